import { join } from 'node:path';
import { rightName } from '../../client/text/right-name';
import { roleName } from '../../client/text/role-name';
import type { CommandType } from '../../domain/commands';
import { LIVE_STATUSES, TRANSITIONS, type Outcome } from '../../domain/transitions';
import { stageName } from '../../domain/wording/status';

export const STATE_MACHINE_FILE = join(__dirname, '../../docs/state-machine.md');

/** How each command is typed. */
export const VERBS: Record<CommandType, string> = {
  Acknowledge: 'task ack',
  ReportProgress: 'task progress',
  ReportRisk: 'task risk',
  ReportCompletion: 'task complete',
  AcceptCompletion: 'task accept',
  ReturnCompletion: 'task return',
  RequestExtension: 'task request',
  DecideExtension: 'task decide',
  ExtendDeadline: 'task extend',
  Suspend: 'task suspend',
  Resume: 'task resume',
  Reassign: 'task reassign',
  ChangeCoordinating: 'task coordinate',
  AcknowledgePart: 'task contribute --ack',
  DeliverContribution: 'task contribute',
  Delegate: 'task delegate',
  EndDelegation: 'task delegate --end',
  LinkSource: 'task link',
  AdoptRules: 'rules adopt',
  OpenCascade: 'directive cascade',
  Escalate: 'task escalate',
  Withdraw: 'task withdraw',
};

const REFUSALS: Record<string, string> = {
  'awaiting-acceptance': 'kết quả đã được báo cáo và đang chờ xác nhận hoặc trả lại',
  suspended: 'nhiệm vụ đang tạm dừng',
  'not-reported': 'chưa có báo cáo hoàn thành',
  'not-suspended': 'nhiệm vụ không ở trạng thái tạm dừng',
};

const COMMANDS = Object.keys(TRANSITIONS) as CommandType[];

type Status = 'open' | 'reported' | 'suspended' | 'accepted' | 'withdrawn';
const STATUSES: readonly Status[] = [...LIVE_STATUSES, 'accepted', 'withdrawn'];

/** docs/state-machine.md, from the table that the code reads. */
export function stateMachinePage(): string {
  return `# Vòng đời của một nhiệm vụ / The life of a task

Trang này được vẽ từ \`domain/transitions.ts\` bằng \`npm run docs:states\`; sửa ở đó, không sửa ở đây. Kiểm thử
\`test/domain/transitions.spec.ts\` và \`test/domain/rights.spec.ts\` thực hiện từng ô của bảng.

This page is drawn from the table that the code reads; the specs named above execute every cell of it.

\`\`\`mermaid
${diagram()}
\`\`\`

Các lệnh không đổi trạng thái có trong bảng dưới đây. Mọi lệnh sau khi nhiệm vụ kết thúc bị từ chối (\`closed\`), mọi
lệnh trước ngày giao cũng vậy (\`not-assigned-yet\`). Lệnh gửi lại với cùng mã lệnh không đổi gì thêm.

${table()}

${refusals()}

## Quyền

Quyền là của vai trò và của đúng cơ quan có phần trong nhiệm vụ: cơ quan chủ trì của nhiệm vụ khác không có quyền ở đây.
Người nhận ủy quyền làm thay đến hết ngày cuối. Người không nêu cơ quan được xét theo vai trò. Lệnh thiếu quyền bị từ chối
(\`no-right\`, mã kết thúc 4) trước khi xét trạng thái và được ghi vào sổ sự kiện (\`CommandRefused\`).

## Nhiệm vụ định kỳ

Kết quả được báo cáo, xác nhận, trả lại theo từng kỳ: kỳ trước vẫn báo cáo và xét được bằng số của kỳ (\`--period\`), dù kỳ
này đang ở trạng thái nào. Xác nhận kỳ này mở kỳ sau; xác nhận kỳ cuối kết thúc nhiệm vụ. Báo cáo khi đang tạm dừng không
chấm dứt việc tạm dừng. Kỳ không được báo cáo bị ghi là bỏ lỡ khi kỳ sau mở.
`;
}

/** The commands that lead to another status; mermaid, in its simplest syntax. */
export function diagram(): string {
  const names = STATUSES.map((status) => `  state "${stageName(status)} (${status})" as ${status}`);
  const edges = LIVE_STATUSES.flatMap((from) =>
    STATUSES.filter((to) => to !== from).flatMap((to) => {
      const by = COMMANDS.filter((type) => targets(TRANSITIONS[type].on[from]).includes(to));
      return by.length === 0
        ? []
        : [`  ${from} --> ${to}: ${by.map((type) => rightName(type).vi).join(' / ')}`];
    }),
  );
  return [
    'stateDiagram-v2',
    ...names,
    '  [*] --> open: giao nhiệm vụ',
    ...edges,
    '  accepted --> [*]',
    '  withdrawn --> [*]',
  ].join('\n');
}

function table(): string {
  const head = [
    'Lệnh',
    'Command',
    'Ai có quyền',
    ...LIVE_STATUSES.map((status) => `${stageName(status)} (${status})`),
  ];
  const rows = COMMANDS.map((type) => {
    const { by, on } = TRANSITIONS[type];
    return [
      `${rightName(type).vi}<br>\`${VERBS[type]}\``,
      `${rightName(type).en}<br>\`${type}\``,
      by.map((role) => roleName(role).vi).join(', '),
      ...LIVE_STATUSES.map((status) => cell(status, on[status])),
    ];
  });
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[]) => `| ${cells.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function cell(from: Status, outcome: Outcome): string {
  if ('refused' in outcome) return `từ chối: \`${outcome.refused}\``;
  return outcome.to
    .map((to) => (to === from ? 'được, giữ trạng thái' : `→ ${stageName(to)} (${to})`))
    .join(' hoặc ');
}

function refusals(): string {
  const codes = COMMANDS.flatMap((type) =>
    LIVE_STATUSES.flatMap((status) => {
      const outcome = TRANSITIONS[type].on[status];
      return 'refused' in outcome ? [outcome.refused] : [];
    }),
  );
  return [...new Set(codes)].map((code) => `- \`${code}\`: ${reason(code)}.`).join('\n');
}

function reason(code: string): string {
  const words = REFUSALS[code];
  if (words === undefined) throw new Error(`docs/state-machine.md has no words for the refusal ${code}`);
  return words;
}

function targets(outcome: Outcome): readonly string[] {
  return 'to' in outcome ? outcome.to : [];
}

import { loadAgencies } from '../../../config/load-agencies';
import { loadDirective } from '../../../config/load-directive';
import { planTask, type PlannedStep } from '../../../domain/plan';
import { endOfDay, startOfDay } from '../../../domain/time/instant';
import { vietnameseDate, vietnameseDateTime } from '../../../domain/wording/dates';
import { rungNames } from '../../../domain/wording/rungs';
import { rungReason } from '../../../domain/wording/rung-reason';
import { loadRules } from '../../directives/load-rules';
import { printWarnings } from '../../directives/print-warnings';
import type { Column } from '../../output/printer';
import type { AddVerb } from '../command';
import { dateOption } from '../task/human-verb';
import { examples } from '../../text/examples';

/** One planned letter as `plan` prints it. */
interface PlanRow {
  taskId: string;
  code: string;
  /** Rungs of the letter, comma-separated. */
  rung: string;
  rungs: string[];
  at: string;
  to: string;
  recipient: string;
  level: number | null;
  shiftedFrom: string | null;
  reason: string;
}

const COLUMNS: Column<PlanRow>[] = [
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.code, yields: { order: 3, atLeast: 14 }, keep: 'end' },
  {
    key: 'at',
    vi: 'Gửi lúc',
    en: 'At',
    value: (r) => vietnameseDateTime(r.at),
    brief: (r) => vietnameseDate(r.at),
  },
  {
    key: 'rung',
    vi: 'Kỳ nhắc',
    en: 'Rung',
    value: (r) => rungNames(r.rungs),
    yields: { order: 4, atLeast: 12 },
  },
  { key: 'to', vi: 'Gửi tới', en: 'To', value: (r) => r.to, width: 36, yields: { order: 2, atLeast: 12 } },
  {
    key: 'shiftedFrom',
    vi: 'Dời từ',
    en: 'Moved from',
    value: (r) => r.shiftedFrom && vietnameseDate(r.shiftedFrom),
  },
  {
    key: 'reason',
    vi: 'Lý do',
    en: 'Reason',
    value: (r) => r.reason,
    width: 90,
    yields: { order: 1, atLeast: 10 },
  },
];

export const addPlan: AddVerb = (noun, run) => {
  noun
    .command('plan')
    .description('toàn bộ lịch nhắc và các cấp báo cáo của một văn bản, kèm lý do; không khởi tạo gì')
    .argument('<file>', 'tệp YAML của văn bản')
    .option(
      '--from <date>',
      'ngày giao (mặc định: ngày đưa vào theo dõi trong tệp, rồi ngày ban hành, rồi hôm nay)',
    )
    .option('--until <date>', 'xem đến ngày (mặc định: 30 ngày sau hạn)')
    .addHelpText(
      'after',
      examples(
        'npx dondoc directive plan data/examples/ngoai-giao-kinh-te-2025.yaml --until 31/03/2026',
        'npx dondoc directive plan data/examples/56-tb-vpcp.yaml -o csv',
      ),
    )
    .action(
      run(async (context, [file], options) => {
        const loaded = loadDirective(file as string, loadAgencies(context.dataDir));
        const { policy, calendar } = loadRules(context.dataDir);
        printWarnings(context, loaded.warnings);
        const given = options['from'] === undefined ? null : dateOption(options['from'], '--from');
        const from = given ?? loaded.assignedOn ?? loaded.directive.issuedOn ?? context.today();
        const until =
          options['until'] === undefined ? undefined : endOfDay(dateOption(options['until'], '--until'));
        const plans = loaded.tasks.map((task) => ({
          task,
          plan: planTask(task, policy, calendar, startOfDay(from), until),
        }));
        const letters = plans.flatMap(({ task, plan }) => plan.letters.map((step) => rowOf(task.code, step)));
        const escalations = plans.flatMap(({ task, plan }) =>
          plan.escalations.map((step) => rowOf(task.code, step)),
        );
        const skipped = plans.flatMap(({ plan }) => plan.skipped);
        const rows = [...letters, ...escalations].sort((a, b) => a.at.localeCompare(b.at));
        context.print.rows(rows, COLUMNS, {
          assignedOn: from,
          policy: policy.version,
          calendar: calendar.version,
          letters,
          escalations,
          skipped,
        });
        if (!context.print.isText) return;
        context.print.note(
          `${letters.length} thư nhắc và ${escalations.length} thư báo cáo cấp trên nếu không có trả lời nào; ${skipped.length} kỳ nhắc bỏ qua vì đã qua trước ngày giao ${vietnameseDate(from)}.`,
          `${letters.length} reminders and ${escalations.length} escalations if nobody answers; ${skipped.length} rungs left out as they lie before the assignment on ${from}.`,
        );
      }),
    );
};

function rowOf(code: string, step: PlannedStep): PlanRow {
  return {
    taskId: step.taskId,
    code,
    rung: step.rung,
    rungs: step.rungs.map((rung) => rung.id),
    at: step.at,
    to: step.to.seat === 'leadership' ? `Lãnh đạo ${step.to.name}` : step.to.name,
    recipient: `${step.to.agency}.${step.to.seat}`,
    level: step.level,
    shiftedFrom: step.shiftedFrom[step.shiftedFrom.length - 1] ?? null,
    reason: step.rungs.map(rungReason).join('; '),
  };
}

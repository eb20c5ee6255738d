import type { Client } from '@temporalio/client';
import type { TaskInput } from '../../contract/task-workflow';
import type { CloseRule, Task } from '../../domain/task';
import { countText } from '../../domain/wording/count';
import { CliError } from '../cli-error';
import type { CommandContext } from '../context';
import { withRecordedTasks, type RecordedTasks } from '../directives/recorded-tasks';
import { EXIT } from '../exit-codes';
import type { Column } from '../output/printer';
import { requireWorker } from '../tasks/require-worker';
import type { PlannedCascade } from './child-task';
import { CountBar } from './count-bar';
import { openCascade } from './open-cascade';
import { startChildren, type CascadeOutcome } from './start-children';

/** How a cascade is carried out, once it is known what goes to whom. */
export interface HandDown {
  plans: readonly PlannedCascade[];
  closeRule: CloseRule;
  dryRun: boolean;
  /** Makes sure that the parents run; called after the person has agreed. */
  prepare: (client: Client, recorded: RecordedTasks) => Promise<void>;
  inputOf: (task: Task) => TaskInput;
}

/** A line on the terminal holds about so many. */
const NAMED = 5;

const COLUMNS: Column<CascadeOutcome>[] = [
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.code, yields: { order: 1, atLeast: 14 }, keep: 'end' },
  { key: 'total', vi: 'Cấp dưới', en: 'Children', value: (r) => r.total, align: 'right' },
  { key: 'started', vi: 'Đã khởi tạo', en: 'Started', value: (r) => r.started, align: 'right' },
  { key: 'unchanged', vi: 'Đã có', en: 'Unchanged', value: (r) => r.unchanged, align: 'right' },
  { key: 'refused', vi: 'Trùng mã', en: 'Refused', value: (r) => r.refused, align: 'right' },
];

/** Hands tasks down and prints what was started; `--dry-run` only what would be. */
export async function handDown(context: CommandContext, order: HandDown): Promise<void> {
  warnOfMailboxes(context, order.plans);
  const total = order.plans.reduce((sum, { members }) => sum + members.length, 0);
  if (order.dryRun) return show(context, order.plans.map(untouched), true);
  const agreed = await context.confirm(
    `Giao ${order.plans.length} nhiệm vụ xuống ${countText(total)} đơn vị, mỗi đơn vị một nhiệm vụ?`,
    `Cascade ${order.plans.length} tasks into ${countText(total, 'en')} children, one for each unit?`,
  );
  if (!agreed) return context.print.note('Chưa có gì được thực hiện.', 'Nothing was done.');
  const client = await context.connect();
  await requireWorker(client);
  const outcomes = await withRecordedTasks(context.ledgerUrl, async (recorded) => {
    await order.prepare(client, recorded);
    const done: CascadeOutcome[] = [];
    for (const plan of order.plans) done.push(await handDownOne(context, client, order, plan, recorded));
    return done;
  });
  show(context, outcomes, false);
  const refused = outcomes.flatMap(({ refusedCodes }) => refusedCodes);
  if (refused.length > 0) throw takenIds(refused);
  const [first] = outcomes;
  if (first) context.print.hint(`npx dondoc task show ${first.code}`);
}

async function handDownOne(
  context: CommandContext,
  client: Client,
  order: HandDown,
  plan: PlannedCascade,
  recorded: RecordedTasks,
): Promise<CascadeOutcome> {
  const { flags, surroundings, print } = context;
  const { cascade } = await openCascade(client, plan, order.closeRule, context.actor);
  if (cascade !== null && cascade.closeRule !== order.closeRule) {
    print.note(
      `⚠ ${plan.parent.code}: quy tắc kết thúc đã ghi là ${cascade.closeRule}, giữ nguyên.`,
      `⚠ ${plan.parent.code}: the close rule on record is ${cascade.closeRule}; it stays.`,
    );
  }
  const bar = new CountBar(surroundings.stderr, plan.parent.code, plan.members.length, flags.lang);
  return startChildren(client, plan, order.inputOf, recorded, () => bar.step());
}

function show(context: CommandContext, outcomes: readonly CascadeOutcome[], dryRun: boolean): void {
  const parents = outcomes.map(({ code, total, started, unchanged, refused }) => {
    return { code, total, started, unchanged, refused };
  });
  context.print.rows(outcomes, COLUMNS, { dryRun, parents });
  if (!dryRun || !context.print.isText) return;
  context.print.note('Mới xem trước; chưa có gì được thực hiện.', 'A preview; nothing was done.');
}

function untouched({ parent, members }: PlannedCascade): CascadeOutcome {
  const none = { started: 0, unchanged: 0, refused: 0, refusedCodes: [] };
  return { code: parent.code, total: members.length, ...none };
}

/** Units without a mailbox, and groups that nobody has listed: their tasks start, and somebody should know. */
function warnOfMailboxes({ agencies, print }: CommandContext, plans: readonly PlannedCascade[]): void {
  const groups = new Set(agencies.agencies.filter(({ collective }) => collective).map(({ code }) => code));
  const members = new Map(plans.flatMap((plan) => plan.members.map(({ code, name }) => [code, name])));
  const without = [...members].filter(([agency]) => agencies.address({ agency, seat: 'focal' }) === null);
  const listless = [...members].filter(([code]) => groups.has(code)).map(([, name]) => name);
  if (without.length > 0) {
    const names = someOf(without.map(([, name]) => name));
    print.note(
      `⚠ Danh bạ chưa có địa chỉ nhận thư của: ${names}; nhiệm vụ vẫn khởi tạo, tổng hợp của nhiệm vụ trên sẽ nêu.`,
      `⚠ The directory has no address for: ${names}; their tasks start all the same, and the roll-up will show it.`,
    );
  }
  if (listless.length > 0) {
    print.note(
      `⚠ Danh bạ không liệt kê thành viên của: ${someOf(listless)}; mỗi nhóm nhận một nhiệm vụ chung.`,
      `⚠ The directory lists no members of: ${someOf(listless)}; each group gets one task.`,
    );
  }
}

/** `A; B; C …`: enough to know what it is about. */
function someOf(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join('; ')}${names.length > NAMED ? ` … (${countText(names.length)})` : ''}`;
}

function takenIds(codes: readonly string[]): CliError {
  const named = someOf(codes);
  return new CliError(
    EXIT.refused,
    `${codes.length} mã nhiệm vụ đã dùng cho nội dung khác: ${named}. Các nhiệm vụ khác đã khởi tạo. ` +
      'Giao tiếp bằng đúng tệp và --due của lần đầu; sửa nội dung thì dùng lệnh gia hạn, rút hoặc giao lại.',
    `${codes.length} task ids are taken by other definitions: ${named}. The others were started. ` +
      'Go on with the file and --due of the first time; to change a task use extend, withdraw or reassign.',
    { refused: codes },
  );
}

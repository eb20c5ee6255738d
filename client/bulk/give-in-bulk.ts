import type { CommandName } from '../../contract/schemas/commands';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import type { CommandContext } from '../context';
import { EXIT } from '../exit-codes';
import { textOrNull } from '../options/text-or-null';
import { chosenByFilter } from '../tasks/chosen-by-filter';
import { inputOf, type Fields } from '../tasks/command-input';
import { bulkIdOf, resumedId, type BulkOrder } from './bulk-id';
import { BULK_COLUMNS, type BulkOutcome, type BulkTask } from './bulk-task';
import { planBulk } from './plan-bulk';
import { runBulk } from './run-bulk';
import { RUNNING } from '../tasks/running';

type Counts = Partial<Record<BulkOutcome, number>>;

/**
 * Gives one command to every open task that the filter lets through: first what it would do, then a question,
 * then the command. Throws a CliError (1) when a task could not be reached, (4) when the actor has the right at none
 * of them; other refusals are answers.
 */
export async function giveInBulk<N extends CommandName>(
  context: CommandContext,
  name: N,
  fields: Fields<N>,
  options: VerbOptions,
): Promise<void> {
  const { print } = context;
  const id = bulkIdFor(context, name, fields, options);
  const input = inputOf(context, name, fields, id);
  const client = await context.connect();
  const rows = await chosenByFilter(context, options, [RUNNING]);
  if (rows.length === 0) {
    print.note(
      'Không có nhiệm vụ nào đang mở khớp với bộ lọc.',
      'No open task is let through by the filter.',
    );
  }
  const planned = await planBulk(context, client, rows, name, input);
  const toDo = planned.filter(({ outcome }) => outcome === 'to-do').length;
  const isDryRun = options['dryRun'] === true;
  if (isDryRun || print.isText) printTasks(context, id, planned, true);
  if (isDryRun) {
    print.note('Chỉ xem trước, chưa thực hiện gì.', 'Only a preview: nothing was done.');
    failIfAny(planned, id);
    return failWithoutRight(planned, false);
  }
  if (toDo > 0) {
    const agreed = await context.confirm(
      `Thực hiện với ${toDo} nhiệm vụ?`,
      `Do it for ${toDo} ${toDo === 1 ? 'task' : 'tasks'}?`,
    );
    if (!agreed) return print.note('Chưa thực hiện gì.', 'Nothing was done.');
    print.note(
      `Mã đợt: ${id}. Nếu bị ngắt, chạy lại đúng lệnh này; sang ngày khác thì thêm --resume ${id}.`,
      `Id of this run: ${id}. If it is broken off, run the same command again; on another day add --resume ${id}.`,
    );
  }
  const results = await runBulk(context, client, planned, name, input);
  const news = results.filter((task, i) => task.outcome !== planned[i]?.outcome && task.outcome !== 'done');
  if (!print.isText) printTasks(context, id, results, false);
  else if (news.length > 0) print.rows(news, BULK_COLUMNS);
  sayCounts(context, countsOf(results));
  failIfAny(results, id);
  failWithoutRight(results, true);
}

function bulkIdFor(context: CommandContext, verb: string, fields: object, options: VerbOptions): string {
  const order: BulkOrder = {
    verb,
    fields,
    filter: textOrNull(options['filter']),
    query: textOrNull(options['query']),
    actor: context.actor,
  };
  const { resume } = options;
  return typeof resume === 'string' ? resumedId(resume, order) : bulkIdOf(order, context.today());
}

function printTasks({ print }: CommandContext, bulkId: string, tasks: BulkTask[], dryRun: boolean): void {
  print.rows(tasks, BULK_COLUMNS, { bulkId, dryRun, counts: countsOf(tasks), tasks });
  if (!print.isText || !dryRun) return;
  const { 'to-do': toDo = 0, refused = 0, failed = 0, 'done-before': before = 0 } = countsOf(tasks);
  print.note(
    `Xem trước: ${toDo} sẽ thực hiện, ${refused} bị từ chối, ${before} đã làm từ trước, ${failed} lỗi.`,
    `Dry run: ${toDo} to do, ${refused} refused, ${before} done before, ${failed} failed.`,
  );
}

function countsOf(tasks: readonly BulkTask[]): Counts {
  const counts: Counts = {};
  for (const { outcome } of tasks) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function sayCounts({ print }: CommandContext, counts: Counts): void {
  const { done = 0, refused = 0, failed = 0, 'done-before': before = 0, 'not-tried': left = 0 } = counts;
  print.note(
    `Đã thực hiện ${done}, bị từ chối ${refused}, đã làm từ trước ${before}, lỗi ${failed}, chưa làm ${left}.`,
    `Done ${done}, refused ${refused}, done before ${before}, failed ${failed}, not tried ${left}.`,
  );
}

function failIfAny(tasks: readonly BulkTask[], bulkId: string): void {
  const { failed = 0, 'not-tried': left = 0 } = countsOf(tasks);
  if (failed + left === 0) return;
  throw new CliError(
    EXIT.failure,
    `${failed + left} nhiệm vụ chưa thực hiện được; khắc phục rồi chạy lại đúng lệnh này.`,
    `${failed + left} tasks could not be done; mend the cause and run the same command again.`,
    { bulkId, failed, notTried: left },
  );
}

function failWithoutRight(tasks: readonly BulkTask[], given: boolean): void {
  const refusals = tasks.map(({ refusal }) => refusal);
  if (refusals.length === 0 || !refusals.every((refusal) => refusal?.code === 'no-right')) return;
  throw new CliError(
    EXIT.notPermitted,
    `Không đủ quyền với nhiệm vụ nào trong số này.${given ? ' Yêu cầu đã được ghi vào sổ sự kiện.' : ''}`,
    `No right at any of these tasks.${given ? ' The request is on the record.' : ''}`,
    { refused: tasks.length },
  );
}

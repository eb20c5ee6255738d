import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { taskCodeOfId } from '../../contract/task-id';
import type { LetterFacts } from '../../domain/letter/facts';
import { factsNow, urgingRefused } from '../../domain/letters-ahead';
import type { Refusal } from '../../domain/refusal';
import { officialStatusName } from '../../domain/wording/status';
import { CliError } from '../cli-error';
import type { VerbOptions } from '../commands/command';
import type { CommandContext } from '../context';
import { inBatches } from '../directives/in-batches';
import { EXIT } from '../exit-codes';
import { textOf } from '../options/command-options';
import { isValue } from '../tasks/chosen-by-filter';
import { findTask } from '../tasks/find-task';
import { RUNNING } from '../tasks/running';
import { listTasks } from '../tasks/task-rows';
import { refusalText } from '../text/refusal-text';
import { knownLife } from './known-life';

const TASKS_AT_ONCE = 20;

/** One task that is meant, as it stands now. */
interface Meant {
  code: string;
  /** Why its lead cannot be urged on; then there is nothing to state. */
  refusal: Refusal | null;
  facts: LetterFacts | null;
}

/** What is to be stated of each task. @throws CliError (5) when a task that was named needs no urging; of a lead's tasks such are left out, and told */
export async function factsToUrge(
  context: CommandContext,
  typed: readonly string[],
  options: VerbOptions,
): Promise<LetterFacts[]> {
  const client = await context.connect();
  const ids =
    typed.length > 0
      ? await Promise.all(typed.map((one) => findTask(client, one)))
      : await ofLead(context, options);
  const meant = await inBatches(ids, TASKS_AT_ONCE, async (id): Promise<Meant> => {
    const life = await knownLife(client, id);
    const refusal = urgingRefused(life);
    return { code: taskCodeOfId(id) ?? id, refusal, facts: refusal === null ? factsNow(life) : null };
  });
  const reasons = meant.flatMap(({ code, refusal }) => (refusal === null ? [] : [reasonOf(code, refusal)]));
  if (typed.length > 0 && reasons.length > 0) throw nothingToUrge(reasons);
  for (const { vi, en } of reasons) context.print.note(`Bỏ qua ${vi}`, `Left out: ${en}`);
  const facts = meant.flatMap((one) => one.facts ?? []);
  if (facts.length > 0) return facts;
  throw new CliError(
    EXIT.notFound,
    'Không có nhiệm vụ nào để đôn đốc; chưa ghi tệp.',
    'There is no task to urge; no file was written.',
  );
}

function reasonOf(code: string, refusal: Refusal): { vi: string; en: string } {
  const { vi, en } = refusalText(refusal);
  return { vi: `${code}: ${vi}`, en: `${code}: ${en}` };
}

function nothingToUrge(reasons: readonly { vi: string; en: string }[]): CliError {
  const lines = (lang: 'vi' | 'en') => reasons.map((reason) => reason[lang]).join('\n  ');
  return new CliError(
    EXIT.refused,
    `Không có gì để đôn đốc; chưa ghi tệp:\n  ${lines('vi')}`,
    `There is nothing to urge; no file was written:\n  ${lines('en')}`,
  );
}

async function ofLead(context: CommandContext, options: VerbOptions): Promise<string[]> {
  if (options['lead'] === undefined) {
    throw new CliError(
      EXIT.badInput,
      'Cho biết đôn đốc nhiệm vụ nào: mã nhiệm vụ, hoặc --lead CƠ-QUAN.',
      'Say which tasks: their codes, or --lead AGENCY.',
    );
  }
  const { lead, status } = SEARCH_ATTRIBUTES;
  const { name } = context.agency(textOf(options['lead']), '--lead');
  const late = options['late'] === true ? ` AND ${isValue(status.name, officialStatusName('overdue'))}` : '';
  const rows = await listTasks(await context.connect(), `${RUNNING} AND ${isValue(lead.name, name)}${late}`);
  return rows.map(({ taskId }) => taskId);
}

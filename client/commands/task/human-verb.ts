import { COMMAND_SCHEMAS, type CommandInput, type CommandName } from '../../../contract/schemas/commands';
import { endOfDay, isPlainDate, type PlainDate } from '../../../domain/time/instant';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { findTask } from '../../tasks/find-task';
import { giveCommand } from '../../tasks/give-command';
import { taskLink } from '../../tasks/links';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import { inputText } from '../../text/input-text';
import { taskPage } from '../../text/task-page';

type Fields<N extends CommandName> = Omit<CommandInput<N>, 'commandId' | 'actor'>;

/** Gives one command of a person to the task typed and prints the task after it. */
export async function giveAndShow<N extends CommandName>(
  context: CommandContext,
  typed: string,
  name: N,
  fields: Fields<N>,
): Promise<void> {
  const input = checked(name, { commandId: context.newCommandId(), actor: context.actor, ...fields });
  const client = await context.connect();
  const taskId = await findTask(client, typed);
  const view = await withinAnswerTime(client, () => giveCommand(client, taskId, name, input));
  context.print.object(view, () => taskPage(view, taskLink(context, taskId)));
}

/** What the person typed, as the task takes it; found wrong here rather than by the worker. */
function checked<N extends CommandName>(name: N, input: object): CommandInput<N> {
  const read = COMMAND_SCHEMAS[name].safeParse(input);
  if (read.success) return read.data as CommandInput<N>;
  const [issue] = read.error.issues;
  if (issue === undefined) throw read.error;
  const flag = flagOf(issue.path.map(String));
  const { vi, en } = inputText(issue);
  throw new CliError(EXIT.badInput, `${flag}: ${vi}.`, `${flag}: ${en}.`, { flag });
}

function flagOf(path: readonly string[]): string {
  if (path[0] === 'actor') return path[1] === 'role' ? '--role (DONDOC_ROLE)' : '--by (DONDOC_ACTOR)';
  return `--${path[path.length - 1]}`;
}

/** Text of an option, or null when it was not given. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value.normalize('NFC') : null;
}

/** Reads `28/02/2026` or `2026-02-28`. */
export function dateOption(value: unknown, flag: string): PlainDate {
  const text = String(value).trim();
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const date = local
    ? `${local[3]}-${String(local[2]).padStart(2, '0')}-${String(local[1]).padStart(2, '0')}`
    : text;
  if (isPlainDate(date)) return date;
  throw new CliError(
    EXIT.badInput,
    `${flag}: "${text}" không phải là một ngày có thật; viết dạng 28/02/2026 hoặc 2026-02-28.`,
    `${flag}: "${text}" is not a day of the calendar; write 28/02/2026 or 2026-02-28.`,
  );
}

export function endOfDateOption(value: unknown, flag: string): string {
  return endOfDay(dateOption(value, flag));
}

import type { CommandInput, CommandName } from '../../../contract/schemas/commands';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { findTask } from '../../tasks/find-task';
import { giveCommand } from '../../tasks/give-command';
import { taskLink } from '../../tasks/links';
import { taskPage } from '../../text/task-page';
import { endOfDay, isPlainDate, type PlainDate } from '../../../domain/time/instant';

type Fields<N extends CommandName> = Omit<CommandInput<N>, 'commandId' | 'actor'>;

/** Gives one command of a person to the task typed and prints the task after it. */
export async function giveAndShow<N extends CommandName>(
  context: CommandContext,
  typed: string,
  name: N,
  fields: Fields<N>,
): Promise<void> {
  const client = await context.connect();
  const taskId = await findTask(client, typed);
  const input = { commandId: context.newCommandId(), actor: context.actor, ...fields };
  const view = await giveCommand(client, taskId, name, input as unknown as CommandInput<N>);
  context.print.object(view, () => taskPage(view, taskLink(context, taskId)));
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

import type { CommandName } from '../../../contract/schemas/commands';
import { giveInBulk } from '../../bulk/give-in-bulk';
import { CliError } from '../../cli-error';
import type { CommandContext } from '../../context';
import { EXIT } from '../../exit-codes';
import { printPreview } from '../../preview/print-preview';
import { inputOf, type Fields } from '../../tasks/command-input';
import { findTask } from '../../tasks/find-task';
import { giveCommand } from '../../tasks/give-command';
import { printTask } from '../../tasks/print-task';
import { nextCommand } from '../../tasks/next-command';
import { previewOn } from '../../tasks/preview';
import { wouldRefuse } from '../../tasks/refused';
import { withinAnswerTime } from '../../tasks/within-answer-time';
import type { VerbOptions } from '../command';

/** Gives one command of a person to the task typed and prints the task after it; with `--dry-run` what it would do. */
export async function giveAndShow<N extends CommandName>(
  context: CommandContext,
  typed: string,
  name: N,
  fields: Fields<N>,
  options: VerbOptions,
): Promise<void> {
  const { commandId = context.newCommandId(), dryRun } = options;
  const input = inputOf(context, name, fields, String(commandId));
  const client = await context.connect();
  const taskId = await findTask(client, typed);
  if (dryRun === true) {
    const preview = await previewOn(client, taskId, name, input);
    if (!preview.taken) throw wouldRefuse(preview.refusal);
    return printPreview(context, preview);
  }
  const view = await withinAnswerTime(client, () => giveCommand(client, taskId, name, input));
  await printTask(context, client, view);
  context.print.hint(nextCommand(view));
}

/** The same for the one task typed, or for all that a filter lets through. */
export async function giveToOneOrMany<N extends CommandName>(
  context: CommandContext,
  typed: string | undefined,
  name: N,
  fields: Fields<N>,
  options: VerbOptions,
): Promise<void> {
  const isBulk = options['filter'] !== undefined || options['query'] !== undefined;
  if (isBulk && typed === undefined && options['commandId'] === undefined) {
    return giveInBulk(context, name, fields, options);
  }
  if (!isBulk && typed !== undefined && options['resume'] === undefined) {
    return giveAndShow(context, typed, name, fields, options);
  }
  throw new CliError(
    EXIT.badInput,
    'Cho biết một nhiệm vụ (kèm --command-id nếu cần), hoặc nhiều nhiệm vụ bằng --filter (kèm --resume nếu chạy tiếp); không dùng lẫn.',
    'Name one task (with --command-id if need be), or many by --filter (with --resume to go on); not both.',
  );
}

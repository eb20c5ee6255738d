import type { Client } from '@temporalio/client';
import { toEnvelope, type CommandInput, type CommandName } from '../../contract/schemas/commands';
import { evolve } from '../../domain/evolve';
import { previewCommand, type CommandPreview } from '../../domain/preview-command';
import { knownLife } from '../letters/known-life';

/** What the command would do to the task now, by the task's own record and frozen rules; gives nothing. */
export async function previewOn<N extends CommandName>(
  client: Client,
  taskId: string,
  name: N,
  input: CommandInput<N>,
): Promise<CommandPreview> {
  const { rules, before, events, now } = await knownLife(client, taskId);
  return previewCommand(rules, events.reduce(evolve, before), toEnvelope(name, input), now);
}

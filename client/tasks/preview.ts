import type { Client } from '@temporalio/client';
import { toEnvelope, type CommandInput, type CommandName } from '../../contract/schemas/commands';
import { recordQuery } from '../../contract/task-workflow';
import { evolve } from '../../domain/evolve';
import { previewCommand, type CommandPreview } from '../../domain/preview-command';
import { DAY_MS, instantOfMs, laterOf } from '../../domain/time/instant';
import { readTaskInput } from './task-input';
import { withinAnswerTime } from './within-answer-time';

/** What the command would do to the task now, by the task's own record and frozen rules; gives nothing. */
export async function previewOn<N extends CommandName>(
  client: Client,
  taskId: string,
  name: N,
  input: CommandInput<N>,
): Promise<CommandPreview> {
  const handle = client.workflow.getHandle(taskId);
  const [{ rules, clockShiftWeeks }, { before, events }] = await withinAnswerTime(client, () =>
    Promise.all([readTaskInput(client, taskId), handle.query(recordQuery)]),
  );
  const wall = instantOfMs(Date.now() + clockShiftWeeks * 7 * DAY_MS);
  // The clock of a rehearsal may have been moved ahead of ours.
  const now = laterOf(wall, events.at(-1)?.at ?? wall);
  return previewCommand(rules, events.reduce(evolve, before), toEnvelope(name, input), now);
}

import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { stateQuery, TASK_UPDATES } from '../../contract/task-workflow';
import { refusalIn } from '../../contract/refused';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import type { TaskView } from '../../domain/view';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { refusalText } from '../text/refusal-text';

/**
 * Gives a command to a task and returns the task after it; the command's id makes a repetition harmless.
 *
 * @throws CliError (5) when the task's rules refuse it, (3) when there is no such task
 */
export async function giveCommand<N extends CommandName>(
  client: Client,
  taskId: string,
  name: N,
  input: CommandInput<N>,
): Promise<TaskView> {
  const handle = client.workflow.getHandle(taskId);
  try {
    return await handle.executeUpdate<TaskView, [CommandInput<N>]>(TASK_UPDATES[name] as never, {
      updateId: input.commandId,
      args: [input],
    });
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) throw error;
    await refuseIfClosed(client, taskId, error);
    throw error;
  }
}

/** A closed task has no workflow that could refuse: its last state does. */
async function refuseIfClosed(client: Client, taskId: string, cause: unknown): Promise<void> {
  if (refusalIn(cause) !== null) return;
  const handle = client.workflow.getHandle(taskId);
  const description = await handle.describe().catch(() => null);
  if (description === null || description.status.name !== 'COMPLETED') return;
  const { status, closedAt } = await handle.query(stateQuery);
  if ((status !== 'accepted' && status !== 'withdrawn') || closedAt === null) return;
  const refusal = { code: 'closed' as const, status, at: closedAt };
  const { vi, en } = refusalText(refusal);
  throw new CliError(EXIT.refused, vi, en, { refusal }, { cause });
}

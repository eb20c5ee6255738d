import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { recordQuery, stateQuery, TASK_UPDATES } from '../../contract/task-workflow';
import { refusalIn } from '../../contract/refused';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import { evolve } from '../../domain/evolve';
import { isAssigned } from '../../domain/state';
import type { TaskView } from '../../domain/view';
import { CliError } from '../cli-error';
import { refusedError } from './refused';
import { withinAnswerTime } from './within-answer-time';

/**
 * A query that meets the worker just putting a closed task down waits for a cache that is gone (the sticky queue, ten
 * seconds); asked again it is answered in milliseconds.
 */
const FIRST_LOOK_MS = 3_000;

/**
 * Gives a command to a task and returns the task after it; the command's id makes a repetition harmless.
 *
 * @throws CliError (5) when the task is closed; a refusal of the task itself is inside the error of the update
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
    const look = () => answerOfClosed(client, taskId, input.commandId, error);
    const view = await client.withDeadline(Date.now() + FIRST_LOOK_MS, look).catch((failure: unknown) => {
      if (failure instanceof CliError) throw failure;
      return withinAnswerTime(client, look);
    });
    if (view === null) throw error;
    return view;
  }
}

/**
 * A closed task has no workflow that could answer: its record does. The server knows the commands of the last
 * run only; one that an earlier run took is a repetition all the same. Null when the task is not closed.
 */
async function answerOfClosed(
  client: Client,
  taskId: string,
  commandId: string,
  cause: unknown,
): Promise<TaskView | null> {
  if (refusalIn(cause) !== null) return null;
  const handle = client.workflow.getHandle(taskId);
  const description = await handle.describe().catch(() => null);
  if (description === null || description.status.name !== 'COMPLETED') return null;
  const view = await handle.query(stateQuery);
  const { status, closedAt } = view;
  if ((status !== 'accepted' && status !== 'withdrawn') || closedAt === null) return null;
  const { before, events } = await handle.query(recordQuery);
  const state = events.reduce(evolve, before);
  if (!isAssigned(state)) return null;
  if (state.commandIds.includes(commandId)) return view;
  const refused = state.refusals.find(({ id }) => id === commandId);
  throw refusedError(refused?.refusal ?? { code: 'closed', status, at: closedAt }, cause);
}

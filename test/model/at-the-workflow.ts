import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ServiceError, WorkflowNotFoundError, isGrpcServiceError } from '@temporalio/client';
import { giveCommand } from '../../client/tasks/give-command';
import { refusalIn } from '../../contract/refused';
import { toCommandInput, type CommandInput, type CommandName } from '../../contract/schemas/commands';
import { TASK_UPDATES } from '../../contract/task-workflow';
import type { Refusal } from '../../domain/refusal';
import type { GivenCommand } from '../support/command-sequences';
import type { TaskHouse } from '../support/temporal/task-house';
import { difference, type Observed } from './observed';

/**
 * How long the workflow may take to do what follows from a command (letters, the ledger, a new run). It is
 * long because many tasks share one worker; a task that never comes there is a difference.
 */
const SETTLING_MS = 60_000;
const FIRST_LOOK_MS = 20;
const LOOK_AT_LEAST_EVERY_MS = 500;

/** gRPC's. */
const DEADLINE_EXCEEDED = 4;

/**
 * Gives the command and returns `taken` or the code of the refusal. On a busy machine the server may give up
 * waiting; the command's id makes giving it again harmless.
 */
export async function give(
  house: TaskHouse,
  id: string,
  given: GivenCommand,
  again: boolean,
): Promise<string> {
  const { name, input } = toCommandInput(given);
  for (const end = Date.now() + SETTLING_MS; ; await delay(LOOK_AT_LEAST_EVERY_MS)) {
    try {
      if (again) await giveUnderAnotherUpdateId(house, id, name, input);
      else await giveCommand(house.client, id, name, input as never);
      return 'taken';
    } catch (error) {
      const { refusal } = (error as { details?: { refusal?: Refusal } }).details ?? {};
      const code = refusal?.code ?? refusalIn(error)?.code;
      if (code !== undefined) return code;
      if (!isLate(error) || Date.now() > end) throw error;
    }
  }
}

function isLate(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && Number(cause.code) === DEADLINE_EXCEEDED;
}

/** A life that was played is not carried along: the worker keeps a limited number of tasks in memory. */
export async function endIfOpen(house: TaskHouse, id: string): Promise<void> {
  await house.client.workflow
    .getHandle(id)
    .terminate('played')
    .catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
}

/** The server would answer a repetition under the same Update id, and it is the task that must. */
async function giveUnderAnotherUpdateId(
  house: TaskHouse,
  id: string,
  name: CommandName,
  input: CommandInput<CommandName>,
): Promise<void> {
  const handle = house.client.workflow.getHandle(id);
  try {
    await handle.executeUpdate(TASK_UPDATES[name] as never, {
      updateId: randomUUID(),
      args: [input] as never,
    });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    await giveCommand(house.client, id, name, input as never);
  }
}

/** Looks again until it is as expected: what follows from a command takes the workflow a moment. */
export async function settledAs(expected: Observed, look: () => Promise<Observed>): Promise<string | null> {
  const end = Date.now() + SETTLING_MS;
  for (let waitMs = FIRST_LOOK_MS; ; waitMs = Math.min(waitMs * 2, LOOK_AT_LEAST_EVERY_MS)) {
    // A run that has just continued as new answers nothing for a moment.
    const what = await look().then((real) => difference(expected, real), String);
    if (what === null || Date.now() > end) return what;
    await delay(waitMs);
  }
}

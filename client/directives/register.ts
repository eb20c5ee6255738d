import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../contract/task-queues';
import type { TaskInput, TaskMemo } from '../../contract/task-workflow';
import { fingerprintOf, startTask, type StartOutcome } from '../tasks/start-task';
import { inBatches } from './in-batches';
import type { RecordedTasks } from './recorded-tasks';

// The dev server starts about 150 workflows a second on two cores; more at once only queue up.
export const STARTS_AT_ONCE = 20;

/** History length at which a task continues as new; far below the server's limit of 51,200 events. */
export const CONTINUE_AS_NEW_AFTER = 8_000;

export interface Registration {
  taskId: string;
  code: string;
  outcome: StartOutcome;
}

/**
 * Starts one workflow a task. When any id is taken by another definition, nothing is started at all and
 * the conflicts are returned.
 */
export async function registerTasks(
  client: Client,
  inputs: readonly TaskInput[],
  recorded: RecordedTasks,
): Promise<Registration[]> {
  const known = await inBatches(
    inputs,
    STARTS_AT_ONCE,
    async (input) => (await existing(client, input)) ?? (await onRecord(input, recorded)),
  );
  if (known.some((outcome) => outcome === 'conflict')) {
    return inputs.flatMap((input, i) => (known[i] === 'conflict' ? [registration(input, 'conflict')] : []));
  }
  const outcomes = await inBatches(
    inputs.map((input, i) => ({ input, outcome: known[i] ?? null })),
    STARTS_AT_ONCE,
    async ({ input, outcome }) => outcome ?? (await startTask(client, TASK_QUEUE, input)),
  );
  return inputs.map((input, i) => registration(input, outcomes[i] as StartOutcome));
}

/** A closed task that Temporal has forgotten must not be assigned a second time. */
export async function onRecord(input: TaskInput, recorded: RecordedTasks): Promise<StartOutcome | null> {
  const task = await recorded(input.task.id);
  if (task === null) return null;
  return fingerprintOf({ task }) === fingerprintOf(input) ? 'unchanged' : 'conflict';
}

async function existing(client: Client, input: TaskInput): Promise<StartOutcome | null> {
  try {
    const { memo } = await client.workflow.getHandle(input.task.id).describe();
    const { fingerprint, clockShiftWeeks } = (memo ?? {}) as Partial<TaskMemo>;
    const sameClock = ((clockShiftWeeks ?? 0) !== 0) === (input.clockShiftWeeks !== 0);
    return fingerprint === fingerprintOf(input) && sameClock ? 'unchanged' : 'conflict';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

function registration({ task }: TaskInput, outcome: StartOutcome): Registration {
  return { taskId: task.id, code: task.code, outcome };
}

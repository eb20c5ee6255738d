import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../contract/task-queues';
import { childrenChangedSignal, type TaskInput } from '../../contract/task-workflow';
import type { Task } from '../../domain/task';
import { inBatches } from '../directives/in-batches';
import type { RecordedTasks } from '../directives/recorded-tasks';
import { STARTS_AT_ONCE, onRecord } from '../directives/register';
import { startTask } from '../tasks/start-task';
import { childTask, type PlannedCascade } from './child-task';

/** What became of the children of one parent in this run of the command. */
export interface CascadeOutcome {
  code: string;
  total: number;
  started: number;
  unchanged: number;
  /** Their ids are taken by other definitions. */
  refused: number;
  refusedCodes: string[];
}

/**
 * Starts one workflow a member. Broken off at any point and run again, it starts those that are missing: a
 * workflow id is given once, and the ledger remembers it longer than Temporal does.
 */
export async function startChildren(
  client: Client,
  plan: PlannedCascade,
  inputOf: (task: Task) => TaskInput,
  recorded: RecordedTasks,
  onEach: () => void,
): Promise<CascadeOutcome> {
  const { parent, members } = plan;
  const results = await inBatches(members, STARTS_AT_ONCE, async (member) => {
    const input = inputOf(childTask(plan, member));
    const outcome = (await onRecord(input, recorded)) ?? (await startTask(client, TASK_QUEUE, input));
    onEach();
    return { code: input.task.code, outcome };
  });
  await tellParent(client, parent.id);
  const of = (outcome: string) => results.filter((result) => result.outcome === outcome);
  return {
    code: parent.code,
    total: members.length,
    started: of('started').length,
    unchanged: of('unchanged').length,
    refused: of('conflict').length,
    refusedCodes: of('conflict').map(({ code }) => code),
  };
}

/** A parent that has closed meanwhile does not look at its children any more. */
async function tellParent(client: Client, parentId: string): Promise<void> {
  try {
    await client.workflow.getHandle(parentId).signal(childrenChangedSignal);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'WorkflowNotFoundError')) throw error;
  }
}

import { sleep } from '@temporalio/workflow';
import { directiveTask as asItIs } from '../../workflows';
import type { TaskInput, TaskResult } from '../../contract/task-workflow';

/** The workflow with one more step at the start: no history of the real one can be replayed with it. */
export async function directiveTask(input: TaskInput): Promise<TaskResult> {
  await sleep(1_000);
  return asItIs(input);
}

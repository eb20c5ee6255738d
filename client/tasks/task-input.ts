import type { Client } from '@temporalio/client';
import { decodeArrayFromPayloads } from '@temporalio/common/lib/internal-non-workflow';
import type { TaskInput } from '../../contract/task-workflow';

/**
 * What the task was started with, its frozen rules above all: the first event of its history holds it. One
 * page of one event is asked for, however long the history is.
 */
export async function readTaskInput(client: Client, taskId: string): Promise<TaskInput> {
  const { history } = await client.workflowService.getWorkflowExecutionHistory({
    namespace: client.options.namespace,
    execution: { workflowId: taskId },
    maximumPageSize: 1,
  });
  const started = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
  const [input] = await decodeArrayFromPayloads(client.options.loadedDataConverter, started?.input?.payloads);
  if (input === undefined) throw new Error(`the history of ${taskId} does not begin with its input`);
  return input as TaskInput;
}

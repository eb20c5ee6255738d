import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../contract/task-queues';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';

/** temporal.api.enums.v1.TaskQueueType */
const WORKFLOW_TASKS = 1;

/**
 * Refuses to begin what would wait for a worker without end. The server forgets a worker that ended only
 * after some minutes, so this finds the one that was never started.
 *
 * @throws CliError (7)
 */
export async function requireWorker(client: Client): Promise<void> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: TASK_QUEUE },
    taskQueueType: WORKFLOW_TASKS,
  });
  if (pollers.length > 0) return;
  throw new CliError(
    EXIT.noWorker,
    `Không có tiến trình xử lý (worker) nào đang nhận việc ở hàng "${TASK_QUEUE}"; hãy khởi động worker rồi chạy lại.`,
    `No worker polls the task queue "${TASK_QUEUE}"; start one and run again.`,
  );
}

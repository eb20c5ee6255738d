import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { TASK_QUEUE } from '../contract/task-queues';
import type { TemporalTarget } from '../config/temporal-target';
import { ensureSearchAttributes } from './ensure-search-attributes';

export interface WorkerOptions {
  target: TemporalTarget;
  /** Made with the client that the post office answers waiting tasks through. */
  activities: (client: Client) => object;
  bundleFile: string;
  maxLettersUnderway: number;
  maxCachedWorkflows: number;
  taskQueue?: string;
}

/** The bundle that `npm run build` made, beside the compiled program. */
export function prebuiltBundle(): string {
  return require.resolve('../workflow-bundle.js');
}

/** A worker of the task queue with its own connection; `run` ends when `shutdown` was asked for. */
export async function createWorker(
  options: WorkerOptions,
): Promise<{ worker: Worker; client: Client; close: () => Promise<void> }> {
  const connection = await NativeConnection.connect(options.target.options);
  try {
    await ensureSearchAttributes(connection, options.target.namespace);
    const client = new Client({ connection, namespace: options.target.namespace });
    const worker = await Worker.create({
      connection,
      namespace: options.target.namespace,
      taskQueue: options.taskQueue ?? TASK_QUEUE,
      workflowBundle: { codePath: options.bundleFile },
      activities: options.activities(client),
      maxConcurrentActivityTaskExecutions: options.maxLettersUnderway,
      maxCachedWorkflows: options.maxCachedWorkflows,
      // A letter on its way is one SMTP conversation; give it time to end before the process does.
      shutdownGraceTime: '20 seconds',
    });
    return { worker, client, close: () => connection.close() };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

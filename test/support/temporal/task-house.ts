import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker, Runtime, DefaultLogger } from '@temporalio/worker';
import type { TaskActivities } from '../../../contract/activity-types';
import { DIRECTIVE_TASK, type TaskInput } from '../../../contract/task-workflow';
import { startTask } from '../../../client/tasks/start-task';
import { currentTimeMs, travelTo } from '../../../client/rehearsal/time-travel';
import { DAY_MS, msOf, type Instant } from '../../../domain/time/instant';
import type { Task } from '../../../domain/task';
import { RULES } from '../rules';
import { sharedTemporal } from './shared';

/** A worker and a client on a task queue of their own, with the activities the spec gives. */
export interface TaskHouse {
  client: Client;
  taskQueue: string;
  start(task: Task, assignedAt: Instant, over?: Partial<TaskInput>): Promise<string>;
  /** Moves one task's clock to an instant of the task's own calendar. */
  travel(workflowId: string, to: Instant): Promise<void>;
  close(): Promise<void>;
}

/** Whole weeks by which a task of the past is shifted so that it starts before `assignedAt`. */
export function weeksBackTo(assignedAt: Instant, wallMs = Date.now()): number {
  return -Math.ceil((wallMs - msOf(assignedAt)) / (7 * DAY_MS));
}

export async function openTaskHouse(activities: TaskActivities): Promise<TaskHouse> {
  const { address, bundleFile } = sharedTemporal();
  const taskQueue = `test-${randomUUID()}`;
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: { codePath: bundleFile },
    activities,
    maxCachedWorkflows: 200,
  });
  const running = worker.run();
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const shifts = new Map<string, number>();
  return {
    client,
    taskQueue,
    async start(task, assignedAt, over = {}) {
      const clockShiftWeeks = weeksBackTo(assignedAt);
      shifts.set(task.id, clockShiftWeeks);
      await startTask(client, taskQueue, {
        task,
        rules: RULES,
        assignedAt,
        clockShiftWeeks,
        registeredBy: { role: 'secretariat', name: 'Thư ký thử nghiệm' },
        carried: [],
        continueAsNewAfter: 10_000,
        ...over,
      });
      return task.id;
    },
    async travel(workflowId, to) {
      const shiftMs = (shifts.get(workflowId) ?? 0) * 7 * DAY_MS;
      await travelTo(client, workflowId, msOf(to) - shiftMs);
    },
    async close() {
      worker.shutdown();
      await running;
      await connection.close();
      await native.close();
    },
  };
}

/**
 * Quiet worker logs: only what is wrong, or only errors where a spec makes trouble on purpose. Must run
 * before the first worker of the process.
 */
export function quietRuntime(level: 'WARN' | 'ERROR' = 'WARN'): void {
  Runtime.install({ logger: new DefaultLogger(level) });
}

export { DIRECTIVE_TASK, currentTimeMs };

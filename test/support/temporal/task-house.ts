import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  makeTelemetryFilterString,
} from '@temporalio/worker';
import type { TaskActivities } from '../../../contract/activity-types';
import type { TaskInput } from '../../../contract/task-workflow';
import { asksAgain } from '../../../client/tasks/ask-again';
import { startTask } from '../../../client/tasks/start-task';
import { travelTo } from '../../../client/rehearsal/time-travel';
import { DAY_MS, msOf, type Instant } from '../../../domain/time/instant';
import type { Task } from '../../../domain/task';
import { RULES } from '../rules';
import { sharedTemporal } from './shared';

/** Histories name who did what; the machine that runs the tests is nobody's business. */
const IDENTITY = 'dondoc-test';

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

export interface Premises {
  namespace: string;
  taskQueue: string;
}

/** Without activities the worker is somebody else's: a process of its own on the same task queue. */
export async function openTaskHouse(
  activities: TaskActivities | ((client: Client) => object) | null,
  over: Partial<Premises> = {},
): Promise<TaskHouse> {
  const { address } = sharedTemporal();
  const premises = { namespace: 'default', taskQueue: `test-${randomUUID()}`, ...over };
  const { namespace, taskQueue } = premises;
  const connection = await Connection.connect({ address });
  const interceptors = { workflow: [asksAgain] };
  const client = new Client({ connection, namespace, identity: IDENTITY, interceptors });
  const made = typeof activities === 'function' ? activities(client) : activities;
  const stopWorker = made === null ? null : await runWorker(premises, made);
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
      await stopWorker?.();
      await connection.close();
    },
  };
}

async function runWorker(
  { namespace, taskQueue }: Premises,
  activities: object,
): Promise<() => Promise<void>> {
  const { address, bundleFile } = sharedTemporal();
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundleFile },
    activities,
    maxCachedWorkflows: 200,
    identity: IDENTITY,
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
}

/**
 * Quiet worker logs: only what is wrong, or only errors where a spec makes trouble on purpose. Must run
 * before the first worker of the process, and only where there will be one: its end ends the runtime.
 */
export function quietRuntime(level: 'WARN' | 'ERROR' = 'WARN'): void {
  Runtime.install({
    logger: new DefaultLogger(level),
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: level }) } },
  });
}

import { TASK_QUEUE } from '../../contract/task-queues';
import { MINUTE_MS, SECOND_MS } from '../../domain/time/instant';
import { requireWorker } from '../tasks/require-worker';
import { NOT_EXAMINED, connected, ok, warning, type Diagnosis, type DoctorCheck } from './check';
import { msOfTimestamp } from './timestamp';

/** temporal.api.enums.v1.TaskQueueType */
const WORKFLOW_TASKS = 1;

/** A worker asks for work again after a minute at the latest. */
const SILENCE_MS = 2 * MINUTE_MS;

/** Clocks that are kept by a time server differ by less. */
const CLOCK_DIFFERENCE_MS = 5 * SECOND_MS;

export const worker: DoctorCheck = {
  id: 'worker',
  name: { vi: 'Tiến trình xử lý (worker)', en: 'Worker' },
  async examine(_context, connect) {
    const client = await connected(connect);
    if (client === null) return NOT_EXAMINED;
    await requireWorker(client);
    const { pollers } = await client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: WORKFLOW_TASKS,
    });
    const asked = pollers.flatMap(({ lastAccessTime }) => msOfTimestamp(lastAccessTime) ?? []);
    return [...lastAsked(Math.max(...asked), Date.now())];
  },
};

/** What the last request for work tells, which the server dates by its own clock. */
export function lastAsked(askedMs: number, nowMs: number): Diagnosis[] {
  const ahead = Math.round((askedMs - nowMs) / SECOND_MS);
  if (askedMs - nowMs > CLOCK_DIFFERENCE_MS) {
    return [
      warning({
        vi: `đồng hồ máy này chậm hơn máy chủ Temporal ít nhất ${ahead} giây; chỉnh giờ theo NTP, vì giờ gửi thư tính theo đồng hồ của worker.`,
        en: `the clock of this machine is at least ${ahead} s behind the Temporal server's; keep both by NTP, for letters leave by the clock of the worker.`,
      }),
    ];
  }
  if (nowMs - askedMs > SILENCE_MS) {
    const minutes = Math.floor((nowMs - askedMs) / MINUTE_MS);
    return [
      warning({
        vi: `worker không hỏi việc từ ${minutes} phút trước: vừa dừng (khởi động lại), hoặc đồng hồ máy này nhanh hơn máy chủ Temporal (chỉnh theo NTP).`,
        en: `no worker has asked for work for ${minutes} min: it has just ended (start it), or the clock of this machine is ahead of the Temporal server's (keep both by NTP).`,
      }),
    ];
  }
  return [ok(`đang nhận việc ở hàng "${TASK_QUEUE}".`, `polls the task queue "${TASK_QUEUE}".`)];
}

import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../contract/task-queues';
import { requireWorker } from '../tasks/require-worker';
import { ok, warning, type DoctorCheck } from './check';

export const worker: DoctorCheck = {
  id: 'worker',
  name: { vi: 'Tiến trình xử lý (worker)', en: 'Worker' },
  async examine(_context, connect) {
    let client: Client;
    try {
      client = await connect();
    } catch {
      // The check of the server says why; the worker may well be running.
      return [
        warning({
          vi: 'chưa kiểm tra được vì không kết nối được máy chủ Temporal.',
          en: 'not examined, as the Temporal server cannot be reached.',
        }),
      ];
    }
    await requireWorker(client);
    return [ok(`đang nhận việc ở hàng "${TASK_QUEUE}".`, `polls the task queue "${TASK_QUEUE}".`)];
  },
};

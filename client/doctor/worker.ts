import { TASK_QUEUE } from '../../contract/task-queues';
import { requireWorker } from '../tasks/require-worker';
import { NOT_EXAMINED, connected, ok, type DoctorCheck } from './check';

export const worker: DoctorCheck = {
  id: 'worker',
  name: { vi: 'Tiến trình xử lý (worker)', en: 'Worker' },
  async examine(_context, connect) {
    const client = await connected(connect);
    if (client === null) return NOT_EXAMINED;
    await requireWorker(client);
    return [ok(`đang nhận việc ở hàng "${TASK_QUEUE}".`, `polls the task queue "${TASK_QUEUE}".`)];
  },
};

import type { TaskView } from '../../domain/view';

/** What is usually given next to a task that is as it is now. */
export function nextCommand({
  code,
  status,
  acknowledgedAt,
}: Pick<TaskView, 'code' | 'status' | 'acknowledgedAt'>): string {
  switch (status) {
    case 'open':
      return acknowledgedAt === null
        ? `npx dondoc task ack ${code}`
        : `npx dondoc task progress ${code} --summary '…'`;
    case 'reported':
      return `npx dondoc task accept ${code}`;
    case 'accepted':
    case 'withdrawn':
      return 'npx dondoc task list --late';
    default:
      return `npx dondoc task show ${code}`;
  }
}

import { dateOf } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';

/** What is usually given next to a task that is as it is now. */
export function nextCommand({
  code,
  status,
  acknowledgedAt,
  extensionRequest = null,
}: Pick<TaskView, 'code' | 'status' | 'acknowledgedAt'> &
  Partial<Pick<TaskView, 'extensionRequest'>>): string {
  switch (status) {
    case 'open':
      if (extensionRequest !== null) {
        const { ask, newDue } = extensionRequest;
        const answer = ask === 'new-date' ? `--to ${dateOf(newDue)}` : '--withdraw';
        return `npx dondoc task decide ${code} ${answer} --document '…' --signer '…'`;
      }
      return acknowledgedAt === null
        ? `npx dondoc task ack ${code}`
        : `npx dondoc task progress ${code} --summary '…'`;
    case 'reported':
      return `npx dondoc task accept ${code}`;
    case 'suspended':
      return `npx dondoc task resume ${code}`;
    case 'accepted':
    case 'withdrawn':
      return 'npx dondoc task list --late';
    case 'unassigned':
      return `npx dondoc task show ${code}`;
  }
}

import { dateOf, type Instant } from '../../domain/time/instant';
import { vietnameseDateTime } from '../../domain/wording/dates';
import type { PostOfficeDeps } from './post-office-deps';
import type { SendingDesk } from './sending-desk';

/** What the heartbeat of the office shows in the Temporal UI. */
export interface OfficeStatus {
  'đang chờ': number;
  'sẵn sàng': number;
  'đang chuyển': number;
  'bị hoãn': number;
  'nơi nhận': number;
  'chờ lâu nhất từ': string | null;
  'máy chủ thư': string;
  'đã gửi hôm nay': number;
}

export async function statusOf(
  { queue, addresses }: Pick<PostOfficeDeps, 'queue' | 'addresses'>,
  office: string,
  { health }: Pick<SendingDesk, 'health'>,
  now: Instant,
): Promise<OfficeStatus> {
  const { waiting, ready, onTheirWay, deferred, mailboxes, oldest } = await queue.backlog(office, now);
  const recipients = await addresses.recipientsOn(office, dateOf(now));
  return {
    'đang chờ': waiting,
    'sẵn sàng': ready,
    'đang chuyển': onTheirWay,
    'bị hoãn': deferred,
    'nơi nhận': mailboxes,
    'chờ lâu nhất từ': oldest === null ? null : vietnameseDateTime(oldest),
    'máy chủ thư':
      health.down === null ? 'liên lạc được' : `không tới được từ ${vietnameseDateTime(health.down.since)}`,
    'đã gửi hôm nay': [...recipients.values()].reduce((sum, count) => sum + count, 0),
  };
}

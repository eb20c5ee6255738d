import { dateOf, type Instant } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { vietnameseDateTime } from '../../domain/wording/dates';
import type { PostOfficeDeps } from './post-office-deps';
import type { SendingDesk } from './sending-desk';

/** The answer of a mail server, or the failure of the connection, as far as it is read in a list. */
const ANSWER_LENGTH = 160;

/** What the heartbeat of the office shows in the Temporal UI. */
export interface OfficeStatus {
  'đang chờ': number;
  'sẵn sàng': number;
  'đang chuyển': number;
  'bị hoãn': number;
  'nơi nhận': number;
  'chờ lâu nhất từ': string | null;
  'lần phát tiếp theo': string | null;
  'máy chủ thư': string;
  'thư gần nhất đi lúc': string | null;
  'đã gửi hôm nay': number;
}

export async function statusOf(
  { queue, addresses }: Pick<PostOfficeDeps, 'queue' | 'addresses'>,
  office: string,
  { health, lastLeftAt }: Pick<SendingDesk, 'health' | 'lastLeftAt'>,
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
    'chờ lâu nhất từ': shown(oldest),
    'lần phát tiếp theo': ready > 0 ? shown(now) : shown(await queue.nextAt(office, now)),
    'máy chủ thư': health.down === null ? 'liên lạc được' : downWords(health.down),
    'thư gần nhất đi lúc': shown(lastLeftAt),
    'đã gửi hôm nay': [...recipients.values()].reduce((sum, count) => sum + count, 0),
  };
}

function shown(at: Instant | null): string | null {
  return at === null ? null : vietnameseDateTime(at);
}

function downWords({ since, response }: { since: Instant; response: string }): string {
  return `không tới được từ ${vietnameseDateTime(since)}: ${clip(response.replace(/\s+/g, ' '), ANSWER_LENGTH)}`;
}

import type { TaskEvent } from '../events';
import { clip } from './clip';
import { vietnameseDate } from './dates';
import { escalationCause, outcomeName } from './names';

/** What happened, in few words: `báo cáo cấp 2 (quá hạn)`, `báo cáo hoàn thành · 1234/BCT-ĐB`. */
export function eventName(event: TaskEvent): string {
  switch (event.type) {
    case 'TaskAssigned':
      return 'giao nhiệm vụ';
    case 'LadderOpened':
      return event.version === 1 ? 'lập lịch nhắc' : `lập lại lịch nhắc lần ${event.version}`;
    case 'TaskAcknowledged':
      return event.promisedOn === null
        ? 'tiếp nhận'
        : `tiếp nhận, cam kết ${vietnameseDate(event.promisedOn)}`;
    case 'ProgressReported':
      return `tiến độ: ${clip(event.summary, 40)}`;
    case 'CompletionReported':
      return `báo cáo hoàn thành${event.evidence.document === null ? '' : ` · ${clip(event.evidence.document, 40)}`}`;
    case 'CompletionAccepted':
      return 'xác nhận kết quả';
    case 'CompletionReturned':
      return `trả lại kết quả: ${clip(event.reason, 40)}`;
    case 'DeadlineExtended':
      return `gia hạn đến ${vietnameseDate(event.to)} · ${clip(event.document, 40)}`;
    case 'DeadlinePassed':
      return 'hết hạn, chuyển quá hạn';
    case 'TaskEscalated':
      return `báo cáo cấp ${event.level} (${escalationCause(event.cause)})`;
    case 'TaskWithdrawn':
      return `rút nhiệm vụ: ${clip(event.reason, 40)}`;
    case 'LetterPlanned':
      return 'lập thư';
    case 'LetterSettled':
      return event.fate.outcome === 'accepted' ? 'thư đã gửi' : `thư: ${outcomeName(event.fate.outcome)}`;
    case 'LetterResendPlanned':
      return 'hẹn gửi lại thư';
    case 'RecipientUnreachable':
      return `không gửi được tới ${event.recipient.name}`;
  }
}

/** Several events in one line; the same name is said once, with its count: `thư đã gửi (2)`. */
export function eventNames(events: readonly TaskEvent[]): string {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(eventName(event), (counts.get(eventName(event)) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)).join('; ');
}

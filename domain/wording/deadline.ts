import type { Deadline, DeadlineKind } from '../deadline/deadline';
import { addDays, dateOf, endOfDay, msOf, type Instant } from '../time/instant';
import { dateWithWeekday, vietnameseDate, vietnameseTime } from './dates';

/** Where no date is set, what the wording asks for instead. */
const UNDATED: Record<DeadlineKind, string> = {
  dated: 'chưa xác định được ngày',
  recurring: 'định kỳ',
  before_event: 'theo mốc sự kiện, chưa xác định được ngày',
  on_schedule: 'không ấn định ngày',
  immediate: 'không ấn định ngày',
  standing: 'không ấn định ngày',
};

const UNDATED_BRIEF: Record<DeadlineKind, string> = {
  dated: 'chưa rõ ngày đến hạn',
  recurring: 'định kỳ',
  before_event: 'theo mốc sự kiện',
  on_schedule: 'theo tiến độ đề ra',
  immediate: 'thực hiện ngay',
  standing: 'thường xuyên',
};

/** `hết thứ Ba 31/03/2026`, `17 giờ 00 thứ Tư 15/04/2026`. */
export function dueMeaning(due: Instant): string {
  return isEndOfDay(due) ? `hết ${dateWithWeekday(due)}` : `${vietnameseTime(due)} ${dateWithWeekday(due)}`;
}

/** What a deadline without a date says: `“đúng tiến độ đề ra” (không ấn định ngày)`. */
export function undatedMeaning({ kind, phrase }: Deadline): string {
  return phrase === null ? 'văn bản không ghi thời hạn' : `“${phrase}” (${UNDATED[kind]})`;
}

/**
 * The deadline in a subject line: `hạn 31/03/2026`, `hạn trước 05/02/2026`, `hạn 17 giờ 00 15/04/2026`,
 * `theo tiến độ đề ra`.
 */
export function deadlineBrief({ kind, phrase, due, lateAfter }: Deadline): string {
  if (due === null) return phrase === null ? 'không ghi thời hạn' : UNDATED_BRIEF[kind];
  if (lateAfter !== null && dateOf(lateAfter) !== dateOf(due))
    return `hạn trước ${vietnameseDate(lateAfter)}`;
  return isEndOfDay(due) ? `hạn ${vietnameseDate(due)}` : `hạn ${vietnameseTime(due)} ${vietnameseDate(due)}`;
}

/**
 * Where the wording and the Government Office's tracking table differ by a day ("trước ngày D"): which date
 * the table has, and from when the task is late. Null where they agree.
 */
export function beforeDateNote({ due, lateAfter }: Deadline): string | null {
  if (due === null || lateAfter === null || dateOf(due) === dateOf(lateAfter)) return null;
  const lateFrom = addDays(dateOf(lateAfter), 1);
  return `bảng theo dõi ghi hạn ${vietnameseDate(lateAfter)}, tính quá hạn từ ${dateWithWeekday(lateFrom)}`;
}

function isEndOfDay(instant: Instant): boolean {
  return msOf(instant) === msOf(endOfDay(dateOf(instant)));
}

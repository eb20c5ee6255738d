import type { Deadline, DeadlineKind } from '../deadline/deadline';
import { addDays, dateOf, endOfDay, msOf, type Instant } from '../time/instant';
import { dateWithWeekday, shownDate, timeOfDay, type DayWords } from './dates';
import type { Lang, Words } from './lang';

/** Where no date is set, what the wording asks for instead. */
const UNDATED: Record<DeadlineKind, Words> = {
  dated: { vi: 'chưa xác định được ngày', en: 'its day is not known yet' },
  recurring: { vi: 'chưa xác định được ngày của kỳ', en: 'the day of its periods is not known yet' },
  before_event: {
    vi: 'theo mốc sự kiện, chưa xác định được ngày',
    en: 'set by an event whose day is not known yet',
  },
  on_schedule: { vi: 'không ấn định ngày', en: 'no day is set' },
  immediate: { vi: 'không ấn định ngày', en: 'no day is set' },
  standing: { vi: 'không ấn định ngày', en: 'no day is set' },
};

const UNDATED_BRIEF: Record<DeadlineKind, Words> = {
  dated: { vi: 'chưa rõ ngày đến hạn', en: 'due day not known' },
  recurring: { vi: 'chưa xác định được ngày của kỳ', en: 'the day of its periods is not known yet' },
  before_event: { vi: 'theo mốc sự kiện', en: 'by an event' },
  on_schedule: { vi: 'theo tiến độ đề ra', en: 'on schedule' },
  immediate: { vi: 'thực hiện ngay', en: 'at once' },
  standing: { vi: 'thường xuyên', en: 'standing' },
};

/** `hết thứ Ba 31/03/2026`, `17 giờ 00 thứ Tư 15/04/2026`. */
export function dueMeaning(due: Instant, lang: Lang = 'vi', day: DayWords = shownDate): string {
  const named = dateWithWeekday(due, lang, day);
  if (!isEndOfDay(due)) return `${timeOfDay(due, lang)} ${named}`;
  return lang === 'en' ? `end of ${named}` : `hết ${named}`;
}

/** What a deadline without a date says: `“đúng tiến độ đề ra” (không ấn định ngày)`. */
export function undatedMeaning({ kind, phrase }: Deadline, lang: Lang = 'vi'): string {
  if (phrase !== null) return `“${phrase}” (${UNDATED[kind][lang]})`;
  return lang === 'en' ? 'no deadline is written' : 'văn bản không ghi thời hạn';
}

/**
 * The deadline in a subject line: `hạn 31/03/2026`, `hạn trước 05/02/2026`, `hạn 17 giờ 00 15/04/2026`,
 * `theo tiến độ đề ra`.
 */
export function deadlineBrief(
  { kind, phrase, due, lateAfter }: Deadline,
  lang: Lang = 'vi',
  day: DayWords = shownDate,
): string {
  const [by, before, none] =
    lang === 'en'
      ? ['due', 'due before', 'no deadline is written']
      : ['hạn', 'hạn trước', 'không ghi thời hạn'];
  if (due === null) return phrase === null ? none : UNDATED_BRIEF[kind][lang];
  if (lateAfter !== null && dateOf(lateAfter) !== dateOf(due)) return `${before} ${day(lateAfter, lang)}`;
  const named = day(due, lang);
  return isEndOfDay(due) ? `${by} ${named}` : `${by} ${timeOfDay(due, lang)} ${named}`;
}

/**
 * Where the wording and the Government Office's tracking table differ by a day ("trước ngày D"): which date
 * the table has, and from when the task is late. Null where they agree.
 */
export function beforeDateNote(
  { due, lateAfter }: Pick<Deadline, 'due' | 'lateAfter'>,
  lang: Lang = 'vi',
  day: DayWords = shownDate,
): string | null {
  if (due === null || lateAfter === null || dateOf(due) === dateOf(lateAfter)) return null;
  const tracked = day(lateAfter, lang);
  const lateFrom = dateWithWeekday(addDays(dateOf(lateAfter), 1), lang, day);
  return lang === 'en'
    ? `the tracking table records ${tracked}, late from ${lateFrom}`
    : `bảng theo dõi ghi hạn ${tracked}, tính quá hạn từ ${lateFrom}`;
}

function isEndOfDay(instant: Instant): boolean {
  return msOf(instant) === msOf(endOfDay(dateOf(instant)));
}

import { DateTime } from 'luxon';
import { dateOf, isoWeekday, ZONE, type Instant, type PlainDate } from '../time/instant';
import type { Lang } from './lang';

const WEEKDAYS: Record<Lang, string[]> = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');

/** `31/03/2026` */
export function vietnameseDate(at: Instant | PlainDate): string {
  const [year, month, day] = dateOf(at).split('-');
  return `${day}/${month}/${year}`;
}

/** `31/03/2026`; in English `2026-03-31`, which is read in one way only. */
export function shownDate(at: Instant | PlainDate, lang: Lang): string {
  return lang === 'en' ? dateOf(at) : vietnameseDate(at);
}

/** How a day is written, for a table or for a sentence. */
export type DayWords = (at: Instant | PlainDate, lang: Lang) => string;

/** `31/03/2026`; in English `31 March 2026`, as letters have it. */
export function letterDate(at: Instant | PlainDate, lang: Lang): string {
  if (lang === 'vi') return vietnameseDate(at);
  const [year, month, day] = dateOf(at).split('-');
  return `${Number(day)} ${MONTHS_EN[Number(month) - 1]} ${year}`;
}

/** `thứ Ba` */
export function weekdayName(at: Instant | PlainDate, lang: Lang = 'vi'): string {
  return WEEKDAYS[lang][isoWeekday(dateOf(at)) - 1] as string;
}

/** `thứ Ba 31/03/2026` */
export function dateWithWeekday(
  at: Instant | PlainDate,
  lang: Lang = 'vi',
  day: DayWords = shownDate,
): string {
  return `${weekdayName(at, lang)} ${day(at, lang)}`;
}

/** `24/03/2026 08:00` */
export function vietnameseDateTime(at: Instant): string {
  return shownDateTime(at, 'vi');
}

/** `24/03/2026 08:00`; in English `2026-03-24 08:00`. */
export function shownDateTime(at: Instant, lang: Lang): string {
  return `${shownDate(at, lang)} ${clockTime(at)}`;
}

/** `17 giờ 00`; in English `17:00`. */
export function timeOfDay(at: Instant, lang: Lang): string {
  return lang === 'en' ? clockTime(at) : clockTime(at).replace(':', ' giờ ');
}

function clockTime(at: Instant): string {
  return DateTime.fromISO(at, { zone: ZONE }).toFormat('HH:mm');
}

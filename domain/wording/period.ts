import { dateOf, type Instant } from '../time/instant';
import { MONTHS_EN, shownDate, type DayWords } from './dates';
import type { Lang } from './lang';

/** A week or a day of a recurring duty is known by its date, anything longer by its month. */
const SHORT_PERIOD = /FREQ=(DAILY|WEEKLY)/;

/** `kỳ 2: tháng 6/2026`, after the month of its date; of a weekly duty `kỳ 2: đến 19/06/2026`. */
export function periodName(
  { n, due }: { n: number; due: Instant },
  recurrence: string | null,
  lang: Lang = 'vi',
  day: DayWords = shownDate,
): string {
  const [word, until] = lang === 'en' ? ['period', 'to'] : ['kỳ', 'đến'];
  if (recurrence === null || SHORT_PERIOD.test(recurrence)) {
    return `${word} ${n}: ${until} ${day(due, lang)}`;
  }
  const [year, month] = dateOf(due).split('-');
  return lang === 'en'
    ? `${word} ${n}: ${MONTHS_EN[Number(month) - 1]} ${year}`
    : `${word} ${n}: tháng ${Number(month)}/${year}`;
}

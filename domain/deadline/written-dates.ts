import { DateTime } from 'luxon';

/** A date as somebody wrote it; it may not exist. */
export interface WrittenDate {
  /** The words themselves, e.g. `31 tháng 02 năm 2026`. */
  text: string;
  /** Where they begin in the phrase, in UTF-16 units. */
  index: number;
  /** Null where only a month is named. */
  day: number | null;
  month: number;
  year: number | null;
}

/** What does not exist about a date: the month itself, or the day in that month. */
export type Impossibility = 'month' | 'day';

/** 29/02 may be meant for a leap year when no year is written. */
const SOME_LEAP_YEAR = 2028;

const YEAR = String.raw`(?<year>\d{4})`;
const NOT_IN_A_NUMBER = String.raw`(?<![\d/.\-])`;
const NUMBER_ENDS = String.raw`(?![\d/]|[.\-]\d)`;

/** Digits without a year count only after "ngày": "24/34 tỉnh" is a fraction. */
const PATTERNS: RegExp[] = [
  new RegExp(`${NOT_IN_A_NUMBER}(?<day>\\d{1,2})([/.\\-])(?<month>\\d{1,2})\\2${YEAR}${NUMBER_ENDS}`, 'giu'),
  new RegExp(`(?<=ngày\\s+)(?<day>\\d{1,2})[/.\\-](?<month>\\d{1,2})${NUMBER_ENDS}`, 'giu'),
  new RegExp(
    `${NOT_IN_A_NUMBER}(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})(?:(?:\\s+năm\\s+|[/.\\-])${YEAR})?${NUMBER_ENDS}`,
    'giu',
  ),
  new RegExp(
    `(?<!\\d\\s+)tháng\\s+(?<month>\\d{1,2})(?:(?:\\s+năm\\s+|[/.\\-])${YEAR})?${NUMBER_ENDS}`,
    'giu',
  ),
];

/** Every date that the phrase writes with a day or a month in figures, in the order of the text. */
export function writtenDates(phrase: string): WrittenDate[] {
  const found = PATTERNS.flatMap((pattern) => [...phrase.matchAll(pattern)].map(asWrittenDate));
  return found.sort((a, b) => a.index - b.index);
}

/** Why there is no such date in any calendar; null when it exists. */
export function impossibilityOf({
  day,
  month,
  year,
}: Pick<WrittenDate, 'day' | 'month' | 'year'>): Impossibility | null {
  if (month < 1 || month > 12) return 'month';
  if (day === null) return null;
  return DateTime.utc(year ?? SOME_LEAP_YEAR, month, day).isValid ? null : 'day';
}

function asWrittenDate(match: RegExpMatchArray): WrittenDate {
  const groups = match.groups ?? {};
  return {
    text: match[0],
    index: match.index ?? 0,
    day: numberOrNull(groups['day']),
    month: Number(groups['month']),
    year: numberOrNull(groups['year']),
  };
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

import { addDays, isoWeekday, isPlainDate, type PlainDate } from '../../time/instant';

/** A stretch of days, both ends included. */
export interface Span {
  first: PlainDate;
  last: PlainDate;
}

const LAST_MONTH = 12;

/** Null when the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isPlainDate(date) ? date : null;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: PlainDate): number {
  return Number(date.slice(8));
}

/** Months from `from` to `to` of one year; null when there are no such months. */
export function monthsSpan(year: number, from: number, to: number = from): Span | null {
  if (from < 1 || to > LAST_MONTH || from > to) return null;
  const first = plainDate(year, from, 1);
  const next = to === LAST_MONTH ? plainDate(year + 1, 1, 1) : plainDate(year, to + 1, 1);
  return first === null || next === null ? null : { first, last: addDays(next, -1) };
}

export function weekSpan(date: PlainDate): Span {
  const first = addDays(date, 1 - isoWeekday(date));
  return { first, last: addDays(first, 6) };
}

/** The month so many months away, counted from the month of the date. */
export function monthAway(date: PlainDate, months: number): { year: number; month: number } {
  const index = yearOf(date) * LAST_MONTH + monthOf(date) - 1 + months;
  return { year: Math.floor(index / LAST_MONTH), month: (index % LAST_MONTH) + 1 };
}

/** The corresponding day so many months on, or the month's last day where it has none (Civil Code 2015, art. 148.4). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month } = monthAway(date, months);
  const span = monthsSpan(year, month) as Span;
  return plainDate(year, month, dayOf(date)) ?? span.last;
}

export function oneDay(date: PlainDate): Span {
  return { first: date, last: date };
}

export function asSpan(date: PlainDate | null): Span | null {
  return date === null ? null : oneDay(date);
}

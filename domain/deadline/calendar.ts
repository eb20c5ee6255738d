import { addDays, isoWeekday, type PlainDate } from '../time/instant';

/** Days on which offices are closed besides weekends, both ends included. */
export interface ClosedDays {
  from: PlainDate;
  to: PlainDate;
  name: string;
  provisional: boolean;
}

/** A Saturday or Sunday worked in place of a swapped day off. */
export interface MakeUpDay {
  date: PlainDate;
  insteadOf: PlainDate;
}

export interface CalendarYear {
  year: number;
  version: string;
  /** True while no decision for the year has been issued: only what can be computed is in it. */
  provisional: boolean;
  closed: ClosedDays[];
  makeUp: MakeUpDay[];
}

/** The working days of officials: Monday to Friday, less the closed days, plus the make-up days. */
export interface WorkingCalendar {
  version: string;
  years: CalendarYear[];
}

const WEEKEND_NAMES: Record<number, string> = { 6: 'thứ Bảy', 7: 'Chủ nhật' };

/** Why offices are closed on the day, in Vietnamese; null on a working day. */
export function closedBecause(calendar: WorkingCalendar, date: PlainDate): string | null {
  const year = yearOf(calendar, date);
  const holiday = year?.closed.find((c) => c.from <= date && date <= c.to);
  if (holiday) return holiday.name;
  const weekend = WEEKEND_NAMES[isoWeekday(date)];
  if (!weekend || year?.makeUp.some((m) => m.date === date)) return null;
  return weekend;
}

/**
 * Whether a later decision may still turn the day from closed to worked or back: its year has no calendar
 * or a provisional one, or the line that closes it is provisional.
 */
export function isProvisional(calendar: WorkingCalendar, date: PlainDate): boolean {
  const year = yearOf(calendar, date);
  if (!year || year.provisional) return true;
  return year.closed.some((c) => c.provisional && c.from <= date && date <= c.to);
}

/** Whether a count over the days after `from` up to `to` rests on a provisional day; in either order. */
export function restsOnProvisional(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): boolean {
  if (to < from) return restsOnProvisional(calendar, to, from);
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isProvisional(calendar, day)) return true;
  }
  return false;
}

/** The calendar with this year in place of the one it has, or added. */
export function withYear(calendar: WorkingCalendar, year: CalendarYear): WorkingCalendar {
  const others = calendar.years.filter((other) => other.year !== year.year);
  return calendarOf([...others, year]);
}

/** One calendar of several years; its version names each year's. */
export function calendarOf(years: readonly CalendarYear[]): WorkingCalendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  return { version: sorted.map(({ year, version }) => `${year}-${version}`).join('+'), years: sorted };
}

export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return closedBecause(calendar, date) === null;
}

export function workingDayOnOrBefore(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

export function workingDayOnOrAfter(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/**
 * The n-th working day after `date` (n ≥ 1) or before it (n ≤ -1); the day itself is not counted
 * (Civil Code 2015, article 147).
 */
export function addWorkingDays(calendar: WorkingCalendar, date: PlainDate, n: number): PlainDate {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

function yearOf(calendar: WorkingCalendar, date: PlainDate): CalendarYear | undefined {
  return calendar.years.find((y) => y.year === Number(date.slice(0, 4)));
}

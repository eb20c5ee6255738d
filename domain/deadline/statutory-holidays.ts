import { addDays, daysBetween, isoWeekday, type PlainDate } from '../time/instant';
import { isWorkingDay, type WorkingCalendar } from './calendar';
import { hungKingsDay, tetDay } from './lunar-holidays';

export type StatutoryHoliday =
  'new-year' | 'tet' | 'hung-kings' | 'victory' | 'labour' | 'national-day' | 'culture-day';

/** A day that the law itself closes; `compensates` is the weekend holiday that it stands for. */
export interface StatutoryDayOff {
  holiday: StatutoryHoliday;
  date: PlainDate;
  compensates: PlainDate | null;
}

/** What the law gives and a calendar does not. */
export type MissingDaysOff =
  | ({ kind: 'day' } & StatutoryDayOff)
  /** Which days they are is decided every year; only how many is law. */
  | { kind: 'count'; holiday: 'tet' | 'national-day'; around: PlainDate; expected: number; found: number }
  /** The lunar day of the year is outside the published table. */
  | { kind: 'unknown-lunar-day'; holiday: 'tet' | 'hung-kings' };

const SATURDAY = 6;

/** Labour Code 2019, article 112(1)(b) and (đ); with article 111(3) that many weekdays are off. */
const TET_DAYS = 5;
const NATIONAL_DAYS = 2;

/** How far from the day itself the decided days can lie: a weekend and a swap on either side. */
const TET_REACH = { before: 7, after: 10 };
const NATIONAL_REACH = { before: 5, after: 6 };

/** Resolution 28/2026/QH16, article 2, in force from 01/07/2026. */
const CULTURE_DAY_SINCE = 2026;

/**
 * The days whose date is law: Labour Code 2019, article 112(1), those on a weekend made up on the next
 * working day (article 111(3)), and 24 November, which the Code's making-up does not reach. Tết but for
 * its first day and the second day of the National Day are decided every year and not in here.
 */
export function fixedDaysOff(year: number): StatutoryDayOff[] {
  const named: [StatutoryHoliday, PlainDate | null][] = [
    ['new-year', `${year}-01-01`],
    ['hung-kings', hungKingsDay(year)],
    ['victory', `${year}-04-30`],
    ['labour', `${year}-05-01`],
  ];
  const days = named.flatMap(([holiday, date]) => (date === null ? [] : [{ holiday, date }]));
  const off: StatutoryDayOff[] = days
    .filter(({ date }) => !isWeekend(date))
    .map((day) => ({ ...day, compensates: null }));
  for (const { holiday, date } of days.filter((day) => isWeekend(day.date))) {
    let next = addDays(date, 1);
    while (isWeekend(next) || off.some((taken) => taken.date === next)) next = addDays(next, 1);
    off.push({ holiday, date: next, compensates: date });
  }
  const decidedAround: [StatutoryHoliday, PlainDate | null][] = [
    ['tet', tetDay(year)],
    ['national-day', `${year}-09-02`],
    ['culture-day', year < CULTURE_DAY_SINCE ? null : `${year}-11-24`],
  ];
  for (const [holiday, date] of decidedAround) {
    if (date !== null && !isWeekend(date)) off.push({ holiday, date, compensates: null });
  }
  return off.sort((a, b) => a.date.localeCompare(b.date));
}

/** What of the year's statutory days off the calendar leaves open; empty when it has them all. */
export function missingDaysOff(calendar: WorkingCalendar, year: number): MissingDaysOff[] {
  const missing: MissingDaysOff[] = fixedDaysOff(year)
    .filter(({ date }) => isWorkingDay(calendar, date))
    .map((day) => ({ kind: 'day', ...day }));
  const tet = tetDay(year);
  if (tet === null) missing.push({ kind: 'unknown-lunar-day', holiday: 'tet' });
  else missing.push(...tooFew(calendar, 'tet', tet, TET_DAYS, TET_REACH));
  if (hungKingsDay(year) === null) missing.push({ kind: 'unknown-lunar-day', holiday: 'hung-kings' });
  const nationalDay = `${year}-09-02`;
  missing.push(...tooFew(calendar, 'national-day', nationalDay, NATIONAL_DAYS, NATIONAL_REACH));
  return missing;
}

function tooFew(
  calendar: WorkingCalendar,
  holiday: 'tet' | 'national-day',
  around: PlainDate,
  expected: number,
  reach: { before: number; after: number },
): MissingDaysOff[] {
  const from = addDays(around, -reach.before);
  const to = addDays(around, reach.after);
  const found = weekdaysOff(calendar, from, to) - daysMadeUp(calendar, from, to);
  return found >= expected ? [] : [{ kind: 'count', holiday, around, expected, found }];
}

function weekdaysOff(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  return days.filter((day) => !isWeekend(day) && !isWorkingDay(calendar, day)).length;
}

/** A swapped weekday is worked on another day: it is no day off that the law gives. */
function daysMadeUp(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  const swapped = calendar.years.flatMap(({ makeUp }) => makeUp);
  return swapped.filter(({ insteadOf }) => from <= insteadOf && insteadOf <= to).length;
}

function isWeekend(date: PlainDate): boolean {
  return isoWeekday(date) >= SATURDAY;
}

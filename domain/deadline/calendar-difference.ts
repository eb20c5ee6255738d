import type { PlainDate } from '../time/instant';
import { closedBecause, isProvisional, type WorkingCalendar } from './calendar';
import { daysOfYear } from './working-days-of-year';

/** A day on which two calendars disagree; why it is closed, null where it is worked. */
export interface ChangedDay {
  date: PlainDate;
  before: string | null;
  after: string | null;
}

export interface CalendarDifference {
  /** Days that become closed or worked. */
  changed: ChangedDay[];
  /** Days that stay as they are and were provisional before, so that nothing about them is open any more. */
  settled: PlainDate[];
}

/** What of a year is another day off or working day under the second calendar. */
export function calendarDifference(
  before: WorkingCalendar,
  after: WorkingCalendar,
  year: number,
): CalendarDifference {
  const changed: ChangedDay[] = [];
  const settled: PlainDate[] = [];
  for (const date of daysOfYear(year)) {
    const [was, becomes] = [closedBecause(before, date), closedBecause(after, date)];
    if ((was === null) !== (becomes === null)) changed.push({ date, before: was, after: becomes });
    else if (isProvisional(before, date) && !isProvisional(after, date)) settled.push(date);
  }
  return { changed, settled };
}

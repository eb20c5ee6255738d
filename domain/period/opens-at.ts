import { workingDayOnOrBefore, type WorkingCalendar } from '../deadline/calendar';
import type { Policy } from '../policy/policy';
import {
  SECOND_MS,
  addDays,
  dateOf,
  daysBetween,
  instantOfMs,
  laterOf,
  msOf,
  startOfDay,
  type Instant,
} from '../time/instant';
import type { Occurrence } from './occurrences';

/**
 * When the next period takes the place of one that nobody has closed: on the day of its own first reminder,
 * but not before half of the time between the two is over, and never before the current one is late.
 */
export function opensAt(
  { reminders }: Policy,
  calendar: WorkingCalendar,
  current: Occurrence & { scheduledDue: Instant },
  next: Occurrence,
): Instant {
  const dueOn = dateOf(next.due);
  const halfway = Math.floor(daysBetween(dateOf(current.scheduledDue), dueOn) / 2);
  const lead = Math.min(reminders.daysBefore[0] ?? 0, halfway);
  // As the reminder itself: on the working day before, or it would be left out of the new ladder.
  const day = workingDayOnOrBefore(calendar, addDays(dueOn, -lead));
  return laterOf(startOfDay(day), instantOfMs(msOf(current.lateAfter) + SECOND_MS));
}

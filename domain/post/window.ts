import { workingDayOnOrAfter, type WorkingCalendar } from '../deadline/calendar';
import type { Policy } from '../policy/policy';
import { dateOf, instantAt, isAfter, type Instant } from '../time/instant';

/** When a letter may leave: from its hour until the end of the letter hours of that day. */
export interface LetterWindow {
  from: Instant;
  until: Instant;
}

/** The window of a letter that is planned for `at`; one that comes after hours waits for the next day's. */
export function letterWindow(policy: Policy, calendar: WorkingCalendar, at: Instant): LetterWindow {
  const { at: opens, until: closes } = policy.letters;
  const today = workingDayOnOrAfter(calendar, dateOf(at));
  const from = today === dateOf(at) ? at : instantAt(today, opens);
  return { from, until: laterClose(from, instantAt(today, closes)) };
}

/** Never a window without a moment in it. */
function laterClose(from: Instant, until: Instant): Instant {
  return isAfter(until, from) ? until : from;
}

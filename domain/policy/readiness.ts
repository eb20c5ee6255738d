import { isWorkingDay, type WorkingCalendar } from '../deadline/calendar';
import { MINUTE_MS, dateOf, instantAt, instantOfMs, isBefore, msOf, type Instant } from '../time/instant';
import type { Policy } from './policy';

/** The last minutes before the letters leave are for what comes in at the last moment, not for routine. */
const LAST_READY_MS = 2 * MINUTE_MS;

/**
 * How long before the hour of letters a task prepares its own: each at another moment, so that thousands that
 * fall due on one morning are ready at that hour. Always the same for one task; 0 when the policy asks for none.
 */
export function leadMs(policy: Policy, taskId: string): number {
  const { readyMinutesBefore } = policy.letters;
  if (readyMinutesBefore === undefined) return 0;
  const spread = readyMinutesBefore * MINUTE_MS - LAST_READY_MS;
  return LAST_READY_MS + (fnv1a(taskId) % Math.max(spread, 1));
}

/** When the task prepares a letter that leaves at this instant. */
export function readyAt(policy: Policy, taskId: string, at: Instant): Instant {
  const lead = leadMs(policy, taskId);
  const isAtTheHour = at === instantAt(dateOf(at), policy.letters.at);
  return lead === 0 || !isAtTheHour ? at : instantOfMs(msOf(at) - lead);
}

/** Up to which instant letters are prepared now: this one, or the hour of letters that is about to come. */
export function preparedUpTo(
  policy: Policy,
  calendar: WorkingCalendar,
  taskId: string,
  now: Instant,
): Instant {
  const today = dateOf(now);
  const hour = instantAt(today, policy.letters.at);
  const isAboutToCome = isBefore(now, hour) && !isBefore(now, readyAt(policy, taskId, hour));
  return isAboutToCome && isWorkingDay(calendar, today) ? hour : now;
}

/** FNV-1a, 32 bit (draft-eastlake-fnv): spreads ids that differ in one character. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}

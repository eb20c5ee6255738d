import type { Instant } from '../time/instant';

/**
 * What the wording of a deadline allows to say: `dated` has instants; the others have none and
 * the wording says why ("đúng tiến độ", "khẩn trương", nothing, a period, an event).
 */
export type DeadlineKind = 'dated' | 'recurring' | 'before_event' | 'on_schedule' | 'immediate' | 'standing';

/**
 * A deadline: the wording kept verbatim, the rule that read it, and the two instants it gives.
 *
 * `due` is the last instant that satisfies the wording strictly; reminders count back from it.
 * `lateAfter` is the instant after which the task is officially late; statuses and escalation count
 * from it. They differ for "trước ngày D" only: the Government Office's tracking table (appendix of
 * 624/TB-VPCP) records D itself.
 */
export interface Deadline {
  kind: DeadlineKind;
  phrase: string | null;
  rule: string;
  due: Instant | null;
  lateAfter: Instant | null;
  recurrence: string | null;
  alternatives: { due: Instant | null; rule: string }[];
}

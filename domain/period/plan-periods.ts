import type { WorkingCalendar } from '../deadline/calendar';
import type { Deadline } from '../deadline/deadline';
import type { LadderBasis } from '../policy/ladder';
import type { Policy } from '../policy/policy';
import { isAfter, type Instant } from '../time/instant';
import { nextOccurrence, type Occurrence } from './occurrences';
import { opensAt } from './opens-at';
import { openingOccurrence } from './periods';

/** What one ladder of a plan is planned from, and when the next one takes its place. */
export interface PlannedLadder {
  period: number | null;
  basis: LadderBasis;
  endsAt: Instant | null;
}

/** Without a horizon a plan shows how one period follows the other, and leaves it at that. */
const PERIODS_SHOWN = 2;

/** The ladders of a recurring duty that nobody answers, period by period; null for every other task. */
export function planPeriods(
  deadline: Deadline,
  policy: Policy,
  calendar: WorkingCalendar,
  assignedAt: Instant,
  until: Instant | undefined,
): PlannedLadder[] | null {
  const opening = openingOccurrence(deadline, assignedAt);
  if (opening === null) return null;
  const ladders: PlannedLadder[] = [];
  let startsAt: Instant | null = assignedAt;
  let occurrence: Occurrence | null = opening;
  for (let period = 1; occurrence !== null && startsAt !== null; period += 1) {
    if (until === undefined ? period > PERIODS_SHOWN : isAfter(startsAt, until)) break;
    const { due, lateAfter } = occurrence;
    const next = nextOccurrence(deadline, due);
    const current = { due, lateAfter, scheduledDue: due };
    const endsAt = next && opensAt(policy, calendar, current, next);
    ladders.push({
      period,
      endsAt,
      basis: {
        opening: period === 1 ? 'ASSIGNED' : 'PERIOD',
        startsAt,
        due,
        lateAfter,
        acknowledged: false,
        kind: deadline.kind,
      },
    });
    startsAt = endsAt;
    occurrence = next;
  }
  return ladders;
}

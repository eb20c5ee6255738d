import type { AssignedTask, Period } from '../state';
import { firstOccurrence, nextOccurrence, type Occurrence } from './occurrences';
import type { Deadline } from '../deadline/deadline';
import { isBefore, type Instant } from '../time/instant';

/** The period that is under way: letters, the due instants and the status of the task are its own. */
export function currentPeriod({ periods }: Pick<AssignedTask, 'periods'>): Period | null {
  return periods.at(-1) ?? null;
}

/**
 * The occurrence that a duty begins with: the first one that was not over when it was assigned (a notice may
 * be registered long after its day of issue). Null where it does not come again.
 */
export function openingOccurrence(deadline: Deadline, assignedAt: Instant): Occurrence | null {
  const first = firstOccurrence(deadline);
  let occurrence = first;
  while (occurrence !== null && isBefore(occurrence.lateAfter, assignedAt)) {
    occurrence = nextOccurrence(deadline, occurrence.due);
  }
  return occurrence ?? first;
}

/** What comes after the current period: an extension of it moves no other. Null after the last. */
export function followingOccurrence(deadline: Deadline, period: Period): Occurrence | null {
  return nextOccurrence(deadline, scheduled(period).due);
}

/** When the period was due by the directive's recurrence, whatever was decided since. */
export function scheduled({ due, lateAfter, extendedFrom }: Period): Occurrence {
  return extendedFrom ?? { due, lateAfter };
}

/** The deadline as the directive gave it: of a recurring duty, that of the current period. */
export function originalDeadline(
  state: Pick<AssignedTask, 'task' | 'periods'>,
): Pick<Deadline, 'due' | 'lateAfter'> {
  const current = currentPeriod(state);
  if (current !== null) return scheduled(current);
  const { due, lateAfter } = state.task.deadline;
  return { due, lateAfter };
}

/** Periods without a result, one after the other, up to the current one; those that were not owed do not count. */
export function missedInARow(periods: readonly Period[]): number {
  const earlier = periods.slice(0, -1).filter(({ status }) => status !== 'waived');
  const lastKept = earlier.findLastIndex(({ status }) => status !== 'missed');
  return earlier.length - 1 - lastKept;
}

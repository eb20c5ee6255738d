import type { RecordedEvent } from './events';
import { fold } from './evolve';
import { originalDeadline } from './period/periods';
import type { TaskState } from './state';
import { isAfter, type Instant } from './time/instant';

/** The four classes of the Government Office's tracking table, and suspended and withdrawn beside them. */
export type OfficialStatus =
  'not-assigned' | 'done-on-time' | 'done-late' | 'in-progress' | 'overdue' | 'suspended' | 'withdrawn';

/** Judged by the deadline in force, or by the one that the directive first gave; of a recurring duty, its period's. */
export type Against = 'current' | 'original';

/**
 * The class at the moment `asOf`, the state being of that moment. A reported result is judged by the
 * day of its report, so that waiting for acceptance makes nobody late.
 */
export function officialStatus(
  state: TaskState,
  asOf: Instant,
  against: Against = 'current',
): OfficialStatus {
  if (state.status === 'unassigned') return 'not-assigned';
  const { lateAfter } = against === 'original' ? originalDeadline(state) : state;
  switch (state.status) {
    case 'withdrawn':
    case 'suspended':
      return state.status;
    case 'accepted':
      return isLate(lateAfter, state.report.at) ? 'done-late' : 'done-on-time';
    case 'reported':
      return isLate(lateAfter, state.report.at) ? 'overdue' : 'in-progress';
    case 'open':
      return isLate(lateAfter, asOf) ? 'overdue' : 'in-progress';
  }
}

/** The class as of any past moment, from the record alone. */
export function officialStatusAsOf(events: readonly RecordedEvent[], asOf: Instant): OfficialStatus {
  return officialStatus(fold(events.filter((e) => !isAfter(e.at, asOf))), asOf);
}

function isLate(lateAfter: Instant | null, at: Instant): boolean {
  return lateAfter !== null && isAfter(at, lateAfter);
}

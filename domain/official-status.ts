import type { RecordedEvent } from './events';
import { fold } from './evolve';
import type { TaskState } from './state';
import { isAfter, type Instant } from './time/instant';

/** The four classes of the Government Office's tracking table, and withdrawn beside them. */
export type OfficialStatus =
  'not-assigned' | 'done-on-time' | 'done-late' | 'in-progress' | 'overdue' | 'withdrawn';

/**
 * The class at the moment `asOf`, the state being of that moment. A reported result is judged by the
 * day of its report, so that waiting for acceptance makes nobody late.
 */
export function officialStatus(state: TaskState, asOf: Instant): OfficialStatus {
  switch (state.status) {
    case 'unassigned':
      return 'not-assigned';
    case 'withdrawn':
      return 'withdrawn';
    case 'accepted':
      return state.timeliness === 'late' ? 'done-late' : 'done-on-time';
    case 'reported':
      return isLate(state.lateAfter, state.report.at) ? 'overdue' : 'in-progress';
    case 'open':
      return isLate(state.lateAfter, asOf) ? 'overdue' : 'in-progress';
  }
}

/** The class as of any past moment, from the record alone. */
export function officialStatusAsOf(events: readonly RecordedEvent[], asOf: Instant): OfficialStatus {
  return officialStatus(fold(events.filter((e) => !isAfter(e.at, asOf))), asOf);
}

function isLate(lateAfter: Instant | null, at: Instant): boolean {
  return lateAfter !== null && isAfter(at, lateAfter);
}

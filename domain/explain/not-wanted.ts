import type { RecordedEvent } from '../events';
import type { AssignedTask } from '../state';
import { isAfter, type Instant } from '../time/instant';
import type { NotWanted } from './explanation';

/** What stands against a letter as the task is now; null while the work is under way. */
export function closedAs({ status }: AssignedTask): NotWanted | null {
  return status === 'open' ? null : status;
}

/** What stood against a letter at the instant, of a stretch that had not ended; null while the work was under way. */
export function notWantedAt(events: readonly RecordedEvent[], at: Instant): NotWanted | null {
  let [reported, suspended] = [false, false];
  for (const recorded of events) {
    if (isAfter(recorded.at, at)) break;
    const { type } = recorded.event;
    if (type === 'CompletionReported') reported = true;
    if (type === 'CompletionReturned') reported = false;
    if (type === 'TaskSuspended') suspended = true;
    if (type === 'TaskResumed') suspended = false;
  }
  if (suspended) return 'suspended';
  return reported ? 'reported' : null;
}

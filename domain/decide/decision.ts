import type { WorkingCalendar } from '../deadline/calendar';
import type { TaskEvent } from '../events';
import type { Policy } from '../policy/policy';
import type { Refusal } from '../refusal';

/** What was frozen into the task when it started and decides together with its state. */
export interface TaskRules {
  policy: Policy;
  calendar: WorkingCalendar;
}

/** The answer to a command: events (none when it was taken before), or a refusal with its reason. */
export type Decision =
  { taken: true; events: TaskEvent[]; repeated: boolean } | { taken: false; refusal: Refusal };

export function takes(...events: TaskEvent[]): Decision {
  return { taken: true, events, repeated: false };
}

export function refuses(refusal: Refusal): Decision {
  return { taken: false, refusal };
}

import type { WorkingCalendar } from '../deadline/calendar';
import type { TaskEvent } from '../events';
import type { Policy } from '../policy/policy';
import type { Refusal } from '../refusal';
import { isAssigned, type TaskState } from '../state';

/** What was frozen into the task when it started and decides together with its state. */
export interface TaskRules {
  policy: Policy;
  calendar: WorkingCalendar;
  /**
   * What the task does of itself: left out, as version 0.1 did (its histories must replay); 2: rights are
   * checked, recurring duties go on period by period, and more is shown in the Temporal UI; 3: letters wait in
   * the post office for those of other tasks, and one that cannot be delivered goes to the next mailbox.
   */
  edition?: 2 | 3 | undefined;
}

/** Whether the task behaves as that edition and those after it do. */
export function sinceEdition(rules: Pick<TaskRules, 'edition'>, edition: 2 | 3): boolean {
  return (rules.edition ?? 1) >= edition;
}

/** The rules that decide now: those of the start, or what was adopted since. */
export function rulesInForce(rules: TaskRules, state: TaskState): TaskRules {
  if (!isAssigned(state) || state.adopted === null) return rules;
  const { policy, calendar } = state.adopted;
  return { ...rules, policy: policy ?? rules.policy, calendar: calendar ?? rules.calendar };
}

/**
 * The answer to a command: events (none when it was taken before), or a refusal with its reason. A refusal
 * that matters for the record brings events, too.
 */
export type Decision =
  | { taken: true; events: TaskEvent[]; repeated: boolean }
  | { taken: false; refusal: Refusal; events: TaskEvent[] };

export function takes(...events: TaskEvent[]): Decision {
  return { taken: true, events, repeated: false };
}

export function refuses(refusal: Refusal, ...events: TaskEvent[]): Decision {
  return { taken: false, refusal, events };
}

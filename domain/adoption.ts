import type { WorkingCalendar } from './deadline/calendar';
import { rulesInForce, type TaskRules } from './decide/decision';
import { ladderDifference, stepsOfOpenTask, type PlanDifference } from './plan-difference';
import type { Policy } from './policy/policy';
import { isAssigned, type TaskState } from './state';
import type { Instant } from './time/instant';

/** Rules that a task may adopt; null: what it has stays. */
export interface RulesOnOffer {
  policy: Policy | null;
  calendar: WorkingCalendar | null;
}

/** What adopting rules would change of one task, and by which rules it runs until then. */
export interface AdoptionPreview extends PlanDifference {
  policyVersion: string;
  calendarVersion: string;
}

/** The steps to come under the rules in force beside those under the rules on offer; nothing is adopted. */
export function previewAdoption(
  startRules: TaskRules,
  state: TaskState,
  offer: RulesOnOffer,
  now: Instant,
): AdoptionPreview {
  const { policy, calendar } = rulesInForce(startRules, state);
  const versions = { policyVersion: policy.version, calendarVersion: calendar.version };
  if (!isAssigned(state) || state.status !== 'open') return { ...versions, moved: [], kept: 0 };
  const { basis, served, since } = stepsOfOpenTask(state, now);
  const before = { policy, calendar, basis, served };
  const after = {
    policy: offer.policy ?? policy,
    calendar: offer.calendar ?? calendar,
    basis: { ...basis, since: now },
    served,
  };
  return { ...versions, ...ladderDifference(before, after, since) };
}

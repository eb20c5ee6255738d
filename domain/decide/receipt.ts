import { letterTimeFrom } from '../policy/ladder';
import type { AssignedTask } from '../state';
import type { Instant } from '../time/instant';
import { sinceEdition, type TaskRules } from './decision';

/** The rung of the letter that confirms a reported result, where the policy asks for one. */
export function receipt(
  rules: TaskRules,
  { extraCount }: AssignedTask,
  now: Instant,
): { rung: string; letterAt: Instant } | object {
  if (!sinceEdition(rules, 3) || rules.policy.letters.receipt !== true) return {};
  return { rung: `RC#${extraCount + 1}`, letterAt: letterTimeFrom(rules.policy, rules.calendar, now) };
}

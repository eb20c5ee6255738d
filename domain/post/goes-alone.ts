import type { PlannedLetter } from '../letter/letter';
import type { Policy } from '../policy/policy';

/** Whether a letter leaves as a message of its own, whatever else goes to its mailbox that morning. */
export function goesAlone({ letters }: Policy, { kind }: Pick<PlannedLetter, 'kind'>): boolean {
  return letters.digest === undefined || letters.digest.alone.includes(kind);
}

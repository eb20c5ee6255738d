import type { LetterFacts } from '../letter/facts';

/** Rows of a digest and bundles of a queue stand in this order: what is worst first. */
export const URGENCY_CLASSES = [
  'escalated',
  'late',
  'due-today',
  'unanswered',
  'upcoming',
  'undated',
] as const;
export type UrgencyClass = (typeof URGENCY_CLASSES)[number];

/** No task is late or early by more working days than this. */
const DAYS_MAX = 9_999;

export function urgencyClass({ letter, workingDaysLate, workingDaysLeft }: LetterFacts): UrgencyClass {
  if (letter.kind === 'escalation') return 'escalated';
  if (workingDaysLate !== null) return 'late';
  // Between the due day and being late ("trước ngày") nothing is left, and nothing is late.
  if (workingDaysLeft !== null && workingDaysLeft <= 0) return 'due-today';
  if (letter.kind === 'no-acknowledgement') return 'unanswered';
  return workingDaysLeft === null ? 'undated' : 'upcoming';
}

/** A number to sort by: the lower, the more urgent; by class, then the latest and the nearest date first. */
export function urgencyOf(facts: LetterFacts): number {
  const { workingDaysLate, workingDaysLeft } = facts;
  const rank = URGENCY_CLASSES.indexOf(urgencyClass(facts)) * (DAYS_MAX + 1);
  if (workingDaysLate !== null) return rank + DAYS_MAX - Math.min(workingDaysLate, DAYS_MAX);
  return rank + Math.max(Math.min(workingDaysLeft ?? DAYS_MAX, DAYS_MAX), 0);
}

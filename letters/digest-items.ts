import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { urgencyClass, urgencyOf, type UrgencyClass } from '../domain/post/urgency';

/** The headings of a digest, in their order: what is worst first, what asks nothing last. */
export const DIGEST_GROUPS = [
  'escalated',
  'late',
  'due-today',
  'unanswered',
  'upcoming',
  'assigned',
  'undated',
  'receipt',
  'copy',
] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

/** One task of a digest, told once however many letters about it come together. */
export interface DigestItem {
  /** Its place in the digest, from 1. */
  number: number;
  group: DigestGroup;
  /** The most urgent of its letters: the facts that are shown. */
  facts: LetterFacts;
  letters: LetterFacts[];
  rungs: string[];
}

/** Letters that give a task to the reader. */
export const ASSIGNING: readonly LetterKind[] = ['assignment', 'reassignment'];

/** The tasks of several letters to one mailbox, in the order of the digest. */
export function digestItems(facts: readonly LetterFacts[]): DigestItem[] {
  const tasks = new Map<string, LetterFacts[]>();
  for (const one of facts) tasks.set(one.taskId, [...(tasks.get(one.taskId) ?? []), one]);
  return [...tasks.values()]
    .map(itemOf)
    .sort(inOrder)
    .map((item, i) => ({ ...item, number: i + 1 }));
}

/** Where a task stands, whoever is told. */
export function standingOf(facts: LetterFacts): Exclude<UrgencyClass, 'escalated'> {
  if (facts.letter.kind !== 'escalation') return urgencyClass(facts) as Exclude<UrgencyClass, 'escalated'>;
  return standingOf({ ...facts, letter: { ...facts.letter, kind: 'reminder' } });
}

function itemOf(letters: readonly LetterFacts[]): Omit<DigestItem, 'number'> {
  const sorted = [...letters].sort(
    (a, b) =>
      rankOf(groupOf(a)) - rankOf(groupOf(b)) ||
      urgencyOf(a) - urgencyOf(b) ||
      a.letter.key.localeCompare(b.letter.key, 'en'),
  );
  const facts = sorted[0] as LetterFacts;
  return {
    group: groupOf(facts),
    facts,
    letters: sorted,
    rungs: [...new Set(sorted.flatMap(({ letter }) => letter.rungs))],
  };
}

function groupOf(facts: LetterFacts): DigestGroup {
  const { letter } = facts;
  if (letter.copy === true) return 'copy';
  if (letter.kind === 'receipt') return 'receipt';
  if (letter.kind === 'escalation') return 'escalated';
  const standing = standingOf(facts);
  const isOpen = standing === 'upcoming' || standing === 'undated';
  return isOpen && ASSIGNING.includes(letter.kind) ? 'assigned' : standing;
}

function inOrder(a: Omit<DigestItem, 'number'>, b: Omit<DigestItem, 'number'>): number {
  return (
    rankOf(a.group) - rankOf(b.group) ||
    urgencyOf(a.facts) - urgencyOf(b.facts) ||
    a.facts.taskCode.localeCompare(b.facts.taskCode, 'en', { numeric: true })
  );
}

function rankOf(group: DigestGroup): number {
  return DIGEST_GROUPS.indexOf(group);
}

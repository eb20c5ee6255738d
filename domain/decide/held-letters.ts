import type { TaskEvent } from '../events';
import type { LetterFate, PlannedLetter } from '../letter/letter';
import { sameMailbox } from '../letter/recipients';
import type { AssignedTask, LetterState } from '../state';
import { isAfter, type Instant } from '../time/instant';
import { isWanted } from './outbox';

/** Letters that could not leave on their day and whose say is still wanted at `now`. */
export function heldLetters(state: AssignedTask, now: Instant): LetterState[] {
  return state.letters.filter(
    (l) => l.fate === null && l.held !== undefined && !isAfter(l.held.nextAt, now) && isWanted(state, l),
  );
}

/** The letters as events, each under a key of its own, and the end of those whose place they take. */
export function inPlaceOf(
  state: AssignedTask,
  held: readonly LetterState[],
  letters: readonly PlannedLetter[],
): TaskEvent[] {
  const planned = letters.map((letter) => {
    const replaced = held.filter((old) => sameMailbox(old.letter.recipient, letter.recipient));
    const replaces = replaced.map((old) => old.letter.key);
    const key = unusedKey(state, letter.key);
    return { ...letter, key, ...(replaces.length === 0 ? {} : { replaces }) };
  });
  return [
    ...planned.map((letter): TaskEvent => ({ type: 'LetterPlanned', letter })),
    ...planned.flatMap(({ key, replaces = [] }) =>
      replaces.map((old): TaskEvent => ({ type: 'LetterSettled', key: old, fate: supersededBy(key) })),
    ),
  ];
}

function supersededBy(key: string): LetterFate {
  return { outcome: 'superseded', address: null, messageId: null, response: key, attempts: 0 };
}

/** A letter that says the same again is another letter: `…/T-7~2/moit.focal`. */
function unusedKey({ letters }: AssignedTask, key: string): string {
  const isUsed = (one: string): boolean => letters.some(({ letter }) => letter.key === one);
  if (!isUsed(key)) return key;
  const cut = key.lastIndexOf('/');
  for (let n = 2; ; n += 1) {
    const other = `${key.slice(0, cut)}~${n}${key.slice(cut)}`;
    if (!isUsed(other)) return other;
  }
}

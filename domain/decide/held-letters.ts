import type { TaskEvent } from '../events';
import type { LetterFate, PlannedLetter, Recipient } from '../letter/letter';
import { deputyOf, principalOf, sameMailbox } from '../letter/recipients';
import type { AssignedTask, LetterState } from '../state';
import { isAfter, startOfDay, type Instant } from '../time/instant';
import type { Due } from './gather-letters';
import { isMootRung } from './moot';
import { isWanted } from './outbox';

/** Letters that could not leave on their day and whose say is still wanted at `now`. */
export function heldLetters(state: AssignedTask, now: Instant): LetterState[] {
  return state.letters.filter(
    (l) => l.fate === null && l.held !== undefined && !isAfter(l.held.nextAt, now) && isWanted(state, l),
  );
}

/** What such a letter would have told and is still to be told, each rung on its first day. */
export function duesOfHeld(state: AssignedTask, { letter }: LetterState, now: Instant): Due[] {
  const { kind, at, level, note, insteadOf, missedRungs, missedOn = [] } = letter;
  const recipient = readerNow(state, letter.recipient, now);
  const readers = letter.copy === true ? { to: [], copies: [recipient] } : { to: [recipient] };
  return letter.rungs
    .filter((id) => !isMootRung(state, id))
    .map((id) => {
      const missed = missedOn[missedRungs.indexOf(id)];
      const first = missed === undefined ? at : startOfDay(missed);
      return { id, kind, at: first, level, note, ...readers, ...(insteadOf && { insteadOf }) };
    });
}

/** The letters in place of those that were held, each under a key of its own. */
export function inPlaceOf(
  state: AssignedTask,
  held: readonly LetterState[],
  letters: readonly PlannedLetter[],
  now: Instant,
): PlannedLetter[] {
  return letters.map((letter) => {
    const replaces = held
      .filter(({ letter: old }) => isToldIn(state, old, letter, now))
      .map((old) => old.letter.key);
    const key = unusedKey(state, letter.key, replaces);
    return { ...letter, key, ...(replaces.length === 0 ? {} : { replaces }) };
  });
}

/** The end of the letters whose place these take. */
export function replaced(letters: readonly PlannedLetter[]): TaskEvent[] {
  return letters.flatMap(({ key, replaces = [] }) =>
    replaces.map((old): TaskEvent => ({ type: 'LetterSettled', key: old, fate: supersededBy(key) })),
  );
}

function isToldIn(state: AssignedTask, old: PlannedLetter, letter: PlannedLetter, now: Instant): boolean {
  return (
    old.rungs.some((rung) => letter.rungs.includes(rung)) &&
    sameMailbox(readerNow(state, old.recipient, now), letter.recipient)
  );
}

/** A deputy may have been named since, another one, or its time may be over. */
function readerNow({ delegations }: AssignedTask, recipient: Recipient, now: Instant): Recipient {
  return deputyOf(principalOf(recipient), now, delegations);
}

function supersededBy(key: string): LetterFate {
  return { outcome: 'superseded', address: null, messageId: null, response: key, attempts: 0 };
}

/**
 * A letter that says the same again is another letter: `…/T-7~2/moit.focal`. One that it replaces counts also
 * when the letter before that is no longer at hand.
 */
function unusedKey({ letters }: AssignedTask, key: string, replaces: readonly string[]): string {
  const cut = key.lastIndexOf('/');
  const nth = (n: number): string => (n === 1 ? key : `${key.slice(0, cut)}~${n}${key.slice(cut)}`);
  const used = [...replaces, ...letters.map(({ letter }) => letter.key)];
  const last = used.reduce((highest, one) => Math.max(highest, repetitionOf(one, key)), 0);
  return nth(last + 1);
}

/** 1 for the key itself, 2 for its `~2` …; 0 for the key of another letter. */
function repetitionOf(one: string, key: string): number {
  if (one === key) return 1;
  const [, head = '', n, tail = ''] = /^(.*)~(\d+)(\/[^/]*)$/.exec(one) ?? [];
  return `${head}${tail}` === key ? Number(n) : 0;
}

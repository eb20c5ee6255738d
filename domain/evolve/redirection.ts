import type { TaskEvent } from '../events';
import type { AssignedTask } from '../state';
import { dateOf, type Instant } from '../time/instant';
import { extraLetter, withExtra } from './extras';

/** A letter outside the ladder to the next mailbox, which stands or falls with the one that found no reader. */
export function afterRedirection(
  state: AssignedTask,
  at: Instant,
  event: Extract<TaskEvent, { type: 'LetterRedirected' }>,
): AssignedTask {
  const { kind, level, note, from, to, letterKey, outcome } = event;
  const first = state.letters.find(({ letter }) => letter.key === letterKey)?.letter;
  if (!first) throw new Error(`redirected, but never planned: ${letterKey}`);
  const redirects = {
    ladderVersion: first.ladderVersion,
    rungs: saidBy(state, first.rungs),
    outcome,
    on: dateOf(at),
  };
  const extra = extraLetter(event, kind, { level, note, about: to });
  return withExtra(state, { ...extra, insteadOf: from, redirects });
}

/** The rungs that a letter brings, those of the letter that it takes the place of in its stead. */
export function saidBy({ extraRungs }: AssignedTask, rungs: readonly string[]): string[] {
  return rungs.flatMap((rung) => extraRungs.find(({ id }) => id === rung)?.redirects?.rungs ?? [rung]);
}

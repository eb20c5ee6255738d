import type { Due } from '../decide/gather-letters';
import type { RecordedEvent } from '../events';
import { evolve } from '../evolve';
import { mailboxName } from '../letter/recipients';
import { whyReader, type ReaderReason } from '../letter/why-reader';
import { isAssigned, type AssignedTask, type TaskState } from '../state';
import type { ExplainedReader } from './explanation';

/** By key, why the reader of each letter reads it, as the task stood when it was planned. */
export function whyOfLetters(
  before: TaskState,
  events: readonly RecordedEvent[],
): ReadonlyMap<string, ReaderReason> {
  const why = new Map<string, ReaderReason>();
  let state = before;
  for (const recorded of events) {
    const { event } = recorded;
    if (event.type === 'LetterPlanned' && isAssigned(state)) {
      why.set(event.letter.key, whyReader(state, event.letter));
    }
    state = evolve(state, recorded);
  }
  return why;
}

/** Whom a rung will be told to, as the task stands now. */
export function readersOf(state: AssignedTask, due: Due): ExplainedReader[] {
  const { id, kind, level, at, to, copies = [], insteadOf } = due;
  const about = { rungs: [id], kind, level, at, ...(insteadOf && { insteadOf }) };
  return [...to, ...copies].map((recipient, i) => {
    const letter = { ...about, recipient, ...(i < to.length ? {} : { copy: true as const }) };
    return { to: mailboxName(recipient), why: whyReader(state, letter) };
  });
}

import { shownFate, shownReader } from '../letter/letter-line';
import type { PlannedLetter } from '../letter/letter';
import { mailboxName } from '../letter/recipients';
import type { ReaderReason } from '../letter/why-reader';
import type { LetterState } from '../state';
import type { ExplainedLetter } from './explanation';

/** What is explained of every letter of a task, beside what the letter itself says. */
export interface LetterNotes {
  /** By key, why its reader reads it. */
  why: ReadonlyMap<string, ReaderReason>;
  /** Whether it leaves as a message of its own. */
  isAlone: (letter: PlannedLetter) => boolean;
}

/** A letter that was planned, with what is known of its fate. */
export function explainLetter(state: LetterState, { why, isAlone }: LetterNotes): ExplainedLetter {
  const { letter, fate, held, plannedAt } = state;
  const isReplaced = fate?.outcome === 'superseded';
  return {
    key: letter.key,
    ladderVersion: letter.ladderVersion,
    to: mailboxName(letter.recipient),
    why: why.get(letter.key) ?? null,
    preparedAt: plannedAt,
    at: letter.at,
    alone: isAlone(letter),
    ...shownFate(state),
    ...shownReader(letter),
    response: isReplaced ? null : (fate?.response ?? null),
    ...(fate?.digest === undefined ? {} : { digest: fate.digest }),
    heldUp: held === undefined ? null : { response: held.response, until: held.nextAt },
    replacedBy: isReplaced ? fate.response : null,
    replaces: letter.replaces ?? [],
  };
}

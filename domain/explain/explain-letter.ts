import { mailboxName } from '../letter/recipients';
import type { LetterState } from '../state';
import type { ExplainedLetter } from './explanation';

/** A letter that was planned, with what is known of its fate. */
export function explainLetter({ letter, fate }: LetterState): ExplainedLetter {
  return {
    key: letter.key,
    ladderVersion: letter.ladderVersion,
    to: mailboxName(letter.recipient),
    at: letter.at,
    outcome: fate?.outcome ?? 'pending',
    response: fate?.response ?? null,
  };
}

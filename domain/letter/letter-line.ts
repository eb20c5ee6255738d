import type { LetterState } from '../state';
import type { LetterLine } from './letter';

/** A letter of the task in one line, as it is shown. */
export function letterLine({ letter, fate }: LetterState): LetterLine {
  return {
    at: letter.at,
    rungs: letter.rungs,
    to: letter.recipient.name,
    seat: letter.recipient.seat,
    outcome: fate?.outcome ?? 'pending',
  };
}

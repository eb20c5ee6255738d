import { isClosed, type LetterState, type TaskState } from '../state';
import { isAfter, type Instant } from '../time/instant';
import { isCopyReader } from '../letter/recipients';
import { isMootRung } from './moot';

/** A letter that is to be handed to the mail room now. */
export interface Dispatch {
  key: string;
  sending: 'first' | 'resend';
}

/** Letters without a final fate that the task still stands behind, or whose repetition is due. */
export function lettersToSend(state: TaskState, now: Instant): Dispatch[] {
  if (state.status === 'unassigned') return [];
  return state.letters.flatMap((l): Dispatch[] => {
    if (!isWanted(state, l)) return [];
    if (l.fate === null) return l.held === undefined ? [{ key: l.letter.key, sending: 'first' }] : [];
    if (l.resendAt !== null && !isAfter(l.resendAt, now)) return [{ key: l.letter.key, sending: 'resend' }];
    return [];
  });
}

/**
 * Whether a letter may still leave: not once the work is reported, the task closed or suspended, and not
 * when a newer ladder (extension, return) has taken its place. A gap is told to the secretariat until the end.
 */
export function isWanted(state: TaskState, { letter }: LetterState): boolean {
  if (state.status === 'unassigned' || state.status === 'suspended' || isClosed(state)) return false;
  if (letter.rungs.every((rung) => isMootRung(state, rung))) return false;
  if (letter.copy === true && !isCopyReader(state, letter)) return false;
  if (letter.kind === 'undeliverable') return true;
  // A receipt tells of the very result that ends the letters of the ladder.
  if (letter.kind === 'receipt') return true;
  // What the former lead is told stays true whatever ladder the new one gets.
  if (letter.kind === 'handover') return state.status === 'open';
  return state.status === 'open' && letter.ladderVersion >= state.ladder.wantedFrom;
}

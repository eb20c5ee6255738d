import type { LetterState } from '../state';
import { dateOf } from '../time/instant';
import type { LetterLine, PlannedLetter, ShownOutcome } from './letter';
import { mailboxName } from './recipients';

/** A letter of the task in one line, as it is shown. */
export function letterLine(state: LetterState): LetterLine {
  const { letter } = state;
  return {
    at: letter.at,
    rungs: letter.rungs,
    to: letter.recipient.name,
    seat: letter.recipient.seat,
    ...shownFate(state),
    ...shownReader(letter),
  };
}

/** What is known of its fate, with the day on which it came back. */
export function shownFate({ fate, held, settledAt }: LetterState): {
  outcome: ShownOutcome;
  returnedOn?: string;
} {
  if (fate === null) return { outcome: held === undefined ? 'pending' : 'held' };
  const { outcome } = fate;
  return outcome === 'bounced' && settledAt !== null
    ? { outcome, returnedOn: dateOf(settledAt) }
    : { outcome };
}

/** What is said of its reader beside the name: that it reads along, or instead of whom. */
export function shownReader({ copy, insteadOf }: PlannedLetter): {
  copy?: true;
  insteadOf?: string;
} {
  return {
    ...(copy === undefined ? {} : { copy }),
    ...(insteadOf === undefined ? {} : { insteadOf: mailboxName(insteadOf) }),
  };
}

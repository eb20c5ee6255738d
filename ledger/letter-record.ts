import type { LetterFate } from '../domain/letter/letter';
import type { LetterStep } from './letter-step';

export interface LetterAttempt {
  attempt: number;
  sending: 'first' | 'resend';
  handedOver: boolean;
  deferred: boolean;
  /** In the order recorded: at most an `unknown` and the certain fate after it. */
  fates: LetterFate[];
}

/** What the ledger knows of one letter. */
export interface LetterRecord {
  attempts: LetterAttempt[];
  /** Fates recorded without a claim (attempt 0). */
  unclaimedFates: LetterFate[];
  /** The fate that stands; null while it is open. */
  fate: LetterFate | null;
}

/** Folds the steps of one letter, in the order of their positions. */
export function letterRecordOf(steps: Iterable<LetterStep>): LetterRecord {
  const record: LetterRecord = { attempts: [], unclaimedFates: [], fate: null };
  for (const step of steps) add(record, step);
  return record;
}

/** Whether the message may have been delivered by this attempt without the ledger knowing. */
export function isInDoubt(attempt: LetterAttempt): boolean {
  return attempt.handedOver && !attempt.deferred && attempt.fates.length === 0;
}

function add(record: LetterRecord, step: LetterStep): void {
  if (step.phase === 'claimed') {
    const { attempt, sending } = step;
    record.attempts.push({ attempt, sending, handedOver: false, deferred: false, fates: [] });
    return;
  }
  const attempt = record.attempts.find((known) => known.attempt === step.attempt);
  if (step.phase === 'settled') {
    (attempt?.fates ?? record.unclaimedFates).push(step.fate);
    // An acceptance is a fact about the recipient's mailbox; what another attempt met later cannot undo it.
    if (record.fate?.outcome !== 'accepted') record.fate = step.fate;
  } else if (attempt && step.phase === 'handed-over') {
    attempt.handedOver = true;
  } else if (attempt) {
    attempt.deferred = true;
  }
}

import type { LetterFate } from '../domain/letter/letter';
import { digestOf, type LetterStep } from './letter-step';

export interface LetterAttempt {
  attempt: number;
  sending: 'first' | 'resend';
  handedOver: boolean;
  deferred: boolean;
  /** In the order recorded: at most an `unknown` and the certain fate after it. */
  fates: LetterFate[];
  address: string;
  messageId: string;
  /** The message in which it went together with others; null: it went alone. */
  digest: string | null;
  /** The message came back. */
  returned: boolean;
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
    const { attempt, sending, address, messageId } = step;
    const digest = digestOf(step);
    const window = { handedOver: false, deferred: false, fates: [], returned: false };
    record.attempts.push({ attempt, sending, address, messageId, digest, ...window });
    return;
  }
  const attempt = record.attempts.find((known) => known.attempt === step.attempt);
  if (step.phase === 'settled') {
    (attempt?.fates ?? record.unclaimedFates).push(step.fate);
    if (!stands(record.fate)) record.fate = step.fate;
  } else if (attempt && step.phase === 'bounced') {
    attempt.returned = true;
    record.fate = bouncedFate(attempt, step.response);
  } else if (attempt && step.phase === 'handed-over') {
    attempt.handedOver = true;
  } else if (attempt) {
    attempt.deferred = true;
  }
}

/**
 * An acceptance is a fact about the recipient's mailbox; what another attempt met later cannot undo it. So is
 * the message's return, whose report may come in before the acceptance is recorded.
 */
function stands(fate: LetterFate | null): boolean {
  return fate?.outcome === 'accepted' || fate?.outcome === 'bounced';
}

function bouncedFate(own: LetterAttempt, response: string): LetterFate {
  const { attempt, address, messageId, digest } = own;
  const fate: LetterFate = { outcome: 'bounced', address, messageId, response, attempts: attempt };
  return digest === null ? fate : { ...fate, digest };
}

import type { ClaimAnswer } from '../contract/ledger-port';
import { isInDoubt, type LetterRecord } from './letter-record';

/** Whether a letter may be sent now, by what the ledger knows of it. */
export function claimAnswer({ attempts, fate }: LetterRecord, sending: 'first' | 'resend'): ClaimAnswer {
  // The one resend was made and has its fate: this is a retry after the work was done.
  const resent = attempts.some((known) => known.sending === 'resend' && known.fates.length > 0);
  if (fate && (fate.outcome !== 'unknown' || sending === 'first' || resent))
    return { answer: 'settled', fate };
  const doubtful = attempts.findLast(
    (known) => isInDoubt(known) && (sending === 'first' || known.sending === 'resend'),
  );
  if (doubtful) return { answer: 'in-doubt', attempt: doubtful.attempt };
  return { answer: 'go', attempt: (attempts.at(-1)?.attempt ?? 0) + 1 };
}

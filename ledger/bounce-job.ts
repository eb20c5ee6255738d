import type { BounceReport, BouncedLetter } from '../contract/ledger-port';
import type { EntryContent } from './entry';
import { letterContext, stepAfter } from './letter-jobs';
import { isInDoubt, type LetterAttempt } from './letter-record';
import type { WriteJob } from './write-job';

/** Records once for each of the letters that its message came back; see `BounceLedger`. */
export function bounceJob(keys: readonly string[], report: BounceReport): WriteJob<BouncedLetter[]> {
  const { response, reportedAt, diagnostic } = report;
  return {
    ids: [],
    letterKeys: keys,
    decide(view) {
      const drafts: EntryContent[] = [];
      const result: BouncedLetter[] = [];
      for (const key of keys) {
        const { record, claims } = letterContext(view, key);
        const own = record.attempts.findLast((attempt) => isReported(attempt, report));
        const claim = own && claims.get(own.attempt);
        if (!claim) continue;
        result.push({ taskId: claim.taskId, key });
        if (own.returned) continue;
        const { attempt } = own;
        drafts.push(stepAfter(claim, { phase: 'bounced', attempt, response, reportedAt, diagnostic }));
      }
      return { drafts, result };
    },
  };
}

/** A server that refused the message, or put it off, has nothing to return. */
function isReported(attempt: LetterAttempt, { messageId, address }: BounceReport): boolean {
  if (attempt.messageId !== messageId) return false;
  if (address !== null && attempt.address.toLowerCase() !== address.trim().toLowerCase()) return false;
  const last = attempt.fates.at(-1)?.outcome;
  return attempt.returned || isInDoubt(attempt) || last === 'accepted' || last === 'unknown';
}

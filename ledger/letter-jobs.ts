import type { ClaimAnswer, LetterClaim } from '../contract/ledger-port';
import type { LetterFate } from '../domain/letter/letter';
import { instantOfMs, msOf, type Instant } from '../domain/time/instant';
import { canonicalJson } from '../domain/canonical-json';
import { claimAnswer } from './claim-answer';
import type { EntryContent } from './entry';
import { letterEntryId } from './entry-id';
import { ClaimLost, LedgerConflict } from './ledger-errors';
import { plannedLetterOf } from './planned-letter';
import { letterRecordOf, type LetterAttempt, type LetterRecord } from './letter-record';
import { kindOfPhase, letterStepOf, type LetterStep } from './letter-step';
import type { LedgerView, WriteJob } from './write-job';

interface Decision<T> {
  drafts: EntryContent[];
  result: T;
}

export function claimJob({
  letter,
  taskId,
  address,
  messageId,
  sending,
  digest,
}: LetterClaim): WriteJob<ClaimAnswer> {
  return letterJob(letter.key, (record): Decision<ClaimAnswer> => {
    const answer = claimAnswer(record, sending);
    if (answer.answer !== 'go') return { drafts: [], result: answer };
    const step: LetterStep = {
      phase: 'claimed',
      attempt: answer.attempt,
      sending,
      letter,
      address,
      messageId,
      ...(digest === undefined ? {} : { digest }),
    };
    return { drafts: [stepContent(taskId, letter.key, letter.at, step)], result: answer };
  });
}

export function handOverJob(key: string, attempt: number): WriteJob<void> {
  return letterJob(key, (record, { claims }) => {
    const { claim, own } = ownAttempt(record, claims, key, attempt);
    if (own !== record.attempts.at(-1)) throw new ClaimLost(key, attempt, 'newer-claim');
    const settled = record.fate !== null && !(record.fate.outcome === 'unknown' && own.sending === 'resend');
    if (own.deferred || own.fates.length > 0 || settled) throw new ClaimLost(key, attempt, 'closed');
    if (own.handedOver) return { drafts: [], result: undefined };
    return { drafts: [stepAfter(claim, { phase: 'handed-over', attempt })], result: undefined };
  });
}

export function deferJob(key: string, response: string, attempt: number): WriteJob<void> {
  const id = letterEntryId(key, attempt, 'deferred');
  return letterJob(
    key,
    (record, { claims, view }) => {
      const { claim } = ownAttempt(record, claims, key, attempt);
      const draft = stepAfter(claim, { phase: 'deferred', attempt, response });
      const recorded = view.entry(id);
      if (!recorded) return { drafts: [draft], result: undefined };
      if (recorded.payload !== draft.payload) throw new LedgerConflict(id, recorded.payload, draft.payload);
      return { drafts: [], result: undefined };
    },
    [id],
  );
}

export function settleJob(taskId: string, key: string, fate: LetterFate): WriteJob<void> {
  return letterJob(key, (record, { claims, planned, view }) => {
    const own = record.attempts.find(({ attempt }) => attempt === fate.attempts);
    if (!own && fate.attempts !== 0) throw new ClaimLost(key, fate.attempts, 'never-claimed');
    const fates = own?.fates ?? record.unclaimedFates;
    if (fates.some((known) => canonicalJson(known) === canonicalJson(fate))) {
      return { drafts: [], result: undefined };
    }
    const step: LetterStep = { phase: 'settled', attempt: fate.attempts, fate };
    const at = claims.get(fate.attempts)?.at ?? planned ?? view.now;
    const draft = stepContent(taskId, key, at, step);
    const last = fates.at(-1);
    if (!last) return { drafts: [draft], result: undefined };
    if (last.outcome !== 'unknown' || fate.outcome === 'unknown') {
      throw new LedgerConflict(draft.id, canonicalJson({ ...step, fate: last }), draft.payload);
    }
    const id = letterEntryId(key, fate.attempts, 'settled-after-doubt');
    return { drafts: [{ ...draft, id }], result: undefined };
  });
}

interface LetterContext {
  view: LedgerView;
  record: LetterRecord;
  /** The entries that record the claims, by attempt. */
  claims: ReadonlyMap<number, EntryContent>;
  /** The instant the letter was planned for, when its event is in the ledger. */
  planned: Instant | null;
}

function letterJob<T>(
  key: string,
  decide: (record: LetterRecord, context: LetterContext) => Decision<T>,
  ids: readonly string[] = [],
): WriteJob<T> {
  return {
    ids,
    letterKeys: [key],
    decide(view) {
      const context = letterContext(view, key);
      return decide(context.record, context);
    },
  };
}

export function letterContext(view: LedgerView, key: string): LetterContext {
  const entries = view.entriesOfLetter(key);
  const claims = new Map<number, EntryContent>();
  const steps: LetterStep[] = [];
  for (const entry of entries) {
    const step = letterStepOf(entry);
    if (step) steps.push(step);
    if (step?.phase === 'claimed') claims.set(step.attempt, entry);
  }
  const planned = plannedLetterOf(entries)?.at ?? null;
  return { view, record: letterRecordOf(steps), claims, planned };
}

function ownAttempt(
  record: LetterRecord,
  claims: ReadonlyMap<number, EntryContent>,
  key: string,
  attempt: number,
): { claim: EntryContent; own: LetterAttempt } {
  const claim = claims.get(attempt);
  const own = record.attempts.find((known) => known.attempt === attempt);
  if (!claim || !own) throw new ClaimLost(key, attempt, 'never-claimed');
  return { claim, own };
}

export function stepAfter(claim: EntryContent, step: LetterStep): EntryContent {
  return stepContent(claim.taskId, claim.letterKey as string, claim.at, step);
}

function stepContent(taskId: string, key: string, at: Instant, step: LetterStep): EntryContent {
  return {
    id: letterEntryId(key, step.attempt, step.phase),
    kind: kindOfPhase(step.phase),
    taskId,
    letterKey: key,
    at: instantOfMs(msOf(at)),
    payload: canonicalJson(step),
  };
}

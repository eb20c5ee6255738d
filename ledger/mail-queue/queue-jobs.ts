import type {
  CallBackAnswer,
  PostAnswer,
  QueuedLetter,
  RefreshAnswer,
} from '../../contract/post-office-port';
import { canonicalJson } from '../../domain/canonical-json';
import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterFate } from '../../domain/letter/letter';
import { msOf, type Instant } from '../../domain/time/instant';
import { claimAnswer } from '../claim-answer';
import { isInDoubt, type LetterRecord } from '../letter-record';
import type { QueueRow } from '../tables';
import type { QueueJob, QueueView } from './queue-job';
import { queuedLetterOf, rowOfPosted, type PostedLetter } from './queue-row';

export function postJob(letter: PostedLetter, repetition = false): QueueJob<PostAnswer> {
  const { key, sending, token } = letter;
  return job([key], [key], (view): PostAnswer => {
    const row = view.row(key);
    const fate = settledFate(view, key, sending);
    if (fate) {
      if (row?.state === 'waiting') view.drop(key);
      return { answer: 'settled', fate };
    }
    if (row?.state === 'called-back') {
      // Who posts now is told now; who posted before has given up.
      view.put({ ...row, token: null });
      return { answer: 'settled', fate: fateOf(row) };
    }
    if (row && (repetition || row.state === 'on-its-way')) view.put({ ...row, token });
    else if (row) view.put({ ...rowOfPosted(letter), ...whatWasTried(row) });
    else view.put(rowOfPosted(letter));
    return { answer: 'waiting' };
  });
}

export function refreshJob(key: string, facts: LetterFacts, urgency: number): QueueJob<RefreshAnswer> {
  return job([key], [key], (view): RefreshAnswer => {
    const row = view.row(key);
    if (row === null) return hasComeAndGone(view, key) ? 'too-late' : 'not-here';
    if (row.state !== 'waiting') return 'too-late';
    view.put({ ...row, facts: canonicalJson(facts), urgency });
    return 'refreshed';
  });
}

function hasComeAndGone(view: QueueView, key: string): boolean {
  const { attempts, fate } = view.record(key);
  return attempts.length > 0 || fate !== null || view.calledBack(key) !== null;
}

export function callBackJob(key: string, fate: LetterFate): QueueJob<CallBackAnswer> {
  return job([key], [], (view): CallBackAnswer => {
    const row = view.row(key);
    if (!row) {
      view.rememberCalledBack(key, fate);
      return 'not-here';
    }
    if (row.state === 'called-back') return 'called-back';
    const withFate = { ...row, fate: canonicalJson(fate) };
    view.put(row.state === 'waiting' ? { ...withFate, state: 'called-back' } : withFate);
    return row.state === 'waiting' ? 'called-back' : 'on-its-way';
  });
}

export function takeJob(keys: readonly string[]): QueueJob<QueuedLetter[]> {
  return job(keys, [], (view) => {
    const taken = rowsOf(view, keys).filter(({ state }) => state === 'waiting');
    for (const row of taken) view.put({ ...row, state: 'on-its-way' });
    return taken.map(queuedLetterOf);
  });
}

/** One that was called back while it was on its way, and has certainly not arrived, stays back. */
export function putBackJob(keys: readonly string[], notBefore: Instant, response: string): QueueJob<void> {
  return job(keys, keys, (view) => {
    for (const row of rowsOf(view, keys)) {
      if (row.state !== 'on-its-way') continue;
      const stays = row.fate !== null && !mayHaveArrived(view.record(row.key));
      view.put({
        ...row,
        state: stays ? 'called-back' : 'waiting',
        not_before: msOf(notBefore),
        deferrals: row.deferrals + 1,
        last_response: response,
      });
    }
  });
}

export function removeJob(keys: readonly string[]): QueueJob<void> {
  return job(keys, [], (view) => {
    for (const row of rowsOf(view, keys)) {
      // Who posts it again, not having heard the answer, is told the same.
      if (row.state === 'called-back') view.rememberCalledBack(row.key, fateOf(row));
      view.drop(row.key);
    }
  });
}

export function countJob(office: string, date: string, domain: string): QueueJob<void> {
  return job([], [], (view) => view.countRecipient(office, date, domain));
}

function job<T>(
  keys: readonly string[],
  recordKeys: readonly string[],
  decide: (view: QueueView) => T,
): QueueJob<T> {
  return { keys, recordKeys, decide: (view) => ({ result: decide(view) }) };
}

function rowsOf(view: QueueView, keys: readonly string[]): QueueRow[] {
  return [...new Set(keys)].map((key) => view.row(key)).filter((row) => row !== null);
}

function settledFate(view: QueueView, key: string, sending: 'first' | 'resend'): LetterFate | null {
  const answer = claimAnswer(view.record(key), sending);
  return answer.answer === 'settled' ? answer.fate : view.calledBack(key);
}

function whatWasTried(row: QueueRow): Pick<QueueRow, 'not_before' | 'deferrals' | 'last_response'> {
  return { not_before: row.not_before, deferrals: row.deferrals, last_response: row.last_response };
}

function mayHaveArrived({ attempts, fate }: LetterRecord): boolean {
  return fate !== null || attempts.some(isInDoubt);
}

/** A row that is called back has its fate. */
export function fateOf(row: QueueRow): LetterFate {
  return JSON.parse(row.fate as string) as LetterFate;
}

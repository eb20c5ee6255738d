import type { QueuedLetter } from '../../contract/post-office-port';
import type { LetterFate } from '../../domain/letter/letter';
import { msOf, type Instant } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';
import type { QueueRow } from '../tables';
import { fateOf } from './queue-jobs';
import { queuedLetterOf } from './queue-row';

/** Letters whose window is open at `now`, both ends included, and that are not put off. */
export async function readyLetters(
  db: LedgerDatabase,
  office: string,
  now: Instant,
  limit: number,
): Promise<QueuedLetter[]> {
  const at = msOf(now);
  const rows = await rowsIn(db, 'waiting', office)
    .where('opens_at', '<=', at)
    .where('closes_at', '>=', at)
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', at)]))
    .limit(limit)
    .execute();
  return rows.map(queuedLetterOf);
}

export async function expiredLetters(
  db: LedgerDatabase,
  office: string,
  now: Instant,
  limit: number,
): Promise<QueuedLetter[]> {
  const rows = await rowsIn(db, 'waiting', office).where('closes_at', '<', msOf(now)).limit(limit).execute();
  return rows.map(queuedLetterOf);
}

export async function strandedLetters(db: LedgerDatabase, office: string): Promise<QueuedLetter[]> {
  return (await rowsIn(db, 'on-its-way', office).execute()).map(queuedLetterOf);
}

export async function calledBackLetters(
  db: LedgerDatabase,
  office: string,
  limit: number,
): Promise<{ letter: QueuedLetter; fate: LetterFate }[]> {
  const rows = await rowsIn(db, 'called-back', office).limit(limit).execute();
  return rows.map((row) => ({ letter: queuedLetterOf(row), fate: fateOf(row) }));
}

/** Those of one office, or of all. */
export async function waitingLetters(
  db: LedgerDatabase,
  office: string | null,
  limit: number,
): Promise<QueuedLetter[]> {
  return (await rowsIn(db, 'waiting', office).limit(limit).execute()).map(queuedLetterOf);
}

export async function queueOffices(db: LedgerDatabase): Promise<string[]> {
  const rows = await db.selectFrom('mail_queue').select('office').distinct().orderBy('office').execute();
  return rows.map(({ office }) => office);
}

/** The oldest first, of those the most urgent. */
function rowsIn(db: LedgerDatabase, state: QueueRow['state'], office: string | null) {
  const rows = db.selectFrom('mail_queue').selectAll().where('state', '=', state);
  return (office === null ? rows : rows.where('office', '=', office))
    .orderBy('opens_at')
    .orderBy('urgency')
    .orderBy('key');
}

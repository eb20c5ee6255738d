import type { QueuedLetter } from '../../contract/post-office-port';
import type { LetterFate } from '../../domain/letter/letter';
import { msOf, type Instant } from '../../domain/time/instant';
import type { SelectQueryBuilder } from 'kysely';
import type { LedgerDatabase } from '../engine';
import type { LedgerTables, QueueRow } from '../tables';
import { fateOf } from './queue-jobs';
import { queuedLetterOf } from './queue-row';

/**
 * Letters whose window is open at `now`, both ends included, and that are not put off. Never a part of what a
 * mailbox has, or its digest would be cut in two: of more than `enough` letters those of the mailboxes with the most
 * urgent and then the oldest are read, until they are enough.
 */
export async function readyLetters(
  db: LedgerDatabase,
  office: string,
  now: Instant,
  enough: number,
): Promise<QueuedLetter[]> {
  const ready = readyRows(db, office, now);
  const mailboxes = await ready
    .select(({ fn }) => ['mailbox', fn.countAll<number>().as('letters')])
    .groupBy('mailbox')
    .orderBy(({ fn }) => fn.min('urgency'))
    .orderBy(({ fn }) => fn.min('opens_at'))
    .orderBy('mailbox')
    .limit(enough)
    .execute();
  const rows = oldestFirst(ready.selectAll()).where('mailbox', 'in', firstWith(enough, mailboxes));
  return mailboxes.length === 0 ? [] : (await rows.execute()).map(queuedLetterOf);
}

/** The first mailboxes that together have so many letters; all of them where they have fewer. */
function firstWith(enough: number, mailboxes: readonly { mailbox: string; letters: number }[]): string[] {
  const chosen: string[] = [];
  let letters = 0;
  for (const one of mailboxes) {
    if (letters >= enough) break;
    chosen.push(one.mailbox);
    letters += one.letters;
  }
  return chosen;
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

function rowsIn(db: LedgerDatabase, state: QueueRow['state'], office: string | null) {
  const rows = db.selectFrom('mail_queue').selectAll().where('state', '=', state);
  return oldestFirst(office === null ? rows : rows.where('office', '=', office));
}

function readyRows(db: LedgerDatabase, office: string, now: Instant) {
  const at = msOf(now);
  return db
    .selectFrom('mail_queue')
    .where('state', '=', 'waiting')
    .where('office', '=', office)
    .where('opens_at', '<=', at)
    .where('closes_at', '>=', at)
    .where((eb) => eb.or([eb('not_before', 'is', null), eb('not_before', '<=', at)]));
}

/** Of letters of the same moment the most urgent. */
function oldestFirst<O>(rows: SelectQueryBuilder<LedgerTables, 'mail_queue', O>) {
  return rows.orderBy('opens_at').orderBy('urgency').orderBy('key');
}

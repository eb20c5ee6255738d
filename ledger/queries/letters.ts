import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { LetterFate, PlannedLetter } from '../../domain/letter/letter';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { DAY_MS, instantOfMs, msOf, type Instant } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';
import type { Entry } from '../entry';
import { entryOf } from '../entry-row';
import { isInDoubt, letterRecordOf } from '../letter-record';
import { kindOfPhase, letterStepOf } from '../letter-step';
import { parsePayload } from '../parse-payload';
import { plannedLetterOf } from '../planned-letter';
import type { EntryRow, LedgerTables } from '../tables';

/**
 * A letter with what became of it. `planned`: nothing was tried yet. `claimed`: an attempt began.
 * `in-doubt`: handed over, and no answer recorded. `deferred`: the last attempt was put off by the server.
 */
export interface LetterView {
  key: string;
  taskId: string;
  /** Null when the ledger holds only the letter's fate. */
  letter: PlannedLetter | null;
  at: Instant;
  state: 'planned' | 'claimed' | 'in-doubt' | 'deferred' | 'settled';
  fate: LetterFate | null;
  attempts: number;
}

/** The letters of a task, in the order they came into the ledger. */
export function lettersOfTask(db: LedgerDatabase, taskId: string): Promise<LetterView[]> {
  return lettersWhere(db, (entries) => entries.where('task_id', '=', taskId));
}

/** The letters planned for an instant from `from` on and before `until`, over all tasks, by that instant. */
export async function lettersBetween(
  db: LedgerDatabase,
  period: { from: Instant; until: Instant },
): Promise<LetterView[]> {
  const from = msOf(period.from);
  const until = msOf(period.until);
  const letters = await lettersWhere(db, (entries) => entries.where((eb) => datesLetter(eb, period)));
  return letters
    .filter(({ at }) => msOf(at) >= from && msOf(at) < until)
    .sort((a, b) => msOf(a.at) - msOf(b.at));
}

// A letter is planned on its day; one that takes the place of others on the last working day before a long holiday.
const PLANNED_AHEAD_MS = 31 * DAY_MS;

/**
 * Whether an entry may belong to a letter of the period: one with the instant that the letter was planned for, or
 * its plan, which was made before that.
 */
export function datesLetter(
  eb: ExpressionBuilder<LedgerTables, 'ledger_entries'>,
  { from, until }: { from?: Instant; until?: Instant },
): Expression<SqlBool> {
  const within = (kinds: readonly string[], ahead: number): Expression<SqlBool> =>
    eb.and([
      eb('kind', 'in', kinds),
      ...(from === undefined ? [] : [eb('at', '>=', instantOfMs(msOf(from) - ahead))]),
      ...(until === undefined ? [] : [eb('at', '<', instantOfMs(msOf(until)))]),
    ]);
  return eb.or([
    within([kindOfPhase('claimed'), kindOfPhase('settled')], 0),
    within(['LetterPlanned' satisfies TaskEvent['type']], PLANNED_AHEAD_MS),
  ]);
}

export type EntryQuery<Selected> = SelectQueryBuilder<LedgerTables, 'ledger_entries', Selected>;

export type Narrowing = (
  entries: EntryQuery<Pick<EntryRow, 'letter_key'>>,
) => EntryQuery<Pick<EntryRow, 'letter_key'>>;

async function lettersWhere(db: LedgerDatabase, narrow: Narrowing): Promise<LetterView[]> {
  return [...(await entriesOfLetters(db, narrow))].map(([key, entries]) => letterView(key, entries));
}

/** All entries of every letter of which one entry is found, by the letter's key. */
export async function entriesOfLetters(db: LedgerDatabase, narrow: Narrowing): Promise<Map<string, Entry[]>> {
  const keys = narrow(
    db.selectFrom('ledger_entries').select('letter_key').where('letter_key', 'is not', null),
  );
  const rows = await db
    .selectFrom('ledger_entries')
    .selectAll()
    .where('letter_key', 'in', keys)
    .orderBy('position')
    .execute();
  const byKey = new Map<string, Entry[]>();
  for (const entry of rows.map(entryOf)) {
    const key = entry.letterKey as string;
    const others = byKey.get(key);
    if (others) others.push(entry);
    else byKey.set(key, [entry]);
  }
  return byKey;
}

export function letterView(key: string, entries: readonly Entry[]): LetterView {
  const first = entries[0] as Entry;
  const steps = entries.map(letterStepOf).filter((step) => step !== null);
  const record = letterRecordOf(steps);
  const letter = plannedLetterOf(entries);
  const fate = record.fate ?? fateInEvents(entries);
  const last = record.attempts.at(-1);
  const state = fate
    ? 'settled'
    : record.attempts.some(isInDoubt)
      ? 'in-doubt'
      : last?.deferred
        ? 'deferred'
        : last
          ? 'claimed'
          : 'planned';
  return {
    key,
    taskId: first.taskId,
    letter,
    at: letter?.at ?? first.at,
    state,
    fate,
    attempts: record.attempts.length,
  };
}

/** What the task knows: the fate of a letter that it gave up itself, or of one whose steps are not on record. */
function fateInEvents(entries: readonly Entry[]): LetterFate | null {
  const events = entries
    .filter(({ kind }) => FATEFUL.includes(kind))
    .map((entry) => (parsePayload(entry) as RecordedEvent).event);
  const settled = events.findLast((event) => event.type === 'LetterSettled');
  const returned = events.findLast((event) => event.type === 'LetterBounced');
  if (!settled) return null;
  return returned ? { ...settled.fate, outcome: 'bounced', response: returned.response } : settled.fate;
}

const FATEFUL: readonly string[] = ['LetterSettled', 'LetterBounced'] satisfies TaskEvent['type'][];

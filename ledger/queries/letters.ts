import type { SelectQueryBuilder } from 'kysely';
import type { LetterFate, PlannedLetter } from '../../domain/letter/letter';
import type { RecordedEvent } from '../../domain/events';
import { instantOfMs, msOf, type Instant } from '../../domain/time/instant';
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
  const from = instantOfMs(msOf(period.from));
  const until = instantOfMs(msOf(period.until));
  const kinds = ['LetterPlanned', kindOfPhase('claimed'), kindOfPhase('settled')];
  const letters = await lettersWhere(db, (entries) =>
    entries.where('kind', 'in', kinds).where('at', '>=', from).where('at', '<', until),
  );
  return letters
    .filter(({ at }) => msOf(at) >= msOf(from) && msOf(at) < msOf(until))
    .sort((a, b) => msOf(a.at) - msOf(b.at));
}

type EntryQuery<Selected> = SelectQueryBuilder<LedgerTables, 'ledger_entries', Selected>;

async function lettersWhere(
  db: LedgerDatabase,
  narrow: (entries: EntryQuery<Pick<EntryRow, 'letter_key'>>) => EntryQuery<Pick<EntryRow, 'letter_key'>>,
): Promise<LetterView[]> {
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
  return [...byKey].map(([key, entries]) => letterView(key, entries));
}

function letterView(key: string, entries: readonly Entry[]): LetterView {
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

/** A letter that the task itself gave up has its fate in an event only. */
function fateInEvents(entries: readonly Entry[]): LetterFate | null {
  const settled = entries.findLast(({ kind }) => kind === 'LetterSettled');
  if (!settled) return null;
  const { event } = parsePayload(settled) as RecordedEvent;
  return event.type === 'LetterSettled' ? event.fate : null;
}

import type { RecordedEvent } from '../../domain/events';
import type { Instant } from '../../domain/time/instant';
import type { LedgerDatabase } from '../engine';
import type { Entry } from '../entry';
import { entryOf } from '../entry-row';
import { letterStepOf, type LetterStep } from '../letter-step';
import { parsePayload } from '../parse-payload';

export type TimelineEntry = {
  position: number;
  id: string;
  at: Instant;
  recordedAt: Instant;
  hash: string;
} & ({ source: 'event'; record: RecordedEvent } | { source: 'letter'; key: string; step: LetterStep });

/** Everything the ledger holds of a task, in the order it was recorded; empty for a task it does not know. */
export async function timelineOf(db: LedgerDatabase, taskId: string): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('position')
    .execute();
  return rows.map((row) => timelineEntry(entryOf(row)));
}

function timelineEntry(entry: Entry): TimelineEntry {
  const { position, id, at, recordedAt, hash, letterKey } = entry;
  const head = { position, id, at, recordedAt, hash };
  const step = letterStepOf(entry);
  return step
    ? { ...head, source: 'letter', key: letterKey as string, step }
    : { ...head, source: 'event', record: parsePayload(entry) as RecordedEvent };
}

import type { Entry } from './entry';
import type { EntryRow } from './tables';

export function rowOf(entry: Entry): EntryRow {
  return {
    position: entry.position,
    format: entry.format,
    id: entry.id,
    kind: entry.kind,
    task_id: entry.taskId,
    letter_key: entry.letterKey,
    at: entry.at,
    recorded_at: entry.recordedAt,
    payload: entry.payload,
    prev_hash: entry.prevHash,
    hash: entry.hash,
  };
}

export function entryOf(row: EntryRow): Entry {
  return {
    position: row.position,
    format: row.format,
    id: row.id,
    kind: row.kind,
    taskId: row.task_id,
    letterKey: row.letter_key,
    at: row.at,
    recordedAt: row.recorded_at,
    payload: row.payload,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}

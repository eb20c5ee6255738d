import type { RecordedEvent } from '../../domain/events';
import type { Task } from '../../domain/task';
import type { LedgerDatabase } from '../engine';
import { eventEntryId } from '../entry-id';
import { entryOf } from '../entry-row';
import { parsePayload } from '../parse-payload';

/** The definition under which a task was assigned, however long ago; null when the ledger never saw it. */
export async function assignedTask(db: LedgerDatabase, taskId: string): Promise<Task | null> {
  const row = await db
    .selectFrom('ledger_entries')
    .selectAll()
    .where('id', '=', eventEntryId(taskId, 1))
    .executeTakeFirst();
  if (!row) return null;
  const { event } = parsePayload(entryOf(row)) as RecordedEvent;
  return event.type === 'TaskAssigned' ? event.task : null;
}

import type { RecordedEvent } from '../../domain/events';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { inBatches } from '../directives/in-batches';

// Each is one short read; more at once would only wait for the same disk or server.
const READS_AT_ONCE = 10;

/** The events of every task that the ledger knows, in the order the tasks came in. */
export async function recordedEvents(ledger: LedgerReader): Promise<RecordedEvent[][]> {
  return inBatches(await ledger.taskIds(), READS_AT_ONCE, async (taskId) =>
    (await ledger.timeline(taskId)).flatMap((entry) => (entry.source === 'event' ? [entry.record] : [])),
  );
}

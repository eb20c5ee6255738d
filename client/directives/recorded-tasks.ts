import type { Task } from '../../domain/task';
import { LedgerSchemaMismatch } from '../../ledger/ledger-errors';
import { openLedgerReader } from '../../ledger/open-ledger';

/** Looks a task up in the ledger, which remembers it longer than Temporal's retention does. */
export type RecordedTasks = (taskId: string) => Promise<Task | null>;

/** Runs the work with the ledger at hand; before the first worker has made one, nothing is recorded. */
export async function withRecordedTasks<T>(
  ledgerUrl: string,
  work: (recorded: RecordedTasks) => Promise<T>,
): Promise<T> {
  const ledger = await openLedgerReader({ url: ledgerUrl }).catch((error: unknown) => {
    if (error instanceof LedgerSchemaMismatch && error.found === null) return null;
    throw error;
  });
  if (ledger === null) return work(() => Promise.resolve(null));
  try {
    return await work((taskId) => ledger.assignedTask(taskId));
  } finally {
    await ledger.close();
  }
}

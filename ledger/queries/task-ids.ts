import type { LedgerDatabase } from '../engine';

/** Every task that the ledger ever saw assigned, in the order they came in. */
export async function taskIdsIn(db: LedgerDatabase): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select('task_id')
    .where('kind', '=', 'TaskAssigned')
    .orderBy('position')
    .execute();
  return rows.map(({ task_id }) => task_id);
}

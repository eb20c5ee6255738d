/** One row an entry; never updated, never deleted. */
export interface EntryRow {
  position: number;
  format: number;
  id: string;
  kind: string;
  task_id: string;
  letter_key: string | null;
  at: string;
  recorded_at: string;
  payload: string;
  prev_hash: string;
  hash: string;
}

/** One row a migration that was run. */
export interface SchemaRow {
  version: number;
  applied_at: string;
}

export interface LedgerTables {
  ledger_entries: EntryRow;
  ledger_schema: SchemaRow;
}

import type { Kysely, Transaction } from 'kysely';
import type { LedgerTables } from './tables';

export type LedgerDatabase = Kysely<LedgerTables>;
export type LedgerTransaction = Transaction<LedgerTables>;

/** What differs between SQLite and PostgreSQL, and nothing else. */
export interface LedgerEngine {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: LedgerDatabase;
  /** Where the ledger is, in words for an error message. */
  readonly place: string;
  /** Runs `work` in one durable transaction, alone among all writers of this ledger in every process. */
  write<T>(work: (trx: LedgerTransaction) => Promise<T>): Promise<T>;
  hasTable(db: LedgerDatabase, table: keyof LedgerTables): Promise<boolean>;
  /** Turns what the driver throws into an error that says what to do; others are returned as they are. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

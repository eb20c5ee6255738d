import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import Database from 'libsql';
import type { LedgerDatabase, LedgerEngine } from '../engine';
import { LedgerSchemaMismatch } from '../ledger-errors';
import type { LedgerTables } from '../tables';
import { retryWhileBusy } from './busy-retry';
import { BUSY_TIMEOUT_MS, ImmediateDialect } from './immediate-dialect';
import { explainSqliteError } from './sqlite-errors';

/** `read` needs the file to exist and cannot write to it; `supported` is named when there is none. */
export async function openSqlite(
  file: string,
  access: 'write' | 'read',
  supported: number,
): Promise<LedgerEngine> {
  const place = `Tệp ${file}`;
  const explain = (error: unknown): unknown => explainSqliteError(error, file);
  if (access === 'read' && !existsSync(file)) throw new LedgerSchemaMismatch(null, supported, place);
  let database: Database.Database | undefined;
  try {
    if (access === 'write') mkdirSync(dirname(file), { recursive: true });
    database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    await configure(database, access);
  } catch (error) {
    database?.close();
    throw explain(error);
  }
  const db = new Kysely<LedgerTables>({ dialect: new ImmediateDialect(database) });
  return {
    kind: 'sqlite',
    db,
    place,
    explain,
    write: (work) => db.transaction().execute(work),
    async hasTable(handle, table) {
      const found = await sql`select 1 from sqlite_master where type = 'table' and name = ${table}`.execute(
        handle,
      );
      return found.rows.length > 0;
    },
    async close() {
      try {
        if (access === 'write') await emptyWal(db);
      } finally {
        await db.destroy();
      }
    },
  };
}

/** So that a copy of the one file is a whole ledger; while others are busy with it, it is left to them. */
async function emptyWal(db: LedgerDatabase): Promise<void> {
  await sql`pragma busy_timeout = 0`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function configure(database: Database.Database, access: 'write' | 'read'): Promise<void> {
  if (access === 'read') {
    database.pragma('query_only = on');
    return;
  }
  // Two processes that create the file at the same time collide here; SQLite's own wait does not cover it.
  const [mode] = (await retryWhileBusy(() => database.pragma('journal_mode = wal'))) as {
    journal_mode: string;
  }[];
  if (mode?.journal_mode !== 'wal') throw new Error(`journal_mode is ${mode?.journal_mode}, not wal`);
  // A call that resolved must survive a power cut; in WAL mode NORMAL would lose the last commits.
  database.pragma('synchronous = full');
  // On macOS fsync leaves the data in the drive's cache; no effect elsewhere.
  database.pragma('fullfsync = on');
}

import Database from 'libsql';
import { Client } from 'pg';
import type { LedgerKind } from './ledger-place';

/** Plain inserts by the ledger's own client library, as durable as the ledger: what the disk and the driver give. */
export interface BareInserts {
  /** So many rows in one commit. */
  insert(rows: number): Promise<void>;
  close(): Promise<void>;
}

const TABLE = 'create table bare_entries (id text primary key, payload text)';
const FIRST_ROW = 1;

/** In the PostgreSQL database of that address, or in a file beside that of SQLite. */
export function openBareInserts(kind: LedgerKind, url: string, payload: string): Promise<BareInserts> {
  return kind === 'postgres' ? inPostgres(url, payload) : Promise.resolve(inSqlite(`${url}.bare`, payload));
}

function inSqlite(file: string, payload: string): BareInserts {
  const database = new Database(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full; ${TABLE}`);
  const statement = database.prepare('insert into bare_entries values (?, ?)');
  let next = FIRST_ROW;
  return {
    insert(rows) {
      database.transaction(() => {
        for (let row = 0; row < rows; row += 1) statement.run(`row-${next++}`, payload);
      })();
      return Promise.resolve();
    },
    close() {
      database.close();
      return Promise.resolve();
    },
  };
}

async function inPostgres(url: string, payload: string): Promise<BareInserts> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(TABLE);
  let next = FIRST_ROW;
  return {
    async insert(rows) {
      const values = Array.from({ length: rows }, (_, row) => `($${2 * row + 1}, $${2 * row + 2})`).join(
        ', ',
      );
      const given = Array.from({ length: rows }, () => [`row-${next++}`, payload]).flat();
      await client.query(`insert into bare_entries values ${values}`, given);
    },
    close: () => client.end(),
  };
}

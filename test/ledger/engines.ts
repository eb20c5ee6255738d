import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { Client } from 'pg';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import type { Postgres } from '../support/postgres';
import { sharedPostgres } from '../support/shared-postgres';

export interface Bench {
  /** The address of a ledger that does not exist yet. */
  freshUrl(): Promise<string>;
  /** Opens a ledger that is closed after the test. */
  open(url: string): Promise<Ledger>;
  /** Runs SQL past the ledger, as somebody with access to the database could. */
  tamper(url: string, ...statements: string[]): Promise<void>;
  /** What an append-only table must refuse. */
  rewrites: readonly string[];
  /** Takes away what makes the table append-only. */
  disarm(url: string): Promise<void>;
}

const REWRITES = [`update ledger_entries set payload = '{}'`, 'delete from ledger_entries'];

/** Tells the same specification of both databases, each of them real. */
export function onEveryEngine(title: string, specify: (bench: Bench) => void): void {
  describe(`${title} (SQLite)`, () => {
    let directory: string;
    let files = 0;
    beforeAll(() => {
      directory = mkdtempSync(join(tmpdir(), 'dondoc-ledger-'));
    });
    afterAll(() => rmSync(directory, { recursive: true }));
    specify({
      freshUrl: async () => join(directory, `${(files += 1)}.db`),
      open: openedForTest(),
      tamper: runInSqlite,
      rewrites: [
        ...REWRITES,
        `insert or replace into ledger_entries select position, format, id, kind, task_id, letter_key, at,
         recorded_at, '{}', prev_hash, hash from ledger_entries`,
      ],
      disarm: (url) =>
        runInSqlite(
          url,
          'drop trigger ledger_entries_no_update',
          'drop trigger ledger_entries_no_delete',
          'drop trigger ledger_entries_next_only',
        ),
    });
  });

  describe(`${title} (PostgreSQL)`, () => {
    let server: Postgres;
    beforeAll(async () => {
      server = await sharedPostgres();
    });
    specify({
      freshUrl: () => server.createDatabase(),
      open: openedForTest(),
      tamper: runInPostgres,
      rewrites: [...REWRITES, 'truncate ledger_entries'],
      disarm: (url) => runInPostgres(url, 'drop trigger ledger_entries_append_only on ledger_entries'),
    });
  });
}

function openedForTest(): Bench['open'] {
  let ledgers: Ledger[] = [];
  afterEach(async () => {
    await Promise.all(ledgers.map((ledger) => ledger.close()));
    ledgers = [];
  });
  return async (url) => {
    const ledger = await openLedger({ url });
    ledgers.push(ledger);
    return ledger;
  };
}

async function runInSqlite(file: string, ...statements: string[]): Promise<void> {
  const database = new Database(file);
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

async function runInPostgres(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

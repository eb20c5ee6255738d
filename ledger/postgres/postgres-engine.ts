import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, Pool, types, type ClientBase } from 'pg';
import type { LedgerEngine } from '../engine';
import { LedgerUnavailable } from '../ledger-errors';
import type { LedgerTables } from '../tables';
import { explainPostgresError } from './postgres-errors';

// The key of the lock that makes writers queue; any number that nothing else in the database locks.
const WRITER_LOCK = 7_301_954_026;
// A host that drops packets would otherwise hold the caller for minutes.
const CONNECT_TIMEOUT_MS = 10_000;
// Writers hold the lock for milliseconds; whoever waits this long waits for a process that hangs.
const LOCK_TIMEOUT_MS = 30_000;
// A writer whose machine is gone or stands still would otherwise hold the lock until somebody ends its session;
// shorter than what the others wait for it.
const STANDSTILL_TIMEOUT_MS = 20_000;
// A server whose machine is gone says nothing: the system asks after this silence, and gives up ten seconds later.
const SILENCE_MS = 10_000;
// One writes, the others read.
const CONNECTIONS = 4;
const INT8_OID = 20;

export async function openPostgres(url: string, access: 'write' | 'read'): Promise<LedgerEngine> {
  const { host, port, database } = new Client({ connectionString: url });
  const place = `PostgreSQL ${host}:${port}, cơ sở dữ liệu "${database}"`;
  const explain = (error: unknown): unknown => explainPostgresError(error, place);
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE_MS,
    application_name: 'dondoc-ledger',
    // Not in the dialect's hook: there a connection that is lost meanwhile would never be given back.
    verify: (client, done) => void prepare(client, access).then(() => done(), done),
    // Positions and counts stay far below 2^53.
    types: {
      getTypeParser: (oid, format): ((value: string) => unknown) =>
        Number(oid) === INT8_OID ? Number : (types.getTypeParser(oid, format) as (value: string) => unknown),
    },
  });
  // A server that restarts breaks idle connections; the pool replaces them, and without a listener node would exit.
  pool.on('error', () => undefined);
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await requireUtf8(db, place);
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }
  return {
    kind: 'postgres',
    db,
    place,
    explain,
    // Read committed, whatever the server's default: after the lock each statement must see the newest head.
    write: (work) =>
      db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(trx);
          return work(trx);
        }),
    async hasTable(handle, table) {
      // Not to_regclass: it may answer from a cache that is older than the lock just taken.
      const found = await sql`
        select 1 from pg_catalog.pg_tables
        where tablename = ${table} and schemaname = any (current_schemas(false))`.execute(handle);
      return found.rows.length > 0;
    },
    close: () => db.destroy(),
  };
}

async function prepare(client: ClientBase, access: 'write' | 'read'): Promise<void> {
  // The pool listens to idle connections only. One that ends between two statements of a transaction fails the
  // next of them; without a listener node would exit.
  client.on('error', () => undefined);
  await client.query(SESSION[access].join('; '));
}

const SESSION = {
  write: [
    `set lock_timeout = ${LOCK_TIMEOUT_MS}`,
    `set idle_in_transaction_session_timeout = ${STANDSTILL_TIMEOUT_MS}`,
    'set synchronous_commit = on',
  ],
  read: ['set default_transaction_read_only = on'],
};

async function requireUtf8(db: Kysely<LedgerTables>, place: string): Promise<void> {
  const shown = await sql<{ server_encoding: string }>`show server_encoding`.execute(db);
  const encoding = shown.rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  throw new LedgerUnavailable(
    `${place} dùng bảng mã ${encoding}, không giữ được tiếng Việt. Tạo cơ sở dữ liệu với ENCODING 'UTF8'.`,
  );
}

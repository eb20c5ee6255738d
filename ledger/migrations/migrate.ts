import { sql } from 'kysely';
import { instantOfMs } from '../../domain/time/instant';
import type { LedgerDatabase, LedgerEngine } from '../engine';
import { LedgerSchemaMismatch } from '../ledger-errors';
import { entries } from './0001-entries';
import { mailQueue } from './0002-mail-queue';
import type { Migration } from './migration';

const MIGRATIONS: readonly Migration[] = [entries, mailQueue];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the schema up to this program's version; throws LedgerSchemaMismatch when it is newer. */
export async function migrate(engine: LedgerEngine): Promise<void> {
  // Looked at first without the lock: a role that may only read and insert can then still open the ledger.
  if (isCurrent(engine, await schemaVersion(engine, engine.db))) return;
  await engine.write(async (trx) => {
    const found = await schemaVersion(engine, trx);
    if (isCurrent(engine, found)) return;
    if (found === null) {
      await sql`create table ledger_schema (version integer primary key, applied_at text not null)`.execute(
        trx,
      );
    }
    for (const migration of MIGRATIONS.slice(found ?? 0)) {
      for (const statement of migration[engine.kind]) await sql.raw(statement).execute(trx);
      const appliedAt = instantOfMs(Date.now());
      await trx
        .insertInto('ledger_schema')
        .values({ version: migration.version, applied_at: appliedAt })
        .execute();
    }
  });
}

/** Throws LedgerSchemaMismatch unless the schema is exactly this program's. */
export async function requireCurrentSchema(engine: LedgerEngine): Promise<void> {
  const found = await schemaVersion(engine, engine.db);
  if (found !== SCHEMA_VERSION) throw new LedgerSchemaMismatch(found, SCHEMA_VERSION, engine.place);
}

function isCurrent(engine: LedgerEngine, found: number | null): boolean {
  if (found !== null && found > SCHEMA_VERSION) {
    throw new LedgerSchemaMismatch(found, SCHEMA_VERSION, engine.place);
  }
  return found === SCHEMA_VERSION;
}

async function schemaVersion(engine: LedgerEngine, db: LedgerDatabase): Promise<number | null> {
  if (!(await engine.hasTable(db, 'ledger_schema'))) return null;
  const row = await db
    .selectFrom('ledger_schema')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? null;
}

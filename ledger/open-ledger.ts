import type { EventLedger, LetterLedger } from '../contract/ledger-port';
import type { LedgerEngine } from './engine';
import { eventJob } from './event-job';
import { GroupCommit } from './group-commit';
import { ledgerReader, type LedgerReader } from './ledger-reader';
import { parseLedgerUrl } from './ledger-url';
import { claimJob, deferJob, handOverJob, settleJob } from './letter-jobs';
import { migrate, requireCurrentSchema, SCHEMA_VERSION } from './migrations/migrate';
import { openPostgres } from './postgres/postgres-engine';
import { openSqlite } from './sqlite/sqlite-engine';

export interface Ledger extends EventLedger, LetterLedger, LedgerReader {}

export interface OpenLedgerOptions {
  /** A file path, `sqlite:<path>` or `postgres://…`. */
  url: string;
}

/**
 * Opens the ledger for writing; creates it, or brings its schema up to date, when needed.
 * Throws LedgerUrlInvalid, LedgerUnavailable or LedgerSchemaMismatch (newer than this program).
 */
export async function openLedger(options: OpenLedgerOptions): Promise<Ledger> {
  const engine = await openEngine(options, 'write', migrate);
  const commits = new GroupCommit(engine);
  const reader = ledgerReader(engine);
  return {
    ...reader,
    async append(taskId, records) {
      if (records.length > 0) await commits.submit(eventJob(taskId, records));
    },
    claim: async (claim) => commits.submit(claimJob(claim)),
    handOver: async (key, attempt) => commits.submit(handOverJob(key, attempt)),
    defer: async (key, response, attempt) => commits.submit(deferJob(key, response, attempt)),
    settle: async (taskId, key, fate) => commits.submit(settleJob(taskId, key, fate)),
    async close() {
      await commits.close();
      await reader.close();
    },
  };
}

/**
 * Opens the ledger for reading only: it is neither created nor migrated nor written to.
 * Throws as `openLedger`, and LedgerSchemaMismatch also when there is no ledger or an older one.
 */
export async function openLedgerReader(options: OpenLedgerOptions): Promise<LedgerReader> {
  return ledgerReader(await openEngine(options, 'read', requireCurrentSchema));
}

async function openEngine(
  { url }: OpenLedgerOptions,
  access: 'write' | 'read',
  prepare: (engine: LedgerEngine) => Promise<void>,
): Promise<LedgerEngine> {
  const address = parseLedgerUrl(url);
  const engine =
    address.engine === 'sqlite'
      ? await openSqlite(address.file, access, SCHEMA_VERSION)
      : await openPostgres(address.url, access);
  try {
    await prepare(engine);
    return engine;
  } catch (error) {
    await engine.close();
    throw engine.explain(error);
  }
}

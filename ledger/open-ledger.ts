import type { BounceLedger, EventLedger, LetterLedger, ReleaseLedger } from '../contract/ledger-port';
import type { MailDirectory, MailQueue } from '../contract/post-office-port';
import { bounce } from './bounce';
import type { LedgerEngine } from './engine';
import { eventJob } from './event-job';
import { GroupCommit } from './group-commit';
import { ledgerReader, type LedgerReader } from './ledger-reader';
import { parseLedgerUrl } from './ledger-url';
import { claimJob, deferJob, handOverJob, settleJob } from './letter-jobs';
import { mailDirectory } from './mail-queue/mail-directory';
import { mailQueue } from './mail-queue/mail-queue';
import { runQueueBatch } from './mail-queue/queue-batch';
import { migrate, requireCurrentSchema, SCHEMA_VERSION } from './migrations/migrate';
import { messageIdsByTag } from './queries/claims';
import { openPostgres } from './postgres/postgres-engine';
import { releaseJob } from './release-job';
import { openSqlite } from './sqlite/sqlite-engine';
import { writeBatch } from './write-batch';

export interface Ledger extends EventLedger, LetterLedger, BounceLedger, ReleaseLedger, LedgerReader {
  /** The waiting letters of the post office. */
  queue: MailQueue;
  /** What is known of addresses and domains. */
  addresses: MailDirectory;
}

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
  const commits = new GroupCommit(engine, writeBatch);
  const queueCommits = new GroupCommit(engine, runQueueBatch);
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
    recordRelease: async (release, was) => commits.submit(releaseJob(release, was)),
    bounce: (report) => bounce(engine, commits, report),
    async messageIdsByTag(tag) {
      try {
        return await messageIdsByTag(engine, tag);
      } catch (error) {
        throw engine.explain(error);
      }
    },
    queue: mailQueue(engine, queueCommits),
    addresses: mailDirectory(engine, queueCommits),
    async close() {
      await commits.close();
      await queueCommits.close();
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

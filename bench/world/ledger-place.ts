import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import { startPostgres } from '../../test/support/postgres';

const KINDS = ['sqlite', 'postgres'] as const;
export type LedgerKind = (typeof KINDS)[number];

/** What `--ledger` names. */
export function ledgerKindOf(name: string): LedgerKind {
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined) throw new Error(`--ledger ${name}: one of ${KINDS.join(', ')}`);
  return kind;
}

/** Where the ledger of a proof is, on a disk that is waited for. */
export interface LedgerPlace {
  url: string;
  /**
   * Nobody can write for so long: the PostgreSQL server is stopped and started again, the SQLite file is locked
   * by a process that is none of dondoc's.
   */
  interrupt(ms: number): Promise<void>;
  close(): Promise<void>;
}

export function openLedgerPlace(kind: LedgerKind, file: string): Promise<LedgerPlace> {
  return kind === 'postgres' ? openServer() : Promise.resolve(fileAt(file));
}

async function openServer(): Promise<LedgerPlace> {
  const server = await startPostgres('durable');
  return {
    url: await server.createDatabase(),
    interrupt: (ms) => server.restart(ms),
    close: () => server.stop(),
  };
}

function fileAt(file: string): LedgerPlace {
  return {
    url: file,
    async interrupt(ms) {
      const database = new Database(file, { timeout: 10_000 });
      database.exec('begin immediate');
      await delay(ms);
      database.exec('rollback');
      database.close();
    },
    close: () => Promise.resolve(),
  };
}

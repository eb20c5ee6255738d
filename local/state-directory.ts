import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { stackFilePath, type StackFile } from '../config/stack-file';

/** Folders and files under `.dondoc/`. */
export interface StatePaths {
  root: string;
  log: string;
  inbox: string;
  temporalDb: string;
  temporalPid: string;
  temporalConfig: string;
  ledgerDb: string;
  /** The ledger of a stack that keeps nothing. */
  passingLedgerDb: string;
}

export function statePaths(directory: string): StatePaths {
  const root = resolve(directory);
  return {
    root,
    log: join(root, 'log'),
    inbox: join(root, 'inbox'),
    temporalDb: join(root, 'temporal.db'),
    temporalPid: join(root, 'temporal.pid.json'),
    temporalConfig: join(root, 'temporal.toml'),
    ledgerDb: join(root, 'ledger.db'),
    passingLedgerDb: join(root, 'ledger-in-memory.db'),
  };
}

/** Makes the folder, kept out of version control, readable by its owner only: letters lie in it. */
export function prepareStateDirectory(directory: string): StatePaths {
  const paths = statePaths(directory);
  mkdirSync(paths.root, { recursive: true, mode: 0o700 });
  mkdirSync(paths.log, { recursive: true, mode: 0o700 });
  mkdirSync(paths.inbox, { recursive: true, mode: 0o700 });
  writeFileSync(join(paths.root, '.gitignore'), '*\n');
  // Without a file of our own the SDK would read the person's profiles, and those may name a real cluster.
  writeFileSync(
    paths.temporalConfig,
    '# Left empty on purpose: the embedded stack takes no Temporal profile.\n',
  );
  return paths;
}

export interface StateLock {
  release(): void;
}

/**
 * Takes the folder for this process, or returns null when another one holds it. The lock is SQLite's
 * own: the system drops it with the process, so a kill -9 leaves no stale lock.
 */
export function lockStateDirectory(root: string): StateLock | null {
  const database = new Database(join(root, 'stack.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return { release: () => database.close() };
}

export function writeStackFile(root: string, stack: StackFile): void {
  const target = stackFilePath(root);
  const draft = `${target}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, target);
}

export function removeStackFile(root: string): void {
  rmSync(stackFilePath(root), { force: true });
}

/**
 * A new ledger for a stack whose server starts empty: an older one would know tasks of the same ids, and
 * every entry for them would contradict it.
 */
export function passingLedger({ passingLedgerDb }: StatePaths): string {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${passingLedgerDb}${suffix}`, { force: true });
  return passingLedgerDb;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTE_TYPES } from '../../contract/search-attributes';
import { cleanEnvironment, type Environment } from '../../local/environment';
import { onFreePorts } from '../../local/ports';
import { findTemporalCli } from '../../local/temporal-cli/find-temporal-cli';
import { startTemporalServer } from '../../local/temporal-server';
import { startWorker } from '../../local/worker-process';
import { openLedgerReader } from '../../ledger/open-ledger';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { openLedgerPlace, type LedgerKind } from '../world/ledger-place';
import { openMailLog } from '../world/mail-log';
import { Workers } from '../world/workers';
import { writeProvince, type Province } from './province';

const ROOT = resolve(__dirname, '../..');
const SOURCES = `-r ${join(ROOT, 'test/support/register-swc.cjs')}`;
const NAMESPACE = 'default';

/** Everything the proof needs, in a folder of its own: server, worker, mail server, ledger, directory. */
export interface World {
  client: Client;
  ledger: LedgerReader;
  province: Province;
  /** How the built CLI is run in it. */
  cli: { file: string; args: string[]; env: Environment };
  /** Message-IDs of what the mail server has taken. */
  taken: readonly string[];
  workers: Workers;
  /** See `LedgerPlace`. */
  interruptLedger(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(
  communes: number,
  inherited: Environment,
  { ledger: kind = 'sqlite', workers: count = 1 }: { ledger?: LedgerKind; workers?: number } = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-cascade-'));
  const closers: (() => Promise<unknown> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of closers.reverse()) await end();
  };
  try {
    const province = writeProvince(folder, communes);
    const environment = cleanEnvironment(inherited);
    const { path: cliPath } = await findTemporalCli({ environment: inherited });
    const signal = new AbortController().signal;
    const { started: server } = await onFreePorts({ temporal: 0, ui: 0 }, (ports) =>
      startTemporalServer(
        {
          cliPath,
          ports,
          namespace: NAMESPACE,
          searchAttributes: SEARCH_ATTRIBUTE_TYPES,
          databaseFile: join(folder, 'temporal.db'),
          logFile: join(folder, 'temporal.log'),
          pidFile: join(folder, 'temporal.pid'),
          // The guard of the server is started from the sources.
          environment: { ...environment, NODE_OPTIONS: SOURCES },
        },
        signal,
      ),
    );
    closers.push(() => server.stop());
    const mailServer = await openMailLog();
    closers.push(() => mailServer.close());
    const place = await openLedgerPlace(kind, join(folder, 'ledger.db'));
    closers.push(() => place.close());
    const { url: ledgerUrl } = place;
    const program = {
      name: 'worker',
      file: join(ROOT, 'dist/worker/main.js'),
      env: { DONDOC_DATA_DIR: province.dataDir },
    };
    const around = {
      temporalAddress: server.address,
      temporalNamespace: NAMESPACE,
      temporalConfigFile: join(folder, 'no-profile.toml'),
      ledgerUrl,
      smtpUrl: mailServer.url,
      stateDirectory: folder,
      inherited,
    };
    const startOne = () => startWorker(program, around, join(folder, 'worker.log'), signal);
    const workers = new Workers(startOne);
    closers.push(() => workers.stopAll());
    await workers.start(count);
    const connection = await Connection.connect({ address: server.address });
    closers.push(() => connection.close());
    const ledger = await openLedgerReader({ url: ledgerUrl });
    closers.push(() => ledger.close());
    const flags = ['--address', server.address, '--namespace', NAMESPACE, '--ledger', ledgerUrl];
    const places = ['--state-dir', folder, '--data-dir', province.dataDir, '--by', 'Chị Lan'];
    return {
      client: new Client({ connection, namespace: NAMESPACE }),
      ledger,
      province,
      cli: {
        file: join(ROOT, 'dist/client/cli.js'),
        args: [...flags, ...places],
        env: { ...environment, TEMPORAL_CONFIG_FILE: join(folder, 'no-profile.toml') },
      },
      taken: mailServer.taken,
      workers,
      interruptLedger: (ms) => place.interrupt(ms),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { SMTPServer } from 'smtp-server';
import { SEARCH_ATTRIBUTE_TYPES } from '../../contract/search-attributes';
import { cleanEnvironment, type Environment } from '../../local/environment';
import { LOOPBACK, onFreePorts } from '../../local/ports';
import { findTemporalCli } from '../../local/temporal-cli/find-temporal-cli';
import { startTemporalServer } from '../../local/temporal-server';
import { startWorker } from '../../local/worker-process';
import { openLedgerReader } from '../../ledger/open-ledger';
import type { LedgerReader } from '../../ledger/ledger-reader';
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
  /** Letters that the mail server has taken. */
  letters(): number;
  /** Kills the worker (-9) and starts another. */
  replaceWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(communes: number, inherited: Environment): Promise<World> {
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
    const sink = await openSink();
    closers.push(() => sink.close());
    const ledgerUrl = join(folder, 'ledger.db');
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
      smtpUrl: sink.url,
      stateDirectory: folder,
      inherited,
    };
    const startOne = () => startWorker(program, around, join(folder, 'worker.log'), signal);
    let worker = await startOne();
    closers.push(() => worker.stop());
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
      letters: () => sink.taken(),
      async replaceWorker() {
        worker.kill();
        await worker.exited;
        worker = await startOne();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A mail server that takes everything and keeps nothing. */
async function openSink(): Promise<{ url: string; taken(): number; close(): Promise<void> }> {
  let taken = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, callback) {
      stream.resume();
      stream.once('end', () => {
        taken += 1;
        callback();
      });
    },
  });
  await new Promise<void>((resolved) => server.listen(0, LOOPBACK, resolved));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${LOOPBACK}:${port}`,
    taken: () => taken,
    close: () => new Promise((resolved) => server.close(resolved)),
  };
}

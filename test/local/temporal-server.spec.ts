import { once } from 'node:events';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { ChildFailed } from '../../local/child';
import { endLeftoverServer } from '../../local/leftover-server';
import { onFreePorts } from '../../local/ports';
import { findTemporalCli } from '../../local/temporal-cli/find-temporal-cli';
import {
  startTemporalServer,
  type TemporalServerOptions,
  type TemporalServerRun,
} from '../../local/temporal-server';
import { isRunning, sourcesEnvironment } from '../support/processes';
import { temporaryFolder } from '../support/temporary-folder';

const ATTRIBUTES: TemporalServerOptions['searchAttributes'] = [
  { name: 'DondocDue', type: 'Datetime' },
  { name: 'DondocLead', type: 'Keyword' },
];

describe('the Temporal server of the stack', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let cliPath: string;
  const running: TemporalServerRun[] = [];

  // The first run on a machine fetches the binary.
  beforeAll(async () => {
    cliPath = (await findTemporalCli({ environment: process.env })).path;
  }, 300_000);

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    folder.remove();
  });

  const at = (name: string) => join(folder.path, name);

  async function start(over: Partial<TemporalServerOptions> = {}): Promise<TemporalServerRun> {
    const { started } = await onFreePorts({ temporal: 0, ui: 0 }, (ports) =>
      startTemporalServer(
        {
          cliPath,
          ports,
          namespace: 'default',
          searchAttributes: ATTRIBUTES,
          databaseFile: at('temporal.db'),
          logFile: at('temporal.log'),
          pidFile: at('temporal.pid.json'),
          environment: sourcesEnvironment(),
          ...over,
        },
        new AbortController().signal,
      ),
    );
    running.push(started);
    return started;
  }

  async function ask<T>(server: TemporalServerRun, question: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address: server.address });
    try {
      return await question(new Client({ connection }));
    } finally {
      await connection.close();
    }
  }

  it('keeps its workflows when it is started a second time on the same file', async () => {
    const first = await start();
    const attributes = { DondocLead: ['moit'] };
    await ask(first, (client) =>
      client.workflow.start('anything', {
        workflowId: 'nv-56-3c-1',
        taskQueue: 'nobody',
        searchAttributes: attributes,
      }),
    );
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);

    // A later version has attributes that the file does not know yet.
    const second = await start({
      searchAttributes: [...ATTRIBUTES, { name: 'DondocStage', type: 'Keyword' }],
    });
    await ask(second, (client) =>
      client.workflow.start('anything', {
        workflowId: 'nv-56-3c-2',
        taskQueue: 'nobody',
        searchAttributes: { DondocStage: ['open'] },
      }),
    );
    const kept = await ask(second, (client) => client.workflow.getHandle('nv-56-3c-1').describe());
    expect(kept.status.name).toBe('RUNNING');
    expect(kept.searchAttributes).toMatchObject(attributes);
    const ui = await fetch(second.uiUrl);
    expect(ui.status).toBe(200);
  }, 60_000);

  it('can keep everything in memory', async () => {
    await start({ databaseFile: null });
    expect(existsSync(at('temporal.db'))).toBe(false);
  });

  it('says how it died, with the last lines of its log', async () => {
    writeFileSync(at('broken'), '#!/bin/sh\necho "unable to open database file"\nexit 3\n');
    chmodSync(at('broken'), 0o755);
    const failure = await start({ cliPath: at('broken') }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ChildFailed);
    expect(failure).toMatchObject({ exit: { code: 3 }, lastLogLines: ['unable to open database file'] });
  });

  it('leaves nothing behind that could end the stack when somebody else has taken its port', async () => {
    writeFileSync(at('too-late'), '#!/bin/sh\nsleep 0.4\necho "address already in use"\nexit 1\n');
    chmodSync(at('too-late'), 0o755);
    // Takes every call and answers none.
    const somebody = createServer((socket) => socket.destroy());
    somebody.listen(0, '127.0.0.1');
    await once(somebody, 'listening');
    const { port } = somebody.address() as AddressInfo;
    const failure = await start({ cliPath: at('too-late'), ports: { temporal: port, ui: 0 } }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ChildFailed);
    // A retry of a call that was under way would come within this time, and throw in a timer.
    await delay(1_000);
    somebody.close();
  });

  it('is found and ended by the next start when an earlier stack left it behind', async () => {
    const left = await start();
    expect(await endLeftoverServer(at('temporal.pid.json'))).toBe(true);
    expect(isRunning(left.pid)).toBe(false);
    expect(await endLeftoverServer(at('temporal.pid.json'))).toBe(false);
  });

  it('never ends another process that was given the same number since', async () => {
    writeFileSync(at('temporal.pid.json'), JSON.stringify({ pid: process.pid, runs: at('temporal.db') }));
    expect(await endLeftoverServer(at('temporal.pid.json'))).toBe(false);
    expect(isRunning(process.pid)).toBe(true);
  });
});

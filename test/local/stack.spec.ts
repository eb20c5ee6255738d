import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readStackFile, stackFilePath, type StackFile } from '../../config/stack-file';
import type { StackOptions, StopCause } from '../../local/stack-options';
import { findTemporalCli } from '../../local/temporal-cli/find-temporal-cli';
import { isRunning, sourcesEnvironment, until } from '../support/processes';
import { temporaryFolder } from '../support/temporary-folder';

interface Told {
  info?: StackFile;
  cause?: StopCause;
  failure?: string;
}

describe('the embedded stack', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let cliPath: string;
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    cliPath = (await findTemporalCli({ environment: process.env })).path;
  }, 300_000);

  beforeEach(() => {
    folder = temporaryFolder();
    // It stands for the worker: says that it is ready, writes down what it was given and how it ended.
    writeFileSync(
      at('worker.cjs'),
      `const { appendFileSync } = require('node:fs');
       const log = (entry) => appendFileSync(${JSON.stringify(at('worker.jsonl'))}, JSON.stringify(entry) + '\\n');
       process.on('disconnect', () => process.exit(1));
       process.on('SIGTERM', () => { log({ event: 'stopped' }); process.exit(0); });
       log({ event: 'started', pid: process.pid, env: process.env });
       process.send({ type: 'ready' });`,
    );
  });

  afterEach(async () => {
    for (const started of processes.splice(0)) started.kill('SIGKILL');
    await until('nothing of the stack runs', () => !pids().some(isRunning));
    folder.remove();
  });

  const at = (name: string) => join(folder.path, name);
  const state = () => at('.dondoc');

  interface WorkerEntry {
    event: 'started' | 'stopped';
    pid: number;
    env: Record<string, string>;
  }

  function workerLog(): WorkerEntry[] {
    if (!existsSync(at('worker.jsonl'))) return [];
    const lines = readFileSync(at('worker.jsonl'), 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as WorkerEntry);
  }

  const started = () => workerLog().filter(({ event }) => event === 'started');

  function serverPid(): number {
    const file = join(state(), 'temporal.pid.json');
    if (!existsSync(file)) return 0;
    return (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid;
  }

  const pids = () => [...started().map(({ pid }) => pid), serverPid()].filter((pid) => pid > 0);

  interface StackProcess {
    process: ChildProcess;
    notices: string[];
    told: Told;
    exited: Promise<number | null>;
  }

  function launch(over: Partial<StackOptions> = {}, env: Record<string, string> = {}): StackProcess {
    const options = {
      stateDirectory: state(),
      temporalCliPath: cliPath,
      searchAttributes: [{ name: 'DondocLead', type: 'Keyword' }],
      worker: { name: 'worker', file: at('worker.cjs') },
      ports: { temporal: 0, ui: 0, smtp: 0, web: 0 },
      ...over,
    };
    const launched = fork(require.resolve('./stack-process'), [JSON.stringify(options)], {
      env: { ...sourcesEnvironment(), ...env },
    });
    processes.push(launched);
    const told: Told = {};
    const notices: string[] = [];
    launched.on('message', (message: Told & { notice?: string }) => {
      if (message.notice !== undefined) notices.push(message.notice);
      else Object.assign(told, message);
    });
    const exited = new Promise<number | null>((resolve) => launched.once('exit', (code) => resolve(code)));
    return { process: launched, notices, told, exited };
  }

  async function up(over: Partial<StackOptions> = {}, env: Record<string, string> = {}) {
    const stack = launch(over, env);
    await until('the stack is up', () => stack.told.info !== undefined || stack.told.failure !== undefined);
    if (stack.told.info === undefined) throw new Error(stack.told.failure);
    return { ...stack, info: stack.told.info };
  }

  it('starts, says in stack.json where it is, and takes that back when it stops', async () => {
    const stack = await up();
    expect(readStackFile(state())).toEqual(stack.info);
    expect(stack.info.pid).toBe(stack.process.pid);
    expect(readFileSync(join(state(), '.gitignore'), 'utf8')).toBe('*\n');
    expect((await fetch(stack.info.temporal.uiUrl)).status).toBe(200);
    expect((await fetch(`${stack.info.inbox.webUrl}/api/letters`)).status).toBe(200);

    stack.process.kill('SIGINT');
    expect(await stack.exited).toBe(0);
    expect(stack.told.cause).toEqual({ by: 'signal', signal: 'SIGINT', forced: false });
    expect(existsSync(stackFilePath(state()))).toBe(false);
    expect(workerLog().at(-1)?.event).toBe('stopped');
    expect(pids().some(isRunning)).toBe(false);
  }, 60_000);

  it('tells the worker where everything is, and lets nothing of the shell lead it elsewhere', async () => {
    const stack = await up(
      {},
      {
        DONDOC_SMTP_URL: 'smtp://relay.example:25',
        TEMPORAL_ADDRESS: 'cluster.example:7233',
        TEMPORAL_API_KEY: 'secret',
        TEMPORAL_PROFILE: 'production',
      },
    );
    const env = started()[0]?.env ?? {};
    const { host, port } = stack.info.inbox.smtp;
    expect(env).toMatchObject({
      TEMPORAL_ADDRESS: stack.info.temporal.address,
      TEMPORAL_NAMESPACE: 'default',
      DONDOC_SMTP_URL: `smtp://${host}:${port}`,
      DONDOC_LEDGER_URL: join(state(), 'ledger.db'),
      DONDOC_STATE_DIR: state(),
      PATH: process.env['PATH'],
    });
    expect(env).not.toHaveProperty('TEMPORAL_API_KEY');
    expect(env).not.toHaveProperty('TEMPORAL_PROFILE');
    expect(readFileSync(env['TEMPORAL_CONFIG_FILE'] ?? '', 'utf8')).not.toContain('[profile');
  }, 60_000);

  it('sends through a relay only when that was configured, and says so without its password', async () => {
    const stack = await up(
      { relay: 'smtp://user:secret@relay.example:587' },
      { DONDOC_MAIL_ALLOW_DOMAINS: 'khac.example', DONDOC_DKIM_DOMAIN: 'khac.example' },
    );
    const env = started()[0]?.env ?? {};
    expect(env['DONDOC_SMTP_URL']).toBe('smtp://user:secret@relay.example:587');
    expect(env['DONDOC_MAIL_ALLOW_DOMAINS']).toBe('*.example');
    expect(env).not.toHaveProperty('DONDOC_DKIM_DOMAIN');
    expect(stack.notices.join('\n')).toContain('relay.example:587');
    expect(stack.notices.join('\n')).toContain('chỉ tới địa chỉ .example');
    expect(stack.notices.join('\n')).not.toContain('secret');
  }, 60_000);

  it('does not start twice in one folder, and says where the first one is', async () => {
    const first = await up();
    const second = launch();
    expect(await second.exited).toBe(1);
    expect(second.told.failure).toContain(`tiến trình ${first.info.pid}`);
    expect(second.told.failure).toContain(first.info.inbox.webUrl);
    expect(readStackFile(state())).toEqual(first.info);
  }, 60_000);

  it('starts a crashed worker and a crashed server again, and says so', async () => {
    const stack = await up();
    process.kill(started()[0]?.pid ?? 0, 'SIGKILL');
    await until('the worker is back', () => started().length === 2);
    const firstServer = serverPid();
    process.kill(firstServer, 'SIGKILL');
    await until('the server is back', () => serverPid() !== firstServer && serverPid() !== 0);
    await until('it is said', () => stack.notices.includes('Máy chủ Temporal đã hoạt động trở lại.'));
    expect(stack.notices.join('\n')).toMatch(
      /worker\) dừng bất thường \(tín hiệu SIGKILL\); khởi động lại sau 0\.5 giây/,
    );
    stack.process.kill('SIGTERM');
    expect(await stack.exited).toBe(0);
  }, 60_000);

  it('leaves nothing running when it is killed with -9, and goes on from there at the next start', async () => {
    const killed = await up();
    const before = pids();
    expect(before.map(isRunning)).toEqual([true, true]);
    killed.process.kill('SIGKILL');
    await killed.exited;
    await until('nothing of it runs', () => !before.some(isRunning));
    expect(existsSync(stackFilePath(state()))).toBe(true);
    expect(readStackFile(state())).toBeNull();

    const next = await up();
    expect(next.notices.join('\n')).toContain('Tiếp tục với dữ liệu đã có');
    expect(readStackFile(state())).toEqual(next.info);
  }, 60_000);

  it('stops what it had started when the worker cannot start, and shows why', async () => {
    writeFileSync(at('worker.cjs'), "console.error('no such ledger'); process.exit(2);");
    const stack = launch();
    expect(await stack.exited).toBe(1);
    expect(stack.told.failure).toMatch(/worker\) không khởi động được \(mã thoát 2\)[\s\S]*no such ledger/);
    expect(serverPid()).toBe(0);
    expect(existsSync(stackFilePath(state()))).toBe(false);
  }, 60_000);

  it('can be interrupted while it is still starting', async () => {
    writeFileSync(at('worker.cjs'), 'setInterval(() => {}, 1000);');
    const stack = launch();
    await until('the server runs', () => serverPid() !== 0);
    const server = serverPid();
    stack.process.kill('SIGINT');
    expect(await stack.exited).toBe(1);
    expect(stack.told.failure).toBe('Việc khởi động đã bị ngắt theo yêu cầu.');
    expect(isRunning(server)).toBe(false);
  }, 60_000);

  it('ends at once at the second Ctrl-C, even when the worker does not heed the first', async () => {
    writeFileSync(
      at('worker.cjs'),
      `process.on('SIGTERM', () => {}); process.on('disconnect', () => process.exit(1)); process.send({ type: 'ready' });`,
    );
    const stack = await up();
    const server = serverPid();
    stack.process.kill('SIGINT');
    await until('it is stopping', () => stack.notices.some((line) => line.includes('SIGINT')));
    // Sooner it would count as the same Ctrl-C, which npm passes on a second time.
    await delay(500);
    stack.process.kill('SIGINT');
    expect(await stack.exited).toBe(0);
    expect(stack.told.cause).toEqual({ by: 'signal', signal: 'SIGINT', forced: true });
    expect(isRunning(server)).toBe(false);
  }, 60_000);
});

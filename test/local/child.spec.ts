import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Child, ChildFailed } from '../../local/child';
import { isRunning, sourcesEnvironment, until } from '../support/processes';
import { temporaryFolder } from '../support/temporary-folder';

const GUARD = require.resolve('../../local/guard');

describe('children of the stack', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const parents: ChildProcess[] = [];

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => {
    for (const parent of parents.splice(0)) parent.kill('SIGKILL');
    folder.remove();
  });

  const at = (name: string) => join(folder.path, name);

  function write(name: string, lines: string[]): string {
    writeFileSync(at(name), lines.join('\n'));
    return at(name);
  }

  /** A program that knows nothing of dondoc: it writes down its number and runs until it is ended. */
  function foreignProgram(): string {
    return write('foreign.cjs', [
      `require('node:fs').writeFileSync(${JSON.stringify(at('foreign.pid'))}, String(process.pid));`,
      'setInterval(() => {}, 1000);',
    ]);
  }

  const foreignPid = () =>
    existsSync(at('foreign.pid')) ? Number(readFileSync(at('foreign.pid'), 'utf8')) : 0;

  function guard(args: string[]): Child {
    const environment = sourcesEnvironment();
    return Child.fork({ name: 'temporal', file: GUARD, args, environment, logFile: at('guard.log') });
  }

  it('end, guard and foreign command alike, when the parent is killed with -9', async () => {
    const parent = write('parent.cjs', [
      `const { Child } = require(${JSON.stringify(require.resolve('../../local/child'))});`,
      `const guard = Child.fork({ name: 'temporal', file: ${JSON.stringify(GUARD)},`,
      `  args: [process.execPath, ${JSON.stringify(foreignProgram())}],`,
      `  environment: process.env, logFile: ${JSON.stringify(at('guard.log'))} });`,
      `guard.message('started', 20000).then(({ pid }) => console.log(guard.pid, pid));`,
      'setInterval(() => {}, 1000);',
    ]);
    const started = spawn(process.execPath, [parent], {
      env: sourcesEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    parents.push(started);
    let said = '';
    started.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('the guard reports', () => /\d+ \d+\n/.test(said));
    await until('the foreign command runs', () => foreignPid() > 0);
    const pids = said.trim().split(' ').map(Number);
    expect(pids.map(isRunning)).toEqual([true, true]);

    started.kill('SIGKILL');
    await until('nothing of it runs', () => !pids.some(isRunning) && !isRunning(foreignPid()));
  });

  it('leave nothing behind when the guard itself is killed with -9', async () => {
    const child = guard([process.execPath, foreignProgram()]);
    await until('the foreign command runs', () => foreignPid() > 0);
    process.kill(child.pid, 'SIGKILL');
    expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await until('the foreign command is gone', () => !isRunning(foreignPid()));
  });

  it('are ended in order by a stop', async () => {
    const child = guard([process.execPath, foreignProgram()]);
    await until('the foreign command runs', () => foreignPid() > 0);
    await child.stop(10_000);
    expect(isRunning(foreignPid())).toBe(false);
    expect(await child.exited).toEqual({ code: 0, signal: null });
  });

  it('are killed when they do not heed the request', async () => {
    const file = write('deaf.cjs', [
      'setInterval(() => {}, 1000);',
      "process.on('SIGTERM', () => {});",
      "process.send({ type: 'ready' });",
    ]);
    const child = Child.fork({
      name: 'worker',
      file,
      args: [],
      environment: process.env,
      logFile: at('deaf.log'),
    });
    await child.message('ready', 20_000);
    await child.stop(200);
    expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('report a death before readiness with the last lines of their log', async () => {
    const file = write('broken.cjs', ["console.error('cannot open the ledger');", 'process.exit(3);']);
    const child = Child.fork({
      name: 'worker',
      file,
      args: [],
      environment: process.env,
      logFile: at('broken.log'),
    });
    const failure = await child.message('ready', 20_000).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ChildFailed);
    expect(failure).toMatchObject({ exit: { code: 3 }, lastLogLines: ['cannot open the ledger'] });
  });

  it('report a command that does not exist', async () => {
    const child = guard([at('no-such-command')]);
    expect(await child.exited).toEqual({ code: 127, signal: null });
  });

  it('of our own exit by themselves when the parent is gone', async () => {
    const file = write('own.cjs', [
      `require(${JSON.stringify(require.resolve('../../local/die-with-parent'))}).dieWithParent();`,
      'setInterval(() => {}, 1000);',
      "process.send({ type: 'ready' });",
    ]);
    const parent = write('parent.cjs', [
      `const child = require('node:child_process').fork(${JSON.stringify(file)}, { detached: true });`,
      "child.on('message', () => console.log(child.pid));",
    ]);
    const started = spawn(process.execPath, [parent], {
      env: sourcesEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    parents.push(started);
    let said = '';
    started.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('the child reports', () => said.endsWith('\n'));
    const pid = Number(said);
    expect(isRunning(pid)).toBe(true);
    started.kill('SIGKILL');
    await until('the child is gone', () => !isRunning(pid));
  });
});

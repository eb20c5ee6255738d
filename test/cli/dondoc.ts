import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';
import { cleanEnvironment } from './clean-environment';
import { CommandHost } from './command-host';

export { cleanEnvironment };

export const ROOT = resolve(__dirname, '../..');
export const CLI = resolve(ROOT, 'dist/client/cli.js');
export const START = resolve(ROOT, 'dist/local/main.js');

export function example(name: string): string {
  return resolve(ROOT, 'data/examples', name);
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** Collects what a process says until it ends. */
export function ended(child: ChildProcess): Promise<Ended> {
  const startedAt = performance.now();
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) =>
      done({ code, signal, stdout, stderr, ms: performance.now() - startedAt }),
    );
  });
}

const host = new CommandHost();
afterAll(() => host.stop());

/** A folder in which `dondoc` runs as a person would run it, with an empty home beside it. */
export function workplace(): Workplace {
  const folder = temporaryFolder();
  const environment = (env: Record<string, string>) => ({ ...cleanEnvironment(folder.path), ...env });
  return {
    path: folder.path,
    remove: () => folder.remove(),
    async dondoc(args, env = {}) {
      const startedAt = performance.now();
      const order = { folder: folder.path, args, env: environment(env) };
      const { code, stdout, stderr } = await host.run(order);
      return { code, signal: null, stdout, stderr, ms: performance.now() - startedAt };
    },
    process(args, env = {}) {
      return ended(this.spawn(args, env));
    },
    spawn: (args, env = {}) =>
      spawn(process.execPath, [CLI, ...args], {
        cwd: folder.path,
        env: environment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
  };
}

export interface Workplace {
  path: string;
  remove(): void;
  /** One command line of the built CLI; all those of a spec file run in one process, which saves their starts. */
  dondoc(args: readonly string[], env?: Record<string, string>): Promise<Ended>;
  /** The same in a process of its own: for what is of a process, such as signals, time zone and proxies. */
  process(args: readonly string[], env?: Record<string, string>): Promise<Ended>;
  spawn(args: readonly string[], env?: Record<string, string>): ChildProcess;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { temporaryFolder } from '../support/temporary-folder';

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

/** Nothing of the shell that runs the tests: no TEMPORAL_*, no DONDOC_*, and no temporal.toml of a person. */
export function cleanEnvironment(home: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home, XDG_CONFIG_HOME: home, TZ: 'UTC' };
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

/** A folder in which `dondoc` runs as a person would run it, with an empty home beside it. */
export function workplace(): Workplace {
  const folder = temporaryFolder();
  return {
    path: folder.path,
    remove: () => folder.remove(),
    spawn: (args, env = {}) =>
      spawn(process.execPath, [CLI, ...args], {
        cwd: folder.path,
        env: { ...cleanEnvironment(folder.path), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    dondoc(args, env = {}) {
      return ended(this.spawn(args, env));
    },
  };
}

export interface Workplace {
  path: string;
  remove(): void;
  spawn(args: readonly string[], env?: Record<string, string>): ChildProcess;
  dondoc(args: readonly string[], env?: Record<string, string>): Promise<Ended>;
}

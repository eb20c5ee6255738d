import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { GUARD_GRACE_MS } from './guard-protocol';

const run = promisify(execFile);

const POLL_MS = 100;

interface RecordedServer {
  pid: number;
  /** A part of its command line that no other process has: its database, or its ports. */
  runs: string;
}

export function recordServer(pidFile: string, pid: number, runs: string): void {
  writeFileSync(pidFile, JSON.stringify({ pid, runs } satisfies RecordedServer));
}

/**
 * Waits for, and if need be ends, a server that an earlier stack left on this database: its guard may
 * still be putting it down, or was killed together with the stack. Two servers on one file would ruin it.
 * Call only while holding the folder's lock. Returns whether there was one.
 */
export async function endLeftoverServer(pidFile: string): Promise<boolean> {
  const server = readRecord(pidFile);
  const found = server !== null && (await isRunning(server));
  if (found) await end(server);
  rmSync(pidFile, { force: true });
  return found;
}

async function end(server: RecordedServer): Promise<void> {
  send(server.pid, 'SIGTERM');
  const deadline = performance.now() + GUARD_GRACE_MS;
  while (await isRunning(server)) {
    if (performance.now() > deadline) send(server.pid, 'SIGKILL');
    await delay(POLL_MS);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function readRecord(pidFile: string): RecordedServer | null {
  try {
    const { pid, runs } = JSON.parse(readFileSync(pidFile, 'utf8')) as Partial<RecordedServer>;
    const sound = Number.isInteger(pid) && typeof runs === 'string' && runs !== '';
    return sound && (pid as number) > 1 ? { pid: pid as number, runs } : null;
  } catch {
    return null;
  }
}

/** The number may have been given to another process since: only the command line tells. */
async function isRunning({ pid, runs }: RecordedServer): Promise<boolean> {
  return (await commandOf(pid)).includes(runs);
}

async function commandOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
}

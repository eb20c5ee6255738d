import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** An environment in which Node children run the TypeScript sources as they are. */
export function sourcesEnvironment(): Record<string, string | undefined> {
  return { ...process.env, NODE_OPTIONS: `-r ${require.resolve('./register-swc.cjs')}` };
}

/** Whether the process still runs; one that ended and only waits to be collected does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain until ${what}`);
    await delay(50);
  }
}

import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { Limits } from '../limits';
import type { Answer } from './reading';

type Watched = Pick<Limits, 'residentBytes' | 'milliseconds'> & { parent: number };

const MIB = 1024 * 1024;
/** Often enough that no parser fills the memory between two looks: unpacking writes about 200 MB in 0.5 s. */
const EVERY_MS = 50;

/**
 * A thread that ends this process when it uses too much memory, when its time is up, or when the
 * process that started it is gone: a parser in a loop would never hear of it itself.
 */
export function startWatchdog({ residentBytes, milliseconds }: Limits): void {
  const watched: Watched = { residentBytes, milliseconds, parent: process.ppid };
  new Worker(__filename, { workerData: watched }).unref();
}

function watch({ residentBytes, milliseconds, parent }: Watched): void {
  const startedAt = performance.now();
  setInterval(() => {
    if (process.memoryUsage.rss() > residentBytes) {
      say({ type: 'refused', code: 'too-much-memory', facts: { most: Math.floor(residentBytes / MIB) } });
    } else if (process.ppid === parent && performance.now() - startedAt < milliseconds) {
      return;
    }
    process.kill(process.pid, 'SIGKILL');
  }, EVERY_MS);
}

/** Past the streams of the main thread, which may never run again. */
function say(answer: Answer): void {
  writeSync(1, JSON.stringify(answer));
}

if (!isMainThread) watch(workerData as Watched);

import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

// One old log of this size is kept: enough to see what led to a crash, too small to fill a disk.
const ROTATE_AT_BYTES = 10 * 1024 * 1024;

const TAIL_BYTES = 16 * 1024;

/** Opens a child's log for appending and returns the descriptor; the child gets its own copy. */
export function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_AT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The last lines of a log, oldest first; empty when there is none. */
export function lastLines(path: string, count: number): string[] {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return [];
  }
  try {
    const size = fstatSync(file).size;
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const lines = tail.toString('utf8').split('\n');
    return lines.filter((line) => line.trim() !== '').slice(-count);
  } finally {
    closeSync(file);
  }
}

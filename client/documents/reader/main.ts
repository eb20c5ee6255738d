import { once } from 'node:events';
import type { Limits } from '../limits';
import { readBytes } from './read-bytes';
import { Refused, type Answer } from './reading';
import { startWatchdog } from './watchdog';

// Runs as a process of its own: `main <limits as JSON> <.extension>`, the document on standard input,
// the answer as JSON on standard output.

const [limitsJson = '{}', extension = ''] = process.argv.slice(2);
const limits = JSON.parse(limitsJson) as Limits;

/** No parser here needs the network; should one be talked into it, there is nothing to do it with. */
function goOffline(): void {
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']) {
    Reflect.deleteProperty(globalThis, name);
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function answer(): Promise<Answer> {
  try {
    return await readBytes(await standardInput(), extension, limits);
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', code: error.code, facts: error.facts };
    return { type: 'refused', code: 'damaged', facts: { reason: (error as Error).message ?? String(error) } };
  }
}

async function main(): Promise<void> {
  goOffline();
  startWatchdog(limits);
  const said = JSON.stringify(await answer());
  if (!process.stdout.write(said)) await once(process.stdout, 'drain');
  process.exit(0);
}

void main();

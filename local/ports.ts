import { createServer } from 'node:net';
import { ChildFailed } from './child';
import { lastLines } from './log-file';

/** Every door of the embedded stack opens on this address only: nothing of it is for the network. */
export const LOOPBACK = '127.0.0.1';

/** The ports that people and other tools expect; the next free ones are taken when these are not. */
export const USUAL_PORTS = { temporal: 7233, ui: 8233, smtp: 1025, web: 8025 } as const;

const NEIGHBOURS_TRIED = 100;

export async function isPortFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== null;
}

/** `preferred` when it is free, else the next free port after it, else any that the system gives. */
export async function freePort(preferred: number, taken: ReadonlySet<number> = new Set()): Promise<number> {
  const last = Math.min(preferred + NEIGHBOURS_TRIED, 65_536);
  for (let port = preferred; preferred !== 0 && port < last; port += 1) {
    if (!taken.has(port) && (await isPortFree(port))) return port;
  }
  for (;;) {
    const port = await listenOnce(0);
    if (port !== null && !taken.has(port)) return port;
  }
}

// Between finding a port free and listening on it somebody else may take it; that happens rarely twice.
const ATTEMPTS = 3;

/** Starts something on free ports, and once more on others when one was snatched in the meantime. */
export async function onFreePorts<Name extends string, Started>(
  preferred: Record<Name, number>,
  start: (ports: Record<Name, number>) => Promise<Started>,
): Promise<{ ports: Record<Name, number>; started: Started }> {
  for (let attempt = 1; ; attempt += 1) {
    const ports = { ...preferred };
    const taken = new Set<number>();
    for (const name of Object.keys(preferred) as Name[]) {
      ports[name] = await freePort(preferred[name], taken);
      taken.add(ports[name]);
    }
    try {
      return { ports, started: await start(ports) };
    } catch (error) {
      const free = await Promise.all([...taken].map(isPortFree));
      if (attempt === ATTEMPTS || (!free.includes(false) && !saysInUse(error))) throw error;
    }
  }
}

/** A port may be in use for a moment only, e.g. by an outgoing connection: then just the log tells. */
function saysInUse(error: unknown): boolean {
  // The server's own trace follows the line in question, so more than the last few lines are read.
  return (
    error instanceof ChildFailed &&
    lastLines(error.logFile, 200).some((line) => line.includes('address already in use'))
  );
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(got));
    });
  });
}

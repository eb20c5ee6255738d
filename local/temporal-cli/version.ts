import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Environment } from '../environment';
import { OLDEST_USABLE_VERSION } from './release';

const run = promisify(execFile);

// The first start of a 150 MB binary from a cold or virus-scanned disk takes seconds, not minutes.
const VERSION_TIMEOUT_MS = 15_000;

/** What the binary says of itself, e.g. `1.9.1`; throws when it does not run or is not the Temporal CLI. */
export async function versionOf(binary: string, environment: Environment): Promise<string> {
  const { stdout } = await run(binary, ['--version'], { env: environment, timeout: VERSION_TIMEOUT_MS });
  const version = /^temporal version (\d+\.\d+\.\d+)/m.exec(stdout)?.[1];
  if (version === undefined) throw new Error(`--version: ${stdout.trim().slice(0, 80) || '(empty)'}`);
  return version;
}

export function isNewEnough(version: string): boolean {
  const oldest = OLDEST_USABLE_VERSION.split('.').map(Number);
  const actual = version.split('.').map(Number);
  for (const [index, part] of oldest.entries()) {
    const difference = (actual[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

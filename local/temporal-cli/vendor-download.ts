import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Many office networks swallow packets to unknown hosts; whoever is served from there answers well within this.
const ANSWER_TIMEOUT_MS = 2_500;

// A download that has not moved for this long is dead; a slow line that moves may take its time.
const STALL_TIMEOUT_MS = 15_000;

const UNPACK_TIMEOUT_MS = 120_000;

/**
 * Fetches the vendor's archive from the first of the addresses that answers and unpacks it.
 * Returns the path of the binary, unchecked.
 */
export async function downloadFromVendor(
  urls: readonly string[],
  stagingDirectory: string,
  signal?: AbortSignal,
): Promise<string> {
  const archive = join(stagingDirectory, 'temporal.tar.gz');
  await download(urls, archive, signal);
  await run('tar', ['-xzf', archive, '-C', stagingDirectory, 'temporal'], { timeout: UNPACK_TIMEOUT_MS });
  return join(stagingDirectory, 'temporal');
}

async function download(urls: readonly string[], file: string, signal?: AbortSignal): Promise<void> {
  const attempts = urls.map((url) => new Attempt(url, signal));
  let winner: Attempt;
  try {
    winner = await Promise.any(attempts.map((attempt) => attempt.answer()));
  } catch (error) {
    const reasons = error instanceof AggregateError ? error.errors : [error];
    throw new Error(reasons.map((reason: unknown) => messageOf(reason)).join('; '), { cause: error });
  }
  for (const attempt of attempts) if (attempt !== winner) attempt.abort();
  await winner.saveTo(file);
}

class Attempt {
  private readonly controller = new AbortController();
  private readonly signal: AbortSignal;
  private response: Response | undefined;

  constructor(
    private readonly url: string,
    signal: AbortSignal | undefined,
  ) {
    const own = this.controller.signal;
    this.signal = signal === undefined ? own : AbortSignal.any([own, signal]);
  }

  async answer(): Promise<this> {
    const host = new URL(this.url).host;
    const timer = this.abortAfter(ANSWER_TIMEOUT_MS);
    try {
      this.response = await fetch(this.url, { signal: this.signal, redirect: 'follow' });
    } catch (error) {
      throw new Error(`${host}: ${messageOf(error)}`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
    if (this.response.ok && this.response.body !== null) return this;
    this.abort();
    throw new Error(`${host}: HTTP ${this.response.status}`);
  }

  async saveTo(file: string): Promise<void> {
    const body = this.response?.body;
    if (!body) throw new Error(`${this.url}: no answer to save`);
    const timer = this.abortAfter(STALL_TIMEOUT_MS);
    const watch = new Transform({
      transform(chunk, _encoding, done) {
        timer.refresh();
        done(null, chunk);
      },
    });
    try {
      await pipeline(Readable.fromWeb(body), watch, createWriteStream(file));
    } finally {
      clearTimeout(timer);
    }
  }

  abort(): void {
    this.controller.abort();
  }

  private abortAfter(ms: number): NodeJS.Timeout {
    const reason = new Error(`no answer within ${ms / 1_000} s`);
    return setTimeout(() => this.controller.abort(reason), ms);
  }
}

/** fetch hides the network's own words in the cause. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.message === 'fetch failed'
    ? error.cause.message
    : error.message;
}

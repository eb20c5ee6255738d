import { setTimeout as delay } from 'node:timers/promises';
import type { Exit } from './child';

/** One run of a service: ends when `exited` resolves. */
export interface Run {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
  kill(): void;
}

export type StartRun<R extends Run> = (signal: AbortSignal) => Promise<R>;

export interface KeptService<R extends Run> {
  /** The run of this moment. */
  readonly run: R;
  stop(): Promise<void>;
  kill(): void;
}

export interface RestartNotices {
  crashed(exit: Exit, nextTryMs: number): void;
  restartFailed(error: unknown, nextTryMs: number): void;
  restarted(): void;
}

// Quick at first, for a hiccup; slow later, so that a lasting fault does not heat the machine.
const BACK_OFF_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];

// A run this long was healthy: the next crash is a new one.
const HEALTHY_RUN_MS = 60_000;

/** Starts a service (a first start that fails rejects) and starts it again whenever it ends unasked. */
export async function keepRunning<R extends Run>(
  start: StartRun<R>,
  signal: AbortSignal,
  notices: RestartNotices,
): Promise<KeptService<R>> {
  const halt = new AbortController();
  let run = await start(signal);

  const backOff = (failures: number) => BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length) - 1] as number;

  async function startAgain(failures: number): Promise<number> {
    for (;;) {
      await delay(backOff(failures), undefined, { signal: halt.signal });
      try {
        run = await start(halt.signal);
        notices.restarted();
        return failures;
      } catch (error) {
        halt.signal.throwIfAborted();
        failures += 1;
        notices.restartFailed(error, backOff(failures));
      }
    }
  }

  async function watch(): Promise<void> {
    let failures = 0;
    while (!halt.signal.aborted) {
      const startedAt = performance.now();
      const exit = await run.exited;
      if (halt.signal.aborted) return;
      failures = performance.now() - startedAt > HEALTHY_RUN_MS ? 1 : failures + 1;
      notices.crashed(exit, backOff(failures));
      failures = await startAgain(failures);
    }
  }

  const watching = watch().catch((error: unknown) => {
    if (!halt.signal.aborted) throw error;
  });

  return {
    get run() {
      return run;
    },
    async stop() {
      halt.abort();
      await run.stop();
      await watching;
    },
    kill() {
      halt.abort();
      run.kill();
    },
  };
}

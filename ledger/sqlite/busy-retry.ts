import { setTimeout as sleep } from 'node:timers/promises';

// Writers hold the lock for milliseconds; whoever waits this long waits for a process that hangs.
const GIVE_UP_AFTER_MS = 30_000;
// Short beside one fsync, so that a waiting writer loses little; the spread keeps two writers out of step.
const PAUSE_MS = { least: 1, spread: 6 };

/**
 * Repeats while another connection holds the lock. It waits without blocking the event loop: the
 * holder may be another connection of this very process.
 */
export async function retryWhileBusy<T>(attempt: () => T): Promise<T> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await sleep(PAUSE_MS.least + Math.random() * PAUSE_MS.spread);
    }
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}

import { setTimeout as delay } from 'node:timers/promises';
import { LedgerUnavailable } from '../../ledger/ledger-errors';

/** A database that restarts is back within seconds; one that is mended by a person, within the last of them. */
const PAUSES_MS = [100, 250, 500, 1_000, 2_000, 5_000];

/**
 * Writes down what only this process knows: what a mail server answered, or that nothing left. While the ledger is
 * away it is tried again, until the signal says stop; given up, the letter's fate would be unknown, and the letter
 * would go once more. Throws everything else at once.
 */
export async function untilRecorded<T>(write: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || signal.aborted) throw error;
      const pauseMs = PAUSES_MS[tries] ?? PAUSES_MS.at(-1);
      // Told to stop, it tries a last time.
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

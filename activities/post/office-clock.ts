import { setTimeout as delay } from 'node:timers/promises';
import { instantOfMs, msOf, type Instant } from '../../domain/time/instant';

/** The time that a post office goes by. */
export interface OfficeClock {
  now(): Instant;
  /**
   * Waits until the moment, or until something that is in hand has come to its end, or the signal says stop;
   * whichever is first.
   *
   * @param inHand null: nothing is
   */
  until(moment: Instant, inHand: Promise<unknown> | null, stop: AbortSignal): Promise<void>;
}

export const wallClock: OfficeClock = {
  now: () => instantOfMs(Date.now()),
  async until(moment, inHand, stop) {
    const over = new AbortController();
    const signal = AbortSignal.any([stop, over.signal]);
    const timer = delay(Math.max(msOf(moment) - Date.now(), 0), undefined, { signal }).catch(() => undefined);
    await (inHand === null ? timer : Promise.race([timer, inHand]));
    over.abort();
  },
};

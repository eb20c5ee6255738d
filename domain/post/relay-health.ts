import { MINUTE_MS, SECOND_MS, instantOfMs, msOf, type Instant } from '../time/instant';
import type { LetterWindow } from './window';

const FIRST_PROBE_MS = 10 * SECOND_MS;
const LONGEST_PAUSE_MS = 5 * MINUTE_MS;

/**
 * Whether the mail server can be reached. After trouble with the connection only one message at a time is tried,
 * with pauses that grow from 10 seconds to 5 minutes; the first that gets an answer opens the way for all.
 */
export class RelayHealth {
  private trouble: { since: Instant; failures: number; probeAt: Instant; response: string } | null = null;

  /** Since when it is away, and what was last met; null: it answers. */
  get down(): { since: Instant; response: string } | null {
    return this.trouble;
  }

  /** The earliest moment at or after `now` at which a message may be tried with so many on their way; null: not before one of them ended. */
  mayTryAt(now: Instant, onTheirWay: number): Instant | null {
    if (this.trouble === null) return now;
    if (onTheirWay > 0) return null;
    return msOf(this.trouble.probeAt) > msOf(now) ? this.trouble.probeAt : now;
  }

  /** The server could not be reached by a message that was tried at `triedAt`. */
  failed(triedAt: Instant, now: Instant, response: string): void {
    const { since, failures } = this.trouble ?? { since: now, failures: 0 };
    // Several were on their way when it went down: that is one failure.
    const isNews = this.trouble === null || msOf(triedAt) >= msOf(this.trouble.probeAt);
    if (!isNews) return;
    const pauseMs = Math.min(FIRST_PROBE_MS * 2 ** failures, LONGEST_PAUSE_MS);
    this.trouble = { since, failures: failures + 1, probeAt: instantOfMs(msOf(now) + pauseMs), response };
  }

  /** The server answered, whatever it said. */
  answered(): void {
    this.trouble = null;
  }
}

/** What a server that puts a mailbox off is given: greylisting ends after minutes (RFC 6647, 5). */
const BACK_OFF_MINUTES = [1, 5, 15, 30] as const;
/** Before the window ends there is a last attempt, if there is time for one. */
const LAST_ATTEMPT_MS = MINUTE_MS;

/** When a letter that was put off for the n-th time (from 1) is tried again; never after its window. */
export function triedAgainAt(times: number, now: Instant, { until }: LetterWindow): Instant {
  const minutes = BACK_OFF_MINUTES[Math.min(times, BACK_OFF_MINUTES.length) - 1] ?? BACK_OFF_MINUTES[0];
  const againMs = msOf(now) + minutes * MINUTE_MS;
  const endMs = msOf(until);
  if (againMs < endMs) return instantOfMs(againMs);
  const lastMs = endMs - LAST_ATTEMPT_MS;
  return instantOfMs(Math.max(lastMs > msOf(now) ? lastMs : endMs, msOf(now)));
}

/** How long mailboxes that were put off are left alone. */
export interface Patience {
  /** Returns when the mailbox may be tried again. */
  putOff(mailbox: string, now: Instant, window: LetterWindow): Instant;
  /** Null: nobody put it off. */
  until(mailbox: string): Instant | null;
  answered(mailbox: string): void;
}

/** Pauses that grow as long as a mailbox is put off, for each its own. */
export class MailboxBackOff implements Patience {
  private readonly mailboxes = new Map<string, { times: number; until: Instant }>();

  putOff(mailbox: string, now: Instant, window: LetterWindow): Instant {
    const times = (this.mailboxes.get(mailbox)?.times ?? 0) + 1;
    const until = triedAgainAt(times, now, window);
    this.mailboxes.set(mailbox, { times, until });
    return until;
  }

  until(mailbox: string): Instant | null {
    return this.mailboxes.get(mailbox)?.until ?? null;
  }

  answered(mailbox: string): void {
    this.mailboxes.delete(mailbox);
  }
}

import { MINUTE_MS, SECOND_MS, addDays, dateOf, instantOfMs, msOf, startOfDay } from '../time/instant';
import type { PlainDate } from '../time/instant';
import { limitsOf, type MailSettings } from './mail-settings';

/** A timer and a busy machine are late by less than this; what is later was silence. */
const LATE_AT_MOST_MS = SECOND_MS;
/** What a rate may be exceeded by in any minute, as a part of it. */
const TOLERANCE = 0.05;

/**
 * Messages evenly spaced at a rate (virtual scheduling, as GCRA without its burst): each has its moment, a
 * fixed pause after the one before. A message that leaves a little late does not move the moments after it, so
 * the rate is kept; after silence the spacing starts anew, so nothing is made up for. Over any minute it stays
 * within 5 % of the rate, to whole messages.
 */
export class Spacing {
  private nextMs = -Infinity;
  private readonly pauseMs: number;
  private readonly lateMs: number;

  constructor(perMinute: number) {
    this.pauseMs = MINUTE_MS / perMinute;
    const spare = Math.floor(perMinute * (1 + TOLERANCE)) - Math.floor(perMinute);
    this.lateMs = Math.min(LATE_AT_MOST_MS, spare * this.pauseMs);
  }

  /** The earliest moment at or after `nowMs` at which a message may leave. */
  mayLeaveAt(nowMs: number): number {
    return Math.max(this.nextMs, nowMs);
  }

  left(nowMs: number): void {
    const isInTime = nowMs - this.nextMs <= this.lateMs;
    this.nextMs = (isInTime ? this.nextMs : nowMs) + this.pauseMs;
  }
}

/**
 * When the next message may go to which domain: by the rate of the relay, that of the domain, and the number of
 * recipients that the domain takes in a day. Holds no clock: every question says what time it is.
 */
export class Pacing {
  private readonly relay: Spacing | null;
  private readonly domains = new Map<string, DomainPace>();
  private date: PlainDate | null = null;
  private recipients = new Map<string, number>();

  constructor(private readonly settings: Pick<MailSettings, 'relay' | 'domains'>) {
    this.relay = spacingOf(settings.relay.messagesPerMinute);
  }

  /** Whether the counts of that day are known; they are kept by the office, which may be started anew. */
  knowsDay(date: PlainDate): boolean {
    return this.date === date;
  }

  startDay(date: PlainDate, recipients: ReadonlyMap<string, number>): void {
    this.date = date;
    this.recipients = new Map(recipients);
  }

  /** Epoch milliseconds, `nowMs` or later; the start of the next day when the domain takes no more today. */
  mayLeaveAt(domain: string, nowMs: number): number {
    if (this.isFull(domain)) return msOf(startOfDay(addDays(dateOf(instantOfMs(nowMs)), 1)));
    const byRelay = this.relay?.mayLeaveAt(nowMs) ?? nowMs;
    return Math.max(byRelay, this.ofDomain(domain).spacing?.mayLeaveAt(nowMs) ?? nowMs);
  }

  /** A message to the domain goes now: it takes its place in the rates and in the day. */
  left(domain: string, nowMs: number): void {
    this.relay?.left(nowMs);
    this.ofDomain(domain).spacing?.left(nowMs);
    this.recipients.set(domain, this.sentTo(domain) + 1);
  }

  /** The message that left did not reach its recipient: the place in the day is free again. */
  returned(domain: string): void {
    this.recipients.set(domain, Math.max(this.sentTo(domain) - 1, 0));
  }

  private isFull(domain: string): boolean {
    const { recipientsPerDay } = this.ofDomain(domain);
    return recipientsPerDay !== null && this.sentTo(domain) >= recipientsPerDay;
  }

  private sentTo(domain: string): number {
    return this.recipients.get(domain) ?? 0;
  }

  private ofDomain(domain: string): DomainPace {
    const known = this.domains.get(domain);
    if (known !== undefined) return known;
    const { messagesPerMinute, recipientsPerDay } = limitsOf(this.settings, domain);
    const pace = { spacing: spacingOf(messagesPerMinute), recipientsPerDay };
    this.domains.set(domain, pace);
    return pace;
  }
}

interface DomainPace {
  spacing: Spacing | null;
  recipientsPerDay: number | null;
}

function spacingOf(perMinute: number | null): Spacing | null {
  return perMinute === null ? null : new Spacing(perMinute);
}

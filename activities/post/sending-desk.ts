import { log } from '@temporalio/activity';
import type { QueuedLetter } from '../../contract/post-office-port';
import { bundlesOf, leavesAt, type Bundle } from '../../domain/post/bundles';
import { agencyOf, inOrder, nextBundle } from '../../domain/post/next-bundle';
import { Pacing } from '../../domain/post/pacing';
import { MailboxBackOff, RelayHealth, type Patience } from '../../domain/post/relay-health';
import { SECOND_MS, dateOf, instantOfMs, isAfter, msOf, type Instant } from '../../domain/time/instant';
import { LedgerUnavailable } from '../../ledger/ledger-errors';
import { deliverBundle, domainOfLetter, type BundleReport } from './deliver-bundle';
import type { OfficeClock } from './office-clock';
import type { PostOfficeDeps } from './post-office-deps';
import type { Answered } from './report-fate';

/** A bundle with the domain that it goes to; null: its mailbox has no address, no server is asked. */
interface Outgoing extends Bundle<QueuedLetter> {
  domain: string | null;
  /** When it has waited for those that go with it. */
  gatheredMs: number;
}

/** Where a desk hands on what its messages came to. */
export interface DeskEnds {
  answered(letters: Answered[]): Promise<void>;
  /** A message failed without an answer of ours: what was on its way is to be asked of the ledger. */
  lost(): void;
}

/**
 * Sends bundles, several at once: the right one at the right moment, and what was put off back into the queue.
 * It remembers what the mail servers said, so that its next shift goes on where this one ended.
 */
export class SendingDesk {
  health = new RelayHealth();
  messages = 0;
  letters = 0;
  /** When a message left last, as far as this process knows; null: none has. */
  lastLeftAt: Instant | null = null;
  /** Messages that were too large and go in parts. */
  splits = 0;
  /** When a digest has gathered its letters and is to be looked at again before it leaves; null: none gathers. */
  gathersUntil: Instant | null = null;
  private backOff: Patience = new MailboxBackOff();
  private readonly pacing: Pacing;
  private readonly served = new Map<string, number>();
  /** Letters that one message may carry, by mailbox, where the server refused more for their size. */
  private readonly most = new Map<string, number>();
  private readonly underway = new Map<Outgoing, Promise<void>>();
  private waiting: Outgoing[] = [];

  constructor(
    private readonly deps: PostOfficeDeps,
    private readonly office: string,
    private readonly clock: OfficeClock,
  ) {
    this.pacing = new Pacing(deps.settings);
  }

  get isIdle(): boolean {
    return this.underway.size === 0;
  }

  /** Resolves when one of the messages on their way has come to its end; null: none is. */
  get oneEnds(): Promise<void> | null {
    return this.isIdle ? null : Promise.race(this.underway.values());
  }

  async allEnd(): Promise<void> {
    await Promise.all(this.underway.values());
  }

  hasInHand(key: string): boolean {
    return [...this.underway.keys()].some(({ letters }) => letters.some((letter) => letter.key === key));
  }

  /** Forgets what the mail servers said. */
  startAnew(patience: Patience): void {
    this.health = new RelayHealth();
    this.backOff = patience;
  }

  /** The letters that may leave now, as the queue has them at this moment. */
  lookAt(letters: readonly QueuedLetter[], now: Instant): void {
    const free = letters.filter(({ key }) => !this.hasInHand(key));
    const gatherMs = this.deps.settings.gatherSeconds * SECOND_MS;
    this.waiting = inOrder(bundlesOf(free, { most: this.most })).map((bundle) => ({
      ...bundle,
      domain: domainOfLetter(this.deps, bundle.letters[0] as QueuedLetter),
      gatheredMs: msOf(leavesAt(bundle, gatherMs)),
    }));
    const gathering = this.waiting.map(({ gatheredMs }) => gatheredMs).filter((ms) => ms > msOf(now));
    this.gathersUntil = gathering.length === 0 ? null : instantOfMs(Math.min(...gathering));
    if (this.waiting.length === 0 && this.isIdle) this.served.clear();
  }

  /** The recipients that each domain had on the office's day, which may have begun before this process. */
  async openDay(now: Instant): Promise<void> {
    const date = dateOf(now);
    if (this.pacing.knowsDay(date)) return;
    this.pacing.startDay(date, await this.deps.addresses.recipientsOn(this.office, date));
  }

  /**
   * Sends what may leave now, as many messages at once as there are connections. Returns when the next one may;
   * null when that depends on those on their way, or on letters that are not here yet.
   */
  dispatch(ends: DeskEnds, signal: AbortSignal): Instant | null {
    for (;;) {
      if (this.underway.size >= this.deps.settings.relay.connections) return null;
      const now = this.clock.now();
      const nowMs = msOf(now);
      const reachable = this.health.mayTryAt(now, this.underway.size);
      const reachableMs = reachable === null ? Infinity : msOf(reachable);
      const leavesMs = (bundle: Outgoing): number => this.leavesMs(bundle, nowMs, reachableMs);
      const next = nextBundle(this.waiting, this.served, (bundle) => leavesMs(bundle) <= nowMs);
      if (next === undefined) {
        const departureMs = this.waiting.reduce((ms, bundle) => Math.min(ms, leavesMs(bundle)), Infinity);
        return departureMs === Infinity ? null : instantOfMs(Math.ceil(departureMs));
      }
      this.start(next, now, ends, signal);
    }
  }

  private leavesMs(bundle: Outgoing, nowMs: number, reachableMs: number): number {
    if (bundle.domain === null) return bundle.gatheredMs;
    const until = this.backOff.until(bundle.mailbox);
    const inPaceMs = this.pacing.mayLeaveAt(bundle.domain, nowMs);
    return Math.max(bundle.gatheredMs, reachableMs, inPaceMs, until === null ? nowMs : msOf(until));
  }

  private start(bundle: Outgoing, now: Instant, ends: DeskEnds, signal: AbortSignal): void {
    this.waiting = this.waiting.filter((other) => other !== bundle);
    this.serve(bundle, 1);
    if (bundle.domain !== null) this.pacing.left(bundle.domain, msOf(now));
    const ended = this.carry(bundle, now, ends, signal)
      .catch((error: unknown) => {
        log.error('Gửi thư không thành, sẽ hỏi lại sổ sự kiện', { error: String(error) });
        // Without the ledger nothing leaves, and the queue must be read again; a letter that fails by itself must
        // not be claimed every second.
        if (error instanceof LedgerUnavailable) this.waiting = [];
        else this.backOff.putOff(bundle.mailbox, this.clock.now(), windowOf(bundle.letters));
        ends.lost();
      })
      .finally(() => this.underway.delete(bundle));
    this.underway.set(bundle, ended);
  }

  private async carry(bundle: Outgoing, now: Instant, ends: DeskEnds, signal: AbortSignal): Promise<void> {
    const keys = bundle.letters.map(({ key }) => key);
    const report = await deliverBundle(this.deps, keys, now, signal);
    // What the server put off was no service: its turn is not over.
    if (report.unsent.length > 0) this.serve(bundle, -1);
    if (bundle.domain !== null) await this.count(report, bundle.domain);
    await this.learn(report, bundle, now);
    await ends.answered(report.answered);
  }

  private serve({ mailbox }: Outgoing, messages: 1 | -1): void {
    const agency = agencyOf(mailbox);
    this.served.set(agency, Math.max((this.served.get(agency) ?? 0) + messages, 0));
  }

  private async count(report: BundleReport, domain: string): Promise<void> {
    if (report.how !== 'accepted' && report.how !== 'unknown') {
      this.pacing.returned(domain);
      return;
    }
    this.messages += 1;
    this.lastLeftAt = this.clock.now();
    this.letters += report.answered.filter(({ result }) => result.outcome === report.how).length;
    await this.deps.addresses.countRecipient(this.office, dateOf(this.clock.now()), domain);
  }

  /** What the server's answer means for the next messages, and when the letters that did not leave may again. */
  private async learn(report: BundleReport, bundle: Outgoing, triedAt: Instant): Promise<void> {
    const now = this.clock.now();
    const { how, about, response, unsent } = report;
    if (how === 'nothing' || how === 'skipped') return;
    const putBack = (notBefore: Instant): Promise<void> =>
      this.deps.queue.putBack(
        unsent.map(({ key }) => key),
        notBefore,
        response,
      );
    if (how === 'stopped') return putBack(now);
    if (how === 'not-recorded') return putBack(this.backOff.putOff(bundle.mailbox, now, windowOf(unsent)));
    if (about === 'relay') {
      const isNews = this.health.down === null;
      this.health.failed(triedAt, now, response);
      if (how !== 'deferred') return;
      // A message that breaks the connection while others go through must not stay the first in the line.
      return putBack(isNews ? this.backOff.putOff(bundle.mailbox, now, windowOf(unsent)) : now);
    }
    this.health.answered();
    if (how === 'deferred') return putBack(this.backOff.putOff(bundle.mailbox, now, windowOf(unsent)));
    if (how === 'too-large') {
      this.splits += 1;
      this.most.set(bundle.mailbox, Math.ceil(unsent.length / 2));
      return putBack(now);
    }
    this.backOff.answered(bundle.mailbox);
  }
}

/** The window that ends last: the others are answered when theirs ends. */
function windowOf(letters: readonly QueuedLetter[]): QueuedLetter['window'] {
  return letters
    .map(({ window }) => window)
    .reduce((last, window) => (isAfter(window.until, last.until) ? window : last));
}

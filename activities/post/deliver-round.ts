import { setTimeout as delay } from 'node:timers/promises';
import type { PostOfficeActivities } from '../../contract/activity-types';
import type { MailSettings } from '../../domain/post/mail-settings';
import { MailboxBackOff, type Patience } from '../../domain/post/relay-health';
import { SECOND_MS, type Instant } from '../../domain/time/instant';
import type { OfficeClock } from './office-clock';
import { officeHours } from './office-hours';
import { LETTERS_A_LOOK, PostCounter } from './post-counter';
import type { PostOfficeDeps } from './post-office-deps';
import { SendingDesk } from './sending-desk';

/** Before each time that the letters are tried; one that is put off the last time waits for a later round. */
const PAUSES_MS = [0, 200, 500];
/** Tasks post their letters within this time, or not for this round. */
const EXPECTED_WITHIN_MS = 5 * SECOND_MS;
const LOOK_MS = 25;

/**
 * One round of a post office whose clock stands still at `now`: everything that may leave does. Rates are for
 * real mornings and do not apply; a message that its server puts off is tried again at once, a few times.
 */
export function createDeliverRound(deps: PostOfficeDeps): PostOfficeActivities['deliverRound'] {
  const unpaced = { ...deps, settings: withoutRates(deps.settings) };
  return async ({ office, now, expect = 0 }) =>
    officeHours(deps, async (stop) => {
      const round = new Round(unpaced, office, now);
      await round.gather(expect, stop);
      await round.deliver(stop);
      const { waiting } = await deps.queue.backlog(office, now);
      const nextAt = await deps.queue.nextAt(office, now);
      return { messages: round.desk.messages, letters: round.desk.letters, waiting, nextAt };
    });
}

class Round {
  readonly desk: SendingDesk;
  private readonly counter: PostCounter;

  constructor(
    private readonly deps: PostOfficeDeps,
    private readonly office: string,
    private readonly now: Instant,
  ) {
    this.desk = new SendingDesk(deps, office, standingStill(now));
    this.counter = new PostCounter(deps, office, this.desk);
  }

  /** Waits for letters that are known to come: tasks post them each by itself. */
  async gather(expect: number, stop: AbortSignal): Promise<void> {
    let answered = 0;
    for (const giveUpAt = Date.now() + EXPECTED_WITHIN_MS; Date.now() < giveUpAt && !stop.aborted;) {
      answered += await this.counter.answerCalledBack();
      // Tasks that are ahead of the others have letters here for later moments.
      const { ready, onTheirWay } = await this.deps.queue.backlog(this.office, this.now);
      if (ready + onTheirWay + answered >= expect) return;
      await delay(LOOK_MS);
    }
  }

  async deliver(stop: AbortSignal): Promise<void> {
    for (const [tries, pauseMs] of PAUSES_MS.entries()) {
      await delay(pauseMs);
      const isLast = tries === PAUSES_MS.length - 1;
      this.desk.startAnew(isLast ? new MailboxBackOff() : AT_ONCE);
      await this.counter.attend(this.now);
      await this.sendAll(stop);
      const { ready } = await this.deps.queue.backlog(this.office, this.now);
      if (ready === 0 || stop.aborted) break;
    }
    await this.counter.attend(this.now);
  }

  /** Everything that is ready, once; more often only where a message had to be made smaller. */
  private async sendAll(stop: AbortSignal): Promise<void> {
    let splits: number;
    do {
      splits = this.desk.splits;
      this.desk.lookAt(await this.deps.queue.ready(this.office, this.now, LETTERS_A_LOOK), this.now);
      this.desk.dispatch(this.counter, stop);
      for (let ends = this.desk.oneEnds; ends !== null; ends = this.desk.oneEnds) {
        await ends;
        if (!stop.aborted) this.desk.dispatch(this.counter, stop);
      }
    } while (this.desk.splits > splits && !stop.aborted);
  }
}

/** A mailbox that was put off is tried again in this round. */
const AT_ONCE: Patience = { putOff: (_mailbox, now) => now, until: () => null, answered: () => undefined };

function standingStill(now: Instant): OfficeClock {
  return { now: () => now, until: async (_moment, inHand) => void (await inHand) };
}

function withoutRates(settings: MailSettings): MailSettings {
  const unlimited = { messagesPerMinute: null, recipientsPerDay: null };
  return {
    relay: { ...settings.relay, messagesPerMinute: null },
    gatherSeconds: 0,
    domains: { default: unlimited, named: [] },
  };
}

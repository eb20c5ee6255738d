import type { PostOfficeActivities, RoundReport } from '../../contract/activity-types';
import {
  HOUR_MS,
  SECOND_MS,
  earliest,
  instantOfMs,
  isBefore,
  msOf,
  type Instant,
} from '../../domain/time/instant';
import { wallClock, type OfficeClock } from './office-clock';
import { officeHours } from './office-hours';
import { LETTERS_A_LOOK, PostCounter } from './post-counter';
import type { PostOfficeDeps } from './post-office-deps';
import { SendingDesk } from './sending-desk';
import { statusOf, type OfficeStatus } from './office-status';

/** A shift; the workflow starts the next one. */
const SHIFT_MS = HOUR_MS;
const POLL_MS = SECOND_MS;
/** A long queue is read less often: reading a letter takes about this long, and shall be a small part of the work. */
const POLL_MS_A_LETTER = 1;

/**
 * The post office of the real calendar. Sends what may leave, in order and in pace, answers every letter, and
 * shows its backlog in its heartbeats. Ends after an hour, when the worker closes, or when it is cancelled, each
 * time with what it has in hand brought to an end.
 */
export function createRunPostOffice(deps: PostOfficeDeps): PostOfficeActivities['runPostOffice'] {
  const desks = new Map<string, SendingDesk>();
  return async ({ office }) => {
    const clock = deps.clock ?? wallClock;
    const desk = desks.get(office) ?? new SendingDesk(deps, office, clock);
    desks.set(office, desk);
    const shift = new Shift(deps, office, clock, desk);
    return officeHours(
      deps,
      (stop) => shift.work(stop),
      () => shift.status,
    );
  };
}

class Shift {
  status: OfficeStatus | null = null;
  private readonly counter: PostCounter;
  private readonly before: { messages: number; letters: number };
  private nextLook: Instant;

  constructor(
    private readonly deps: PostOfficeDeps,
    private readonly office: string,
    private readonly clock: OfficeClock,
    private readonly desk: SendingDesk,
  ) {
    this.counter = new PostCounter(deps, office, desk);
    this.before = { messages: desk.messages, letters: desk.letters };
    this.nextLook = clock.now();
  }

  async work(stop: AbortSignal): Promise<RoundReport> {
    const endsAt = instantOfMs(msOf(this.clock.now()) + SHIFT_MS);
    try {
      while (!stop.aborted && isBefore(this.clock.now(), endsAt)) {
        await this.look();
        const departure = this.desk.dispatch(this.counter, stop);
        const wake = earliest([this.nextLook, departure, this.desk.gathersUntil]) ?? this.nextLook;
        await this.clock.until(wake, this.desk.oneEnds, stop);
      }
    } finally {
      await this.desk.allEnd();
    }
    return this.report();
  }

  /** Looks into the queue when it is time, and when a digest that gathered its letters is about to leave. */
  private async look(): Promise<void> {
    const now = this.clock.now();
    const { gathersUntil } = this.desk;
    const isGathered = gathersUntil !== null && !isBefore(now, gathersUntil);
    if (isBefore(now, this.nextLook) && !isGathered) return;
    await this.desk.openDay(now);
    await this.counter.attend(now);
    const letters = await this.deps.queue.ready(this.office, now, LETTERS_A_LOOK);
    this.desk.lookAt(letters, now);
    this.status = await statusOf(this.deps, this.office, this.desk, now);
    const pauseMs = Math.max(this.deps.pollMs ?? POLL_MS, letters.length * POLL_MS_A_LETTER);
    this.nextLook = instantOfMs(msOf(now) + pauseMs);
  }

  private async report(): Promise<RoundReport> {
    const now = this.clock.now();
    const { waiting } = await this.deps.queue.backlog(this.office, now);
    return {
      messages: this.desk.messages - this.before.messages,
      letters: this.desk.letters - this.before.letters,
      waiting,
      nextAt: await this.deps.queue.nextAt(this.office, now),
    };
  }
}

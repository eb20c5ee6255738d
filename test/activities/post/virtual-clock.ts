import type { OfficeClock } from '../../../activities/post/office-clock';
import { compareInstants, isAfter, laterOf, type Instant } from '../../../domain/time/instant';

/**
 * A clock that stands still while something is on its way, and otherwise goes at once to the next moment that
 * somebody waits for; what is to happen before it happens on the way.
 */
export class VirtualClock implements OfficeClock {
  private readonly agenda: { at: Instant; happen: () => unknown }[] = [];

  constructor(private time: Instant) {}

  now(): Instant {
    return this.time;
  }

  /** Something that happens at its moment, before whoever waits for that moment goes on. */
  at(at: Instant, happen: () => unknown): void {
    this.agenda.push({ at, happen });
    this.agenda.sort((a, b) => compareInstants(a.at, b.at));
  }

  async until(moment: Instant, inHand: Promise<unknown> | null): Promise<void> {
    if (inHand !== null) return void (await inHand);
    for (let next = this.agenda[0]; next !== undefined && !isAfter(next.at, moment); next = this.agenda[0]) {
      this.agenda.shift();
      this.time = laterOf(next.at, this.time);
      await next.happen();
    }
    this.time = laterOf(moment, this.time);
  }
}

import type { QueuedLetter } from '../../contract/post-office-port';
import type { HeldUp } from '../../domain/letter/letter';
import type { Instant } from '../../domain/time/instant';
import { vietnameseDateTime } from '../../domain/wording/dates';
import { healStranded } from './heal-stranded';
import type { PostOfficeDeps } from './post-office-deps';
import { reportFates, type Answered } from './report-fate';
import type { DeskEnds, SendingDesk } from './sending-desk';

/** Letters looked at in one reading of the queue. */
export const LETTERS_A_LOOK = 10_000;

const NOT_ITS_TURN = 'chưa đến lượt gửi trong khung giờ gửi thư (vượt mức gửi cho phép)';

/** Everything of a post office that is not sending: it answers tasks, and mends what a lost process left. */
export class PostCounter implements DeskEnds {
  private untold: Answered[] = [];
  private mustHeal = true;

  constructor(
    private readonly deps: PostOfficeDeps,
    private readonly office: string,
    private readonly desk: SendingDesk,
  ) {}

  lost(): void {
    this.mustHeal = true;
  }

  async answered(letters: Answered[]): Promise<void> {
    this.untold.push(...(await reportFates(this.deps, letters)));
  }

  /** Answers what waits for an answer: what was called back, what is too late, what could not be told before. */
  async attend(now: Instant): Promise<void> {
    const again = this.untold.splice(0);
    if (again.length > 0) await this.answered(again);
    if (this.mustHeal) await this.heal(now);
    await this.answerCalledBack();
    await this.answerExpired(now);
  }

  async answerCalledBack(): Promise<number> {
    const calledBack = await this.deps.queue.calledBack(this.office, LETTERS_A_LOOK);
    await this.answered(calledBack.map(({ letter, fate }) => ({ letter, result: fate })));
    return calledBack.length;
  }

  private async heal(now: Instant): Promise<void> {
    this.mustHeal = false;
    const stranded = (await this.deps.queue.stranded(this.office)).filter(
      ({ key }) => !this.desk.hasInHand(key) && !this.untold.some(({ letter }) => letter.key === key),
    );
    await this.answered(await healStranded(this.deps, stranded, now));
  }

  private async answerExpired(now: Instant): Promise<void> {
    const expired = await this.deps.queue.expired(this.office, now, LETTERS_A_LOOK);
    if (expired.length === 0) return;
    const taken = await this.deps.queue.take(expired.map(({ key }) => key));
    await this.answered(taken.map((letter) => ({ letter, result: this.held(letter) })));
  }

  private held({ lastResponse }: QueuedLetter): HeldUp {
    const { down } = this.desk.health;
    if (down !== null) {
      const since = vietnameseDateTime(down.since);
      return { outcome: 'held', response: `không tới được máy chủ thư từ ${since}: ${down.response}` };
    }
    return { outcome: 'held', response: lastResponse ?? NOT_ITS_TURN };
  }
}

import { SYSTEM } from '../../domain/actor';
import { assign } from '../../domain/decide/assign';
import { rulesInForce, type TaskRules } from '../../domain/decide/decision';
import { lettersToSend, type Dispatch } from '../../domain/decide/outbox';
import { holdLetter, settleLetter } from '../../domain/decide/settle-letter';
import { nextStep, wakingAt } from '../../domain/decide/steps';
import { tick } from '../../domain/decide/tick';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { evolve } from '../../domain/evolve';
import { buildFacts } from '../../domain/letter/build-facts';
import type { HeldUp, LetterFate } from '../../domain/letter/letter';
import { goesAlone } from '../../domain/post/goes-alone';
import { letterWindow } from '../../domain/post/window';
import {
  UNASSIGNED,
  isAssigned,
  type AssignedTask,
  type LetterState,
  type TaskState,
} from '../../domain/state';
import type { Task } from '../../domain/task';
import type { Instant } from '../../domain/time/instant';
import type { PostLetterInput } from '../../contract/activity-types';

/** A task as its workflow would live it: decides by the domain, and keeps what it decided when the office dies. */
export class CaseTask {
  readonly events: RecordedEvent[] = [];
  private readonly posted = new Set<string>();
  private written = 0;
  private folded: TaskState = UNASSIGNED;

  constructor(
    readonly task: Task,
    private readonly rules: TaskRules,
    assignedAt: Instant,
  ) {
    this.record(assign(task, rules, assignedAt), assignedAt);
  }

  get letters(): readonly LetterState[] {
    return this.state.letters;
  }

  /** Whether nothing of its letters is open any more. */
  get isQuiet(): boolean {
    return (
      this.posted.size === 0 && this.letters.every(({ fate, resendAt }) => fate !== null && resendAt === null)
    );
  }

  nextAt(now: Instant): Instant | null {
    const step = nextStep(this.rules, this.state, now);
    return step === null ? null : wakingAt(step);
  }

  /** Lets time come to this moment; returns the letters that are to be posted now. */
  turn(now: Instant, office: string): PostLetterInput[] {
    this.record(tick(this.rules, this.state, now), now);
    return lettersToSend(this.state, now)
      .filter(({ key }) => !this.posted.has(key))
      .map((dispatch) => this.post(dispatch, office));
  }

  /** The answer of the office to a letter that was posted; a second one finds nobody waiting, as in Temporal. */
  told(key: string, outcome: LetterFate | HeldUp, now: Instant): void {
    if (!this.posted.delete(key)) return;
    if (outcome.outcome === 'held') this.record(holdLetter(this.rules, this.state, key, outcome, now), now);
    else this.record(settleLetter(this.rules, this.state, key, outcome, now), now);
  }

  /** Events that are not in the ledger yet; they count as written from now on. */
  unwritten(): RecordedEvent[] {
    const fresh = this.events.slice(this.written);
    this.written = this.events.length;
    return fresh;
  }

  private get state(): AssignedTask {
    if (!isAssigned(this.folded)) throw new Error('the task is not assigned');
    return this.folded;
  }

  private post({ key, sending }: Dispatch, office: string): PostLetterInput {
    const known = this.letters.find((l) => l.letter.key === key) as LetterState;
    const { policy, calendar } = rulesInForce(this.rules, this.state);
    this.posted.add(key);
    return {
      facts: buildFacts(this.rules, this.state, this.events, known.letter),
      sending,
      office,
      window: letterWindow(policy, calendar, known.resendAt ?? known.letter.at),
      goesAlone: goesAlone(policy, known.letter),
      messageId: sending === 'resend' ? (known.fate?.messageId ?? null) : null,
    };
  }

  private record(events: readonly TaskEvent[], at: Instant): void {
    for (const event of events) {
      const recorded = { seq: this.folded.lastSeq + 1, at, actor: SYSTEM, commandId: null, event };
      this.folded = evolve(this.folded, recorded);
      this.events.push(recorded);
    }
  }
}

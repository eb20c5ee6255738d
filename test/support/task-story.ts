import { SYSTEM, type Actor } from '../../domain/actor';
import { assign } from '../../domain/decide/assign';
import { decide } from '../../domain/decide/decide';
import { settleLetter } from '../../domain/decide/settle-letter';
import { lettersToSend } from '../../domain/decide/outbox';
import { nextStep } from '../../domain/decide/steps';
import { tick } from '../../domain/decide/tick';
import type { HumanCommand } from '../../domain/commands';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { evolve } from '../../domain/evolve';
import type { LetterFate, LetterOutcome } from '../../domain/letter/letter';
import type { Refusal } from '../../domain/refusal';
import { UNASSIGNED, type TaskState } from '../../domain/state';
import type { Task } from '../../domain/task';
import { isAfter, type Instant } from '../../domain/time/instant';
import { RULES } from './rules';

export const CLERK: Actor = { role: 'secretariat', name: 'Chị Lan' };

/** Fates of letters in a story; by mailbox, accepted when nothing else is said. */
export type Mail = (recipient: string) => LetterOutcome;

/**
 * The life of one task without any server: time passes from step to step as the workflow would let it,
 * every letter is settled at once. Reads as given/when/then.
 */
export class TaskStory {
  readonly events: RecordedEvent[] = [];
  private commands = 0;
  private now: Instant;
  state: TaskState = UNASSIGNED;

  constructor(
    readonly task: Task,
    assignedAt: Instant,
    private readonly mail: Mail = () => 'accepted',
  ) {
    this.now = assignedAt;
    this.record(assign(task, RULES, assignedAt), assignedAt);
  }

  /** Lets time pass up to and including the instant, waking exactly when the task asks to be woken. */
  until(at: Instant): this {
    for (;;) {
      const step = nextStep(RULES, this.state, this.now);
      if (step === null || isAfter(step.at, at)) break;
      this.wake(step.at);
    }
    this.now = at;
    return this;
  }

  /** One turn of the workflow at this instant. */
  wake(at: Instant): this {
    this.now = at;
    this.record(tick(RULES, this.state, at), at);
    for (const { key } of lettersToSend(this.state, at)) {
      this.record(settleLetter(RULES, this.state, key, this.fateOf(key), at), at);
    }
    return this;
  }

  when(at: Instant, command: HumanCommand, id = `c${(this.commands += 1)}`): Refusal | null {
    this.now = at;
    const decision = decide(RULES, this.state, command, id, at);
    if (!decision.taken) return decision.refusal;
    this.record(decision.events, at, CLERK, id);
    return null;
  }

  /** `2026-02-13 T-15,T-7 moit.focal`: every letter planned so far. */
  letters(): string[] {
    return this.happened('LetterPlanned').map(
      ({ letter }) =>
        `${letter.at.slice(0, 10)} ${letter.rungs.join(',')} ${letter.recipient.agency}.${letter.recipient.seat}`,
    );
  }

  happened<T extends TaskEvent['type']>(type: T): Extract<TaskEvent, { type: T }>[] {
    return this.events
      .map(({ event }) => event)
      .filter((event): event is Extract<TaskEvent, { type: T }> => event.type === type);
  }

  private record(events: TaskEvent[], at: Instant, actor = SYSTEM, commandId: string | null = null): void {
    for (const event of events) {
      const recorded = { seq: this.events.length + 1, at, actor, commandId, event };
      this.events.push(recorded);
      this.state = evolve(this.state, recorded);
    }
  }

  private fateOf(key: string): LetterFate {
    const outcome = this.mail(key.slice(key.lastIndexOf('/') + 1));
    const reached = outcome === 'accepted';
    return {
      outcome,
      address: reached ? 'noi-nhan@co-quan.example' : null,
      messageId: reached ? '<thu@dondoc.example>' : null,
      response: reached ? '250 OK' : null,
      attempts: 1,
    };
  }
}

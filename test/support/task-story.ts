import { isDeepStrictEqual } from 'node:util';
import { SYSTEM, type Person } from '../../domain/actor';
import { assign } from '../../domain/decide/assign';
import { lookAtChildren, type ChildrenLook } from '../../domain/decide/children';
import { decide } from '../../domain/decide/decide';
import type { TaskRules } from '../../domain/decide/decision';
import { settleLetter } from '../../domain/decide/settle-letter';
import { lettersToSend } from '../../domain/decide/outbox';
import { nextStep } from '../../domain/decide/steps';
import { tick } from '../../domain/decide/tick';
import type { HumanCommand } from '../../domain/commands';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { evolve } from '../../domain/evolve';
import type { LetterFate, LetterOutcome } from '../../domain/letter/letter';
import type { RollUp } from '../../domain/roll-up';
import type { Refusal } from '../../domain/refusal';
import { UNASSIGNED, type TaskState } from '../../domain/state';
import type { Task } from '../../domain/task';
import { isAfter, type Instant } from '../../domain/time/instant';
import { RULES } from './rules';

export const CLERK: Person = { role: 'secretariat', name: 'Chị Lan' };

/** Fates of letters in a story; by mailbox, accepted when nothing else is said. `retrying`: none as yet. */
export type Mail = (recipient: string) => LetterOutcome | 'retrying';

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
    private readonly rules: TaskRules = RULES,
  ) {
    this.now = assignedAt;
    this.record(assign(task, rules, assignedAt), assignedAt);
  }

  /** Lets time pass up to and including the instant, waking exactly when the task asks to be woken. */
  until(at: Instant): this {
    for (;;) {
      const step = nextStep(this.rules, this.state, this.now);
      if (step === null || isAfter(step.at, at)) break;
      const { length } = this.events;
      this.wake(step.at);
      const isSame = isDeepStrictEqual(nextStep(this.rules, this.state, this.now), step);
      if (this.events.length === length && isSame) {
        throw new Error(`the task asks to be woken for nothing, for ever: ${JSON.stringify(step)}`);
      }
    }
    this.now = at;
    return this;
  }

  /** One turn of the workflow at this instant. */
  wake(at: Instant): this {
    this.now = at;
    this.record(tick(this.rules, this.state, at), at);
    for (const { key } of lettersToSend(this.state, at)) {
      const fate = this.fateOf(key);
      if (fate !== null) this.record(settleLetter(this.rules, this.state, key, fate, at), at);
    }
    return this;
  }

  when(
    at: Instant,
    command: HumanCommand,
    id = `c${(this.commands += 1)}`,
    actor: Person = CLERK,
  ): Refusal | null {
    this.now = at;
    const decision = decide(this.rules, this.state, { id, actor, command }, at);
    this.record(decision.events, at, actor, id);
    if (!decision.taken) return decision.refusal;
    return null;
  }

  /** One turn that begins with a look at the children, of which the ledger says this. */
  look(at: Instant, rollUp: RollUp, look: ChildrenLook = 'daily'): this {
    this.record(lookAtChildren(this.rules, this.state, rollUp, look, at), at);
    return this.wake(at);
  }

  /** A command of somebody else than the clerk. */
  by(actor: Person, at: Instant, command: HumanCommand, id?: string): Refusal | null {
    return this.when(at, command, id, actor);
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

  private fateOf(key: string): LetterFate | null {
    const outcome = this.mail(key.slice(key.lastIndexOf('/') + 1));
    if (outcome === 'retrying') return null;
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

import { SYSTEM, type Person } from '../../domain/actor';
import type { HumanCommand } from '../../domain/commands';
import { assign } from '../../domain/decide/assign';
import { decide } from '../../domain/decide/decide';
import { rulesInForce, type TaskRules } from '../../domain/decide/decision';
import { isWanted, lettersToSend, type Dispatch } from '../../domain/decide/outbox';
import { bounceLetter, holdLetter, settleLetter } from '../../domain/decide/settle-letter';
import { nextStep, wakingAt } from '../../domain/decide/steps';
import { tick } from '../../domain/decide/tick';
import type { RecordedEvent, TaskEvent } from '../../domain/events';
import { evolve } from '../../domain/evolve';
import type { LetterFate, LetterOutcome, PlannedLetter } from '../../domain/letter/letter';
import { letterWindow } from '../../domain/post/window';
import type { Refusal } from '../../domain/refusal';
import { UNASSIGNED, isAssigned, type AssignedTask, type TaskState } from '../../domain/state';
import type { Task } from '../../domain/task';
import {
  MINUTE_MS,
  SECOND_MS,
  instantOfMs,
  isAfter,
  isBefore,
  laterOf,
  msOf,
  type Instant,
} from '../../domain/time/instant';
import { waitLabel } from '../../workflows/labels';
import { POLICY_2, RULES_2 } from './rules';
import { CLERK } from './task-story';

/** What a task of edition 3 starts with: letters are prepared before their hour, and results are confirmed. */
export const RULES_3: TaskRules = {
  ...RULES_2,
  edition: 3,
  policy: {
    ...POLICY_2,
    version: 'test-policy-3',
    letters: { ...POLICY_2.letters, readyMinutesBefore: 30, digest: { alone: [] }, receipt: true },
  },
};

/** What a mail system answers at a moment; `down`: nothing, so that the letter waits. */
export type Relay = (mailbox: string, at: Instant) => LetterOutcome | 'down';

/** A letter that a mail server has taken, or may have. */
export interface Sent {
  at: Instant;
  letter: PlannedLetter;
  sending: Dispatch['sending'];
  /** Of the task at that moment. */
  status: TaskState['status'];
}

interface Waiting {
  sending: Dispatch['sending'];
  tryAt: Instant;
  until: Instant;
}

const RETRY_MS = 30 * MINUTE_MS;

/** A timer that fires again and again within so short a time waits for nothing. */
const TURNS_A_MINUTE = 12;

/**
 * The life of one task of edition 3 with a post office beside it, as the workflow runs it: one timer for the
 * next step, letters that wait for their window, are called back, held up, or returned later.
 */
export class PostedStory {
  readonly events: RecordedEvent[] = [];
  readonly sent: Sent[] = [];
  state: TaskState = UNASSIGNED;
  now: Instant;
  private readonly waiting = new Map<string, Waiting>();
  private timer: { label: string; at: Instant } | null = null;
  private wakings: number[] = [];
  private commands = 0;

  constructor(
    readonly task: Task,
    assignedAt: Instant,
    private readonly relay: Relay = () => 'accepted',
    readonly rules: TaskRules = RULES_3,
  ) {
    this.now = assignedAt;
    this.record(assign(task, rules, assignedAt));
    this.turn();
  }

  /** Lets time pass up to and including the instant. */
  until(at: Instant): this {
    for (;;) {
      const next = [this.timer?.at, ...[...this.waiting.values()].map(({ tryAt }) => tryAt)]
        .filter((one): one is Instant => one !== undefined && !isAfter(one, at))
        .sort((a, b) => msOf(a) - msOf(b))[0];
      if (next === undefined) break;
      this.now = laterOf(next, this.now);
      if (this.timer !== null && !isAfter(this.timer.at, this.now)) this.wake();
      this.deliver();
    }
    this.now = laterOf(at, this.now);
    return this;
  }

  when(
    at: Instant,
    command: HumanCommand,
    actor: Person = CLERK,
    id = `c${(this.commands += 1)}`,
  ): Refusal | null {
    this.until(at);
    const decision = decide(this.rules, this.state, { id, actor, command }, this.now);
    this.record(decision.events, actor, id);
    this.turn();
    return decision.taken ? null : decision.refusal;
  }

  /** A message that was taken before comes back. */
  bounce(at: Instant, key: string, response = '550 5.1.1 no such user'): this {
    this.until(at);
    this.record(bounceLetter(this.rules, this.state, key, response, this.now));
    this.turn();
    return this;
  }

  happened<T extends TaskEvent['type']>(type: T): Extract<TaskEvent, { type: T }>[] {
    return this.recordedOf(type).map(({ event }) => event);
  }

  recordedOf<T extends TaskEvent['type']>(type: T): RecordedEvent<Extract<TaskEvent, { type: T }>>[] {
    return this.events.filter(
      (recorded): recorded is RecordedEvent<Extract<TaskEvent, { type: T }>> => recorded.event.type === type,
    );
  }

  /** `2026-02-13 08:00 T-15,T-7 moit.focal`: what has left, in order. */
  left(): string[] {
    return this.sent.map(
      ({ at, letter: { rungs, recipient } }) =>
        `${at.slice(0, 10)} ${at.slice(11, 16)} ${rungs.join(',')} ${recipient.agency}.${recipient.seat}`,
    );
  }

  assigned(): AssignedTask {
    if (!isAssigned(this.state)) throw new Error('the task is assigned');
    return this.state;
  }

  private wake(): void {
    this.timer = null;
    const nowMs = msOf(this.now);
    this.wakings = [...this.wakings.filter((ms) => nowMs - ms < MINUTE_MS), nowMs];
    if (this.wakings.length > TURNS_A_MINUTE) {
      throw new Error(`the task spins: ${JSON.stringify(nextStep(this.rules, this.state, this.now))}`);
    }
    this.turn();
  }

  /** One turn of the workflow: what time brings, then the letters, then the timer for what comes next. */
  private turn(): void {
    for (;;) {
      const { length } = this.events;
      this.record(tick(this.rules, this.state, this.now));
      this.attend();
      if (this.events.length === length) break;
    }
    const step = nextStep(this.rules, this.state, this.now);
    const label = step === null ? null : waitLabel(step);
    if (this.timer !== null && this.timer.label === label) return;
    const waitMs = step === null ? 0 : Math.max(msOf(wakingAt(step)) - msOf(this.now), SECOND_MS);
    this.timer = label === null ? null : { label, at: instantOfMs(msOf(this.now) + waitMs) };
  }

  private attend(): void {
    const { state } = this;
    if (!isAssigned(state)) return;
    for (const known of state.letters) {
      const { key } = known.letter;
      if (isWanted(state, known)) continue;
      if (this.waiting.delete(key) || known.fate === null) {
        if (known.fate === null) this.settle(key, fateOf('skipped'));
      }
    }
    for (const { key, sending } of lettersToSend(this.state, this.now)) {
      if (this.waiting.has(key)) continue;
      const { policy, calendar } = rulesInForce(this.rules, this.state);
      const { letter, resendAt } = this.letterOf(key);
      const { from, until } = letterWindow(policy, calendar, resendAt ?? letter.at);
      this.waiting.set(key, { sending, tryAt: laterOf(from, this.now), until });
    }
  }

  /** The office's round: what may leave does, what has waited to the end of its day is held up. */
  private deliver(): void {
    for (const [key, { sending, tryAt, until }] of [...this.waiting]) {
      if (isAfter(tryAt, this.now) || !this.waiting.has(key)) continue;
      const { letter } = this.letterOf(key);
      const answer = this.relay(`${letter.recipient.agency}.${letter.recipient.seat}`, this.now);
      if (answer === 'down' && isBefore(this.now, until)) {
        const again = instantOfMs(msOf(this.now) + RETRY_MS);
        this.waiting.set(key, { sending, tryAt: isBefore(again, until) ? again : until, until });
        continue;
      }
      this.waiting.delete(key);
      if (answer === 'down') {
        this.record(
          holdLetter(this.rules, this.state, key, { outcome: 'held', response: '421 down' }, this.now),
        );
      } else {
        if (answer === 'accepted' || answer === 'unknown')
          this.sent.push({ at: this.now, letter, sending, status: this.state.status });

        this.settle(key, fateOf(answer));
      }
      this.turn();
    }
  }

  private letterOf(key: string) {
    const found = this.assigned().letters.find(({ letter }) => letter.key === key);
    if (!found) throw new Error(`no such letter: ${key}`);
    return found;
  }

  private settle(key: string, fate: LetterFate): void {
    this.record(settleLetter(this.rules, this.state, key, fate, this.now));
  }

  private record(
    events: TaskEvent[],
    actor: RecordedEvent['actor'] = SYSTEM,
    commandId: string | null = null,
  ): void {
    for (const event of events) {
      const recorded = { seq: this.events.length + 1, at: this.now, actor, commandId, event };
      this.events.push(recorded);
      this.state = evolve(this.state, recorded);
    }
  }
}

function fateOf(outcome: LetterOutcome): LetterFate {
  const reached = outcome === 'accepted' || outcome === 'unknown';
  return {
    outcome,
    address: reached ? 'noi-nhan@co-quan.example' : null,
    messageId: reached ? '<thu@dondoc.example>' : null,
    response: reached ? '250 OK' : null,
    attempts: 1,
  };
}

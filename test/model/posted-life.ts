import type { PostLetterInput } from '../../contract/activity-types';
import { SYSTEM } from '../../domain/actor';
import { canonicalJson } from '../../domain/canonical-json';
import { assign } from '../../domain/decide/assign';
import { decide } from '../../domain/decide/decide';
import { rulesInForce, type TaskRules } from '../../domain/decide/decision';
import { isWanted, lettersToSend, type Dispatch } from '../../domain/decide/outbox';
import { bounceLetter, holdLetter, settleLetter } from '../../domain/decide/settle-letter';
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
  isClosed,
  type AssignedTask,
  type LetterState,
  type TaskState,
} from '../../domain/state';
import type { Task } from '../../domain/task';
import {
  MINUTE_MS,
  SECOND_MS,
  dateOf,
  instantAt,
  instantOfMs,
  isAfter,
  isBefore,
  laterOf,
  msOf,
  type Instant,
} from '../../domain/time/instant';
import type { GivenCommand } from '../support/command-sequences';
import { CALM, fateOf, type Handling } from './handling';
import { observed, type Observed } from './observed';

/** What the post office is asked to send. */
export type Posted = Pick<PostLetterInput, 'facts' | 'sending' | 'window' | 'goesAlone' | 'messageId'>;

/** What the post office, or the mail system beyond it, does. */
export type OfficeAct =
  /** It hands the letter over: from now on nobody can call it back. */
  | { kind: 'take'; key: string }
  | { kind: 'answer'; key: string; answer: LetterFate | HeldUp }
  /** A report says that it came back. */
  | { kind: 'return'; key: string; response: string };

/** One thing that happens in the life, which letters left by it, and how all stands after it. */
export type Beat = { at: Instant; expected: Observed; left: Posted[] } & (
  OfficeAct | { kind: 'command'; given: GivenCommand; step: number } | { kind: 'time' }
);

interface Lying {
  posted: Posted;
  isOnItsWay: boolean;
}

/** The rounds of the office that follow the hour of letters: nobody answers at the very moment. */
const AFTER_THE_HOUR_MS = MINUTE_MS;
const TOGETHER_MS = 5 * SECOND_MS;
/** Nothing happens at the same moment as anything else. */
const A_MOMENT_MS = 1;
const RETURNED = '550 5.1.1 no such user';
const TURNS = 1_000;

/**
 * The life of a task of edition 3 on the domain alone, with a post office on paper that does with each letter
 * what it was drawn for. Wakes exactly when the next step asks for it.
 */
export class PostedLife {
  readonly beats: Beat[] = [];
  readonly events: RecordedEvent[] = [];
  state: TaskState = UNASSIGNED;
  private now: Instant;
  private wakeAt: Instant | null = null;
  /** What mail servers have, or may have. */
  private readonly departed: Posted[] = [];
  private told = 0;
  private readonly office = new Map<string, Lying>();
  private acts: { at: Instant; act: OfficeAct }[] = [];
  private posted = 0;
  private isCalm = false;
  private turns = 0;

  constructor(
    task: Task,
    assignedAt: Instant,
    private readonly rules: TaskRules,
    private readonly handlings: readonly Handling[],
  ) {
    this.now = assignedAt;
    this.record(assign(task, rules, assignedAt));
    this.turn();
    this.beat({ kind: 'time' });
  }

  give(given: GivenCommand, step: number): void {
    this.until(given.at);
    this.now = after(this.now, A_MOMENT_MS);
    const { id, actor, command } = given;
    const decision = decide(this.rules, this.state, { id, actor, command }, this.now);
    this.record(decision.events, actor, id);
    this.turn();
    this.beat({ kind: 'command', given, step }, decision.taken ? 'taken' : decision.refusal.code);
  }

  /** Lets time pass up to and including the instant. */
  until(at: Instant): void {
    for (;;) {
      const act = this.acts[0];
      const wakesFirst = this.wakeAt !== null && (act === undefined || !isAfter(this.wakeAt, act.at));
      const next = wakesFirst ? this.wakeAt : (act?.at ?? null);
      if (next === null || isAfter(next, at)) break;
      this.now = after(laterOf(next, this.now), A_MOMENT_MS);
      if (wakesFirst) this.wake();
      else this.act();
    }
    this.now = laterOf(at, this.now);
  }

  /** What is posted from now on comes through. */
  calmDown(): void {
    this.isCalm = true;
  }

  hasOpenLetters(): boolean {
    return isAssigned(this.state) && this.state.letters.some(({ fate }) => fate === null);
  }

  private wake(): void {
    const soonest = after(this.now, TOGETHER_MS);
    this.turn();
    // Clocks run on: what follows within seconds cannot be told apart from what comes at once.
    while (this.wakeAt !== null && !isAfter(this.wakeAt, soonest)) {
      this.now = this.wakeAt;
      this.turn();
    }
    this.beat({ kind: 'time' });
  }

  private act(): void {
    const act = this.acts.shift()?.act;
    if (act === undefined) return;
    const lying = this.office.get(act.key);
    if (act.kind === 'return') {
      // A task that has ended hears nothing any more.
      const hasEnded = isClosed(this.state) && this.office.size === 0;
      if (hasEnded || !this.departed.some((posted) => keyOf(posted) === act.key)) return;
      this.record(bounceLetter(this.rules, this.state, act.key, act.response, this.now));
    } else if (lying === undefined) {
      return;
    } else if (act.kind === 'take') {
      lying.isOnItsWay = true;
      this.departed.push(lying.posted);
    } else {
      this.conclude(lying, act);
    }
    this.turn();
    this.beat(act);
  }

  private conclude(
    { posted, isOnItsWay }: Lying,
    { key, answer }: Extract<OfficeAct, { kind: 'answer' }>,
  ): void {
    this.office.delete(key);
    if (answer.outcome === 'held') {
      this.record(holdLetter(this.rules, this.state, key, answer, this.now));
      return;
    }
    const isWithAServer = answer.outcome === 'accepted' || answer.outcome === 'unknown';
    if (!isOnItsWay && isWithAServer) this.departed.push(posted);
    this.record(settleLetter(this.rules, this.state, key, answer, this.now));
  }

  /** One turn: what time brings, then the letters, until nothing more follows. */
  private turn(): void {
    for (;;) {
      if ((this.turns += 1) > TURNS) throw new Error('the task spins');
      const { length } = this.events;
      this.record(tick(this.rules, this.state, this.now));
      this.attend();
      if (this.events.length === length) break;
    }
    const step = nextStep(this.rules, this.state, this.now);
    this.wakeAt = step === null ? null : laterOf(wakingAt(step), instantOfMs(msOf(this.now) + SECOND_MS));
  }

  private attend(): void {
    if (!isAssigned(this.state)) return;
    for (const { letter } of this.state.letters) this.lookAfter(this.letterOf(letter.key));
    for (const dispatch of lettersToSend(this.state, this.now)) {
      if (!this.office.has(dispatch.key)) this.post(dispatch);
    }
  }

  private lookAfter(known: LetterState): void {
    const { key } = known.letter;
    const lying = this.office.get(key);
    if (lying?.isOnItsWay === true) return;
    if (!isWanted(this.state, known)) {
      if (this.office.delete(key))
        this.acts = this.acts.filter(({ act }) => act.key !== key || act.kind === 'return');
      if (known.fate === null)
        this.record(settleLetter(this.rules, this.state, key, fateOf('skipped'), this.now));
      return;
    }
    if (lying !== undefined) lying.posted = { ...lying.posted, facts: this.factsOf(known) };
  }

  private post({ key, sending }: Dispatch): void {
    const known = this.letterOf(key);
    const { policy, calendar } = rulesInForce(this.rules, this.state);
    const { letter, fate, resendAt } = known;
    const window = letterWindow(policy, calendar, resendAt ?? letter.at);
    const posted: Posted = {
      facts: this.factsOf(known),
      sending,
      window,
      goesAlone: goesAlone(policy, letter),
      messageId: sending === 'resend' ? (fate?.messageId ?? null) : null,
    };
    this.office.set(key, { posted, isOnItsWay: false });
    const drawn = this.handlings[this.posted % this.handlings.length];
    this.posted += 1;
    const handling = this.isCalm || drawn === undefined ? CALM : drawn;
    const isAtTheHour = window.from === instantAt(dateOf(window.from), policy.letters.at);
    const opens = laterOf(isAtTheHour ? after(window.from, AFTER_THE_HOUR_MS) : window.from, this.now);
    this.plan(key, handling, opens, window.until);
  }

  private plan(key: string, handling: Handling, opens: Instant, closes: Instant): void {
    const leaves = after(opens, handling.leavesAfter * MINUTE_MS);
    if (!isBefore(leaves, closes)) {
      const held: HeldUp = { outcome: 'held', response: '421 4.3.2 try again later' };
      return this.schedule(closes, { kind: 'answer', key, answer: held });
    }
    const answered = after(leaves, handling.answeredAfter * MINUTE_MS);
    if (isAfter(answered, leaves)) this.schedule(leaves, { kind: 'take', key });
    this.schedule(answered, { kind: 'answer', key, answer: fateOf(handling.answer) });
    if (handling.returnedAfter === null) return;
    const returned = after(leaves, handling.returnedAfter * MINUTE_MS);
    this.schedule(returned, { kind: 'return', key, response: RETURNED });
  }

  private schedule(at: Instant, act: OfficeAct): void {
    const place = this.acts.findIndex((other) => isAfter(other.at, at));
    this.acts.splice(place < 0 ? this.acts.length : place, 0, { at, act });
  }

  private factsOf({ letter }: LetterState): Posted['facts'] {
    return buildFacts(this.rules, this.assigned(), this.events, letter);
  }

  private letterOf(key: string): LetterState {
    const found = this.assigned().letters.find(({ letter }) => letter.key === key);
    if (!found) throw new Error(`no such letter: ${key}`);
    return found;
  }

  private assigned(): AssignedTask {
    if (!isAssigned(this.state)) throw new Error('the task is assigned from the start');
    return this.state;
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

  /** What time brings is a beat only where it brings something. */
  private beat(
    what: OfficeAct | { kind: 'command'; given: GivenCommand; step: number } | { kind: 'time' },
    outcome = 'time',
  ): void {
    const lying = [...this.office.values()].map(({ posted }) => posted);
    const expected = observed(outcome, this.state, this.events, lying);
    const before = this.beats.at(-1)?.expected;
    const isNews = canonicalJson({ ...expected, outcome }) !== canonicalJson({ ...before, outcome });
    if (what.kind === 'time' && before !== undefined && !isNews) return;
    const left = this.departed.slice(this.told);
    this.told = this.departed.length;
    this.beats.push({ at: this.now, expected, left, ...what });
  }
}

function keyOf({ facts }: Posted): string {
  return facts.letter.key;
}

function after(at: Instant, ms: number): Instant {
  return instantOfMs(msOf(at) + ms);
}

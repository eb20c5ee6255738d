import { SYSTEM } from './actor';
import { assign } from './decide/assign';
import { rulesInForce, sinceEdition, type TaskRules } from './decide/decision';
import { isWanted } from './decide/outbox';
import { whyNotUrged } from './decide/refusal-by-status';
import { settleLetter } from './decide/settle-letter';
import { nextStep, wakingAt } from './decide/steps';
import { tick } from './decide/tick';
import type { RecordedEvent, TaskEvent } from './events';
import { evolve } from './evolve';
import { buildFacts } from './letter/build-facts';
import type { LetterFacts } from './letter/facts';
import type { LetterFate, PlannedLetter } from './letter/letter';
import { recipientOf } from './letter/recipients';
import { goesAlone } from './post/goes-alone';
import type { Refusal } from './refusal';
import { UNASSIGNED, isAssigned, type TaskState } from './state';
import type { Task } from './task';
import { addDays, dateOf, endOfDay, isAfter, laterOf, type Instant } from './time/instant';

/** What is known of a task: the state that its events follow, the events, and the moment on its clock. */
export interface TaskLife {
  rules: TaskRules;
  before: TaskState;
  events: readonly RecordedEvent[];
  now: Instant;
}

/** A letter of the task's life with what it states. */
export interface LetterOfLife {
  facts: LetterFacts;
  /** Null: it has not left. Known only of letters of the record. */
  fate: LetterFate | null;
  /** Still to be written; false: it is on record. */
  isAhead: boolean;
}

/** The letters ahead are read as if each of those before them had arrived. */
const ARRIVED: LetterFate = {
  outcome: 'accepted',
  address: null,
  messageId: null,
  response: null,
  attempts: 1,
};

/** The life of a task that is not registered yet, as it begins when it is assigned at that instant. */
export function lifeToCome(task: Task, rules: TaskRules, assignedAt: Instant): TaskLife {
  const life = new Life({ rules, before: UNASSIGNED, events: [], now: assignedAt });
  life.append(assign(task, rules, assignedAt), assignedAt);
  return { rules, before: UNASSIGNED, events: life.events, now: assignedAt };
}

/** How far the letters are followed after the task would be late: more than a quarter, for a duty that reports. */
const DAYS_AFTER_LATE = 100;
/** Of a recurring duty: more than the longest period. */
const DAYS_OF_A_PERIOD = 400;

/**
 * The letters that a task has waiting and those that it will write up to `until` (default: well after it
 * would be late) if nobody answers, one after the other, by the functions that run it. Children of a
 * cascade are taken to stay where they are.
 */
export function* lettersAhead(known: TaskLife, until?: Instant): Generator<LetterOfLife> {
  const life = new Life(known);
  const { rules } = known;
  const horizon = until ?? horizonOf(life.state, known.now);
  for (const { letter } of life.waiting()) {
    yield { ...life.tell(letter), isAhead: false };
    life.arrive(letter, laterOf(known.now, letter.at));
  }
  for (let clock = known.now; ;) {
    const step = nextStep(rules, life.state, clock);
    if (step === null || isAfter(wakingAt(step), horizon)) return;
    const at = laterOf(wakingAt(step), clock);
    const events = tick(rules, life.state, at);
    if (events.length === 0 && at === clock) return;
    clock = at;
    life.append(events, at);
    const letters = events.flatMap((event) => (event.type === 'LetterPlanned' ? [event.letter] : []));
    for (const letter of letters) yield { ...life.tell(letter), isAhead: true };
    for (const letter of letters) life.arrive(letter, laterOf(clock, letter.at));
  }
}

function horizonOf(state: TaskState, now: Instant): Instant {
  if (!isAssigned(state)) return now;
  const days = state.periods.length > 0 ? DAYS_OF_A_PERIOD : DAYS_AFTER_LATE;
  return endOfDay(addDays(dateOf(laterOf(state.lateAfter ?? now, now)), days));
}

/** The letters on record, the oldest first, each with what the task knew when it was planned. */
export function lettersOnRecord({ rules, before, events, now }: TaskLife): LetterOfLife[] {
  const last = events.reduce(evolve, before);
  const fates = new Map(
    isAssigned(last) ? last.letters.map(({ letter, fate }) => [letter.key, fate] as const) : [],
  );
  return events.flatMap(({ event }, i): LetterOfLife[] => {
    if (event.type !== 'LetterPlanned') return [];
    const life = new Life({ rules, before, events: events.slice(0, i + 1), now });
    const { facts } = life.tell(event.letter);
    return [{ facts, fate: fates.get(event.letter.key) ?? null, isAhead: false }];
  });
}

/** Whether the letter of that task leaves as a message of its own; tasks before edition 3 know no digest. */
export function leavesAlone({ rules, before, events }: TaskLife, letter: PlannedLetter): boolean {
  const { policy } = rulesInForce(rules, events.reduce(evolve, before));
  return !sinceEdition(rules, 3) || goesAlone(policy, letter);
}

/** Why an official letter cannot urge the lead of that task on at this moment; null: it can. */
export function urgingRefused({ before, events }: TaskLife): Refusal | null {
  return whyNotUrged(events.reduce(evolve, before));
}

/** What a letter to the lead would state at this moment; none is planned. Null before the assignment. */
export function factsNow({ rules, before, events, now }: TaskLife): LetterFacts | null {
  const state = events.reduce(evolve, before);
  if (!isAssigned(state)) return null;
  const { task, lateAfter, ladder } = state;
  const recipient = recipientOf(task, 'lead');
  return buildFacts(rules, state, events, {
    key: `${task.id}/v${ladder.version}/DRAFT/${recipient.agency}.${recipient.seat}`,
    kind: lateAfter !== null && isAfter(now, lateAfter) ? 'overdue' : 'reminder',
    ladderVersion: ladder.version,
    rungs: ['DRAFT'],
    missedRungs: [],
    level: null,
    recipient,
    at: now,
    note: null,
  });
}

/** A record that goes on. */
class Life {
  readonly events: RecordedEvent[];
  state: TaskState;

  constructor(private readonly known: TaskLife) {
    this.events = [...known.events];
    this.state = known.events.reduce(evolve, known.before);
  }

  waiting(): { letter: PlannedLetter }[] {
    const { state } = this;
    if (!isAssigned(state)) return [];
    return state.letters.filter((l) => l.fate === null && l.held === undefined && isWanted(state, l));
  }

  tell(letter: PlannedLetter): { facts: LetterFacts; fate: null } {
    if (!isAssigned(this.state)) throw new Error(`a letter before the task was assigned: ${letter.key}`);
    return { facts: buildFacts(this.known.rules, this.state, this.events, letter), fate: null };
  }

  arrive({ key }: PlannedLetter, at: Instant): void {
    this.append(settleLetter(this.known.rules, this.state, key, ARRIVED, at), at);
  }

  append(events: readonly TaskEvent[], at: Instant): void {
    for (const event of events) {
      const recorded = { seq: this.state.lastSeq + 1, at, actor: SYSTEM, commandId: null, event };
      this.state = evolve(this.state, recorded);
      this.events.push(recorded);
    }
  }
}

import fc from 'fast-check';
import { isWorkingDay } from '../../domain/deadline/calendar';
import { rulesInForce } from '../../domain/decide/decision';
import { lettersToSend } from '../../domain/decide/outbox';
import { nextStep } from '../../domain/decide/steps';
import { tick } from '../../domain/decide/tick';
import type { RecordedEvent } from '../../domain/events';
import { evolve, fold } from '../../domain/evolve';
import { UNASSIGNED, isAssigned, type TaskState } from '../../domain/state';
import { addDays, dateOf, instantAt, isAfter } from '../../domain/time/instant';
import { sequences, type Sequence } from '../support/command-sequences';
import { RULES_2 } from '../support/rules';
import { TaskStory, type Mail } from '../support/task-story';

/** Around the first and the last letter hour, at night, and on the last second of a day. */
const TIMES = ['00:00', '07:59', '08:00', '10:30', '16:59', '17:00', '20:15', '23:59:59'];

const lives = sequences({
  minPhrases: 1,
  maxPhrases: 9,
  daysBetween: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 30 }) },
  ),
  times: TIMES,
  agencies: ['moh', 'mof', 'vu-da-bien'],
  blankTexts: true,
  children: true,
});

const mails: fc.Arbitrary<Mail> = fc.constantFrom<Mail>(
  () => 'accepted',
  () => 'retrying',
  () => 'unknown',
  (to) => (to.startsWith('moit') ? 'no-address' : 'accepted'),
);

/** Whether the task wakes whenever it asks to, or only when somebody gives a command (the worker was down). */
const isUp = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);

function live({ task, assignedAt, commands }: Sequence, mail: Mail, up: boolean): TaskStory {
  const story = new TaskStory(task, assignedAt, mail, RULES_2);
  for (const { at, actor, id, command } of commands) {
    if (up) story.until(at);
    story.by(actor, at, command, id);
    story.wake(at);
  }
  const last = commands.at(-1)?.at ?? assignedAt;
  return story.until(instantAt(addDays(dateOf(last), 20), '12:00'));
}

/** The state before and after each event. */
function walk(
  events: readonly RecordedEvent[],
  visit: (before: TaskState, e: RecordedEvent, after: TaskState) => void,
) {
  let state = UNASSIGNED;
  for (const recorded of events) {
    const after = evolve(state, recorded);
    visit(state, recorded, after);
    state = after;
  }
}

const STILL: TaskState['status'][] = ['suspended', 'accepted', 'withdrawn'];

describe('whatever people do to a task, whenever, and whatever becomes of the letters', () => {
  it('the rules hold after every event', () => {
    fc.assert(
      fc.property(lives, mails, isUp, (sequence, mail, up) => {
        const story = live(sequence, mail, up);
        nothingIsWrittenWhileItRests(story);
        lettersAreSingle(story);
        theLeadIsToldFirst(story);
        bothDeadlinesAreKept(story, sequence);
        theRecordIsTheState(story);
        everyIdWorkedOnce(story);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('commands that come twice and in any order leave what each brought once', () => {
    const shuffled = lives.chain((sequence) =>
      fc
        .shuffledSubarray([...sequence.commands, ...sequence.commands], {
          minLength: sequence.commands.length * 2,
        })
        .map((order) => ({
          ...sequence,
          commands: order.map((given, i) => ({ ...given, at: sequence.commands[i >> 1]?.at ?? given.at })),
        })),
    );
    fc.assert(
      fc.property(shuffled, (sequence) => {
        const story = live(sequence, () => 'accepted', true);
        everyIdWorkedOnce(story);
        const { length } = story.events;
        const taken = isAssigned(story.state) ? story.state.commandIds : [];
        for (const { at, actor, id, command } of sequence.commands) {
          if (taken.includes(id)) expect(story.by(actor, at, command, id)).toBeNull();
        }
        expect(story.events).toHaveLength(length);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});

/** Suspended, accepted or withdrawn: no letter is planned, wanted, or waited for. */
function nothingIsWrittenWhileItRests({ events }: TaskStory): void {
  walk(events, (before, { at, event }, after) => {
    if (event.type === 'LetterPlanned') expect(STILL).not.toContain(before.status);
    if (!STILL.includes(after.status)) return;
    const muchLater = instantAt(addDays(dateOf(at), 40), '09:00');
    for (const now of [at, muchLater]) {
      expect([lettersToSend(after, now), tick(RULES_2, after, now), nextStep(RULES_2, after, now)]).toEqual([
        [],
        [],
        null,
      ]);
    }
  });
}

function lettersAreSingle(story: TaskStory): void {
  const letters = story.happened('LetterPlanned').map(({ letter }) => letter);
  expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length);
  const ofTheLadder = letters.filter(({ rungs }) => rungs.some((rung) => !rung.includes('#')));
  const places = ofTheLadder.map(
    (l) => `v${l.ladderVersion} ${l.recipient.agency}.${l.recipient.seat} ${l.at}`,
  );
  expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  walk(story.events, (before, { event, at }) => {
    if (event.type !== 'LetterPlanned') return;
    expect(isWorkingDay(rulesInForce(RULES_2, before).calendar, dateOf(at))).toBe(true);
    expect(at.slice(11, 16) >= '08:00' && at.slice(11, 16) < '17:00').toBe(true);
  });
}

/** Nobody above hears of lateness or silence before the lead of the day was written to, at the latest with it. */
function theLeadIsToldFirst(story: TaskStory): void {
  const { events } = story;
  walk(events, (before, { seq, at, event }) => {
    if (event.type !== 'TaskEscalated' || event.cause === 'by-hand' || !isAssigned(before)) return;
    const own = [before.task.lead.code, ...before.delegations.map(({ to }) => to.code)];
    const since = events.findLast((e) => e.seq < seq && e.event.type === 'LeadReassigned')?.seq ?? 0;
    const told = events.some(
      (e) =>
        e.seq > since &&
        !isAfter(e.at, at) &&
        e.event.type === 'LetterPlanned' &&
        e.event.letter.recipient.seat === 'focal' &&
        own.includes(e.event.letter.recipient.agency),
    );
    expect([event.rung, told]).toEqual([event.rung, true]);
  });
}

function bothDeadlinesAreKept({ events, task }: TaskStory, { commands }: Sequence): void {
  let due = task.deadline.due;
  walk(events, (_, { event }, after) => {
    if (!isAssigned(after)) return;
    if (event.type === 'DeadlineExtended') {
      expect(event.from).toBe(due);
      due = event.to;
      expect(commands.some(({ command }) => 'newDue' in command && command.newDue === due)).toBe(true);
    }
    expect(after.task.deadline).toEqual(task.deadline);
    expect(after.due).toBe(due);
    expect(after.level).toBeLessThanOrEqual(after.highestLevel);
  });
}

function theRecordIsTheState({ events, state }: TaskStory): void {
  const read = JSON.parse(JSON.stringify(events)) as RecordedEvent[];
  expect(read).toStrictEqual(events);
  expect(fold(read)).toStrictEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
}

/** All events of one command stand together, were recorded at one moment, and none of them twice. */
function everyIdWorkedOnce({ events }: TaskStory): void {
  const ids = events.flatMap(({ commandId }) => (commandId === null ? [] : [commandId]));
  for (const id of new Set(ids)) {
    const mine = events.filter(({ commandId }) => commandId === id);
    const [first] = mine;
    expect(mine.map(({ seq }) => seq)).toEqual(mine.map((_, i) => (first?.seq ?? 0) + i));
    expect(new Set(mine.map(({ at }) => at)).size).toBe(1);
    expect(new Set(mine.map(({ event }) => event.type)).size).toBe(mine.length);
  }
}

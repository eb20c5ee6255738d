import fc from 'fast-check';
import type { HumanCommand } from '../../domain/commands';
import type { Deadline } from '../../domain/deadline/deadline';
import { isWorkingDay } from '../../domain/deadline/calendar';
import { evolve, fold } from '../../domain/evolve';
import { carriedOn, type Carried } from '../../domain/snapshot';
import { UNASSIGNED, type TaskState } from '../../domain/state';
import { planTask } from '../../domain/plan';
import { addDays, dateOf, endOfDay, instantAt, isAfter, type Instant } from '../../domain/time/instant';
import { CALENDAR, POLICY_2, RULES_2, dayOf2026 } from '../support/rules';
import { aTask, datedUntil } from '../support/tasks';
import { TaskStory } from '../support/task-story';

const RULES_OF_DUTIES = [
  'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=19',
  'FREQ=MONTHLY;BYMONTHDAY=24',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=WEEKLY;BYDAY=FR',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=DAILY;BYHOUR=16',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4',
  'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14',
];
const duty = fc.record({
  recurrence: fc.constantFrom(...RULES_OF_DUTIES),
  firstIn: fc.integer({ min: 0, max: 40 }),
  beforeDate: fc.boolean(),
});
const assignedAt = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom('00:00', '08:00', '09:30', '20:15'))
  .map(([day, time]) => instantAt(dayOf2026(day), time));

function deadlineOf(
  assigned: Instant,
  { recurrence, firstIn, beforeDate }: { recurrence: string; firstIn: number; beforeDate: boolean },
): Deadline {
  const dueOn = addDays(dateOf(assigned), firstIn);
  const over = beforeDate ? { lateAfter: endOfDay(addDays(dueOn, 1)) } : {};
  return datedUntil(dueOn, { kind: 'recurring', recurrence, ...over });
}

describe('what plan foretells of a recurring duty is what runs', () => {
  it('letter by letter and period by period, when nobody answers', () => {
    fc.assert(
      fc.property(assignedAt, duty, (assigned, given) => {
        const task = aTask({ deadline: deadlineOf(assigned, given) });
        const until = endOfDay(addDays(dateOf(assigned), 100));
        const plan = planTask(task, POLICY_2, CALENDAR, assigned, until);
        const foretold = [...plan.letters, ...plan.escalations].map(
          (step) => `${step.at} ${step.rung} ${step.to.agency}.${step.to.seat}`,
        );
        const run = new TaskStory(task, assigned, undefined, RULES_2).until(until).happened('LetterPlanned');
        const real = run.map(
          ({ letter }) =>
            `${letter.at} ${letter.rungs.join(',')} ${letter.recipient.agency}.${letter.recipient.seat}`,
        );
        expect(real.sort()).toEqual(foretold.sort());
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('and without a horizon it shows the first two periods', () => {
    const deadline = datedUntil('2026-03-19', { kind: 'recurring', recurrence: RULES_OF_DUTIES[0] ?? null });
    const { letters } = planTask(aTask({ deadline }), POLICY_2, CALENDAR, '2026-02-02T09:00:00+07:00');
    expect(
      letters.filter(({ rung }) => rung === 'T-15').map(({ at, period }) => [at.slice(0, 10), period]),
    ).toEqual([
      ['2026-03-04', 1],
      ['2026-06-04', 2],
    ]);
    expect(Math.max(...letters.map(({ period }) => period ?? 0))).toBe(2);
  });
});

describe('whatever people do to a recurring duty and whenever', () => {
  const period = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });
  const evidence = { document: '1/BC', link: null, figure: null };
  const command: fc.Arbitrary<HumanCommand> = fc.oneof(
    fc.constant({ type: 'Acknowledge' as const, promisedOn: null }),
    period.map((n) => ({ type: 'ReportCompletion' as const, evidence, period: n })),
    period.map((n) => ({ type: 'ReportCompletion' as const, evidence, period: n })),
    period.map((n) => ({ type: 'AcceptCompletion' as const, note: null, period: n })),
    period.map((n) => ({ type: 'ReturnCompletion' as const, reason: 'thiếu', period: n })),
    fc.constant({ type: 'Suspend' as const, reason: 'chờ', document: '3/QĐ' }),
    fc.constant({ type: 'Resume' as const, reason: null, document: null }),
    fc.integer({ min: 1, max: 200 }).map((days) => ({
      type: 'ExtendDeadline' as const,
      newDue: endOfDay(addDays('2026-02-20', days)),
      document: '2/QĐ',
      reason: null,
    })),
    fc.constantFrom('mof', 'moit').map((code) => ({
      type: 'Reassign' as const,
      lead: { code, name: code },
      document: '4/QĐ',
      reason: null,
    })),
  );
  const script = fc.array(fc.tuple(fc.integer({ min: 0, max: 24 * 21 }), command), { maxLength: 12 });
  const ASSIGNED = '2026-02-02T09:00:00+07:00';

  /** `between` may put another state of the same task in the story's place, as a new run does. */
  function play(
    recurrence: string,
    steps: [number, HumanCommand][],
    between: (story: TaskStory) => void = () => {},
  ): TaskStory {
    const deadline = datedUntil('2026-02-19', { kind: 'recurring', recurrence });
    const story = new TaskStory(aTask({ deadline }), ASSIGNED, undefined, RULES_2);
    let hours = 10;
    for (const [later, given] of steps) {
      hours += later;
      const at = instantAt(
        addDays('2026-02-02', Math.floor(hours / 24)),
        `${String(hours % 24).padStart(2, '0')}:15`,
      );
      story.until(at).when(at, given);
      between(story);
    }
    return story.until('2026-07-31T12:00:00+07:00');
  }

  it('its periods follow one another, and one at most is under way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES_OF_DUTIES), script, (recurrence, steps) => {
        const { state, events } = play(recurrence, steps);
        if (state.status === 'unassigned') throw new Error('never assigned');
        expect(fold(events)).toEqual(state);
        const { periods } = state;
        expect(periods.map(({ n }) => n)).toEqual(periods.map((_, i) => i + 1));
        for (const [i, { due }] of periods.entries()) {
          expect(i === 0 || isAfter(due, periods[i - 1]?.due ?? '')).toBe(true);
        }
        const last = periods.at(-1);
        expect(periods.filter(({ status }) => status === 'open').every((open) => open === last)).toBe(true);
        expect([state.due, state.lateAfter]).toEqual([last?.due, last?.lateAfter]);
        if (state.status === 'open' || state.status === 'reported') expect(last?.status).toBe(state.status);
        for (const { status, report, timeliness } of periods) {
          expect(report !== null).toBe(status === 'reported' || status === 'accepted');
          expect(timeliness !== null).toBe(status === 'accepted');
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('letters go in letter hours, once a key, for the period under way, never while it is suspended or reported', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES_OF_DUTIES), script, (recurrence, steps) => {
        const { events } = play(recurrence, steps);
        const keys = new Set<string>();
        let before: TaskState = UNASSIGNED;
        for (const recorded of events) {
          const { event, at } = recorded;
          if (event.type === 'LetterPlanned') {
            expect(keys.has(event.letter.key)).toBe(false);
            keys.add(event.letter.key);
            expect(isWorkingDay(CALENDAR, dateOf(at))).toBe(true);
            expect(before).toMatchObject({ status: 'open', ladder: { version: event.letter.ladderVersion } });
          }
          before = evolve(before, recorded);
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('carried over in short from run to run, it goes on as it would in one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RULES_OF_DUTIES), script, (recurrence, steps) => {
        let carried: Carried = { before: UNASSIGNED, events: [] };
        const inRuns = play(recurrence, steps, (story) => {
          const since = carried.events.at(-1)?.seq ?? carried.before.lastSeq;
          const events = [...carried.events, ...story.events.slice(since)];
          carried = carriedOn({ before: carried.before, events }, story.state);
          story.state = carried.events.reduce(evolve, carried.before);
        });
        expect(inRuns.events).toEqual(play(recurrence, steps).events);
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});

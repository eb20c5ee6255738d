import fc from 'fast-check';
import { withYear, type CalendarYear } from '../../domain/deadline/calendar';
import { evolve, fold } from '../../domain/evolve';
import type { RecordedEvent } from '../../domain/events';
import { planTask } from '../../domain/plan';
import { planDifference, stepsOfNewTask, stepsOfOpenTask } from '../../domain/plan-difference';
import type { OpenTask } from '../../domain/state';
import { addDays, dateOf, endOfDay, startOfDay } from '../../domain/time/instant';
import { CALENDAR, POLICY } from '../support/rules';
import { UNDATED, aTask, datedUntil } from '../support/tasks';

const YEAR = CALENDAR.years[0] as CalendarYear;

function withClosed(from: string, to: string) {
  const closed = [...YEAR.closed, { from, to, name: 'nghỉ thử', provisional: false }];
  return withYear(CALENDAR, { ...YEAR, version: 'thử', closed });
}

const task = aTask({ deadline: datedUntil('2026-03-31') });
const steps = stepsOfNewTask(task, startOfDay('2026-02-02'));

describe('what another calendar moves of a task', () => {
  it('is nothing when the calendar is the same', () => {
    const { moved, kept } = planDifference(POLICY, { before: CALENDAR, after: CALENDAR }, steps);
    expect(moved).toEqual([]);
    expect(kept).toBeGreaterThan(8);
  });

  it('is each letter and escalation with its day before and after', () => {
    const after = withClosed('2026-03-30', '2026-04-01');
    const { moved } = planDifference(POLICY, { before: CALENDAR, after }, steps);
    const days = moved.map(({ rung, level, before, after: to }) =>
      [rung, level === null ? 'letter' : `level ${level}`, before?.slice(5, 10), to?.slice(5, 10)].join(' '),
    );
    expect(days).toEqual(
      expect.arrayContaining([
        'T-1 letter 03-30 03-27',
        'D letter 03-31 03-27',
        'O+1 letter 04-01 04-02',
        'L1 level 1 04-01 04-02',
        'L2 level 2 04-03 04-06',
        'L3 level 3 04-07 04-08',
      ]),
    );
    expect(days.filter((line) => line.startsWith('T-15'))).toEqual([]);
  });

  it('is the opening letter and the warning of a missing acknowledgement for a task without a date', () => {
    const undated = stepsOfNewTask(aTask({ deadline: UNDATED }), startOfDay('2026-02-02'));
    const after = withClosed('2026-02-02', '2026-02-03');
    const { moved } = planDifference(POLICY, { before: CALENDAR, after }, undated);
    expect(moved.map(({ rung, after: to }) => [rung, to?.slice(0, 10)])).toEqual([
      ['ASSIGNED', '2026-02-04'],
      ['ACK', '2026-02-09'],
    ]);
  });

  it('says when a reminder has no day any more: it would lie before the assignment', () => {
    const late = stepsOfNewTask(task, startOfDay('2026-03-30'));
    const after = withClosed('2026-03-30', '2026-03-30');
    const { moved } = planDifference(POLICY, { before: CALENDAR, after }, late);
    expect(moved).toContainEqual({
      rung: 'T-1',
      level: null,
      before: '2026-03-30T08:00:00+07:00',
      after: null,
    });
  });

  it('never moves what is over: letters sent, steps before now, and an acknowledgement that came', () => {
    const assignedAt = startOfDay('2026-02-02');
    const recorded = (seq: number, event: RecordedEvent['event']): RecordedEvent => ({
      seq,
      at: assignedAt,
      actor: { role: 'secretariat', name: 'Đầu mối' },
      commandId: null,
      event,
    });
    const assigned = fold([
      recorded(1, {
        type: 'TaskAssigned',
        task,
        policyVersion: POLICY.version,
        calendarVersion: CALENDAR.version,
      }),
    ]) as OpenTask;
    const acknowledged = evolve(
      assigned,
      recorded(2, { type: 'TaskAcknowledged', promisedOn: null }),
    ) as OpenTask;
    const served: OpenTask = { ...acknowledged, servedRungs: [`${acknowledged.ladder.version}:T-3`] };
    const after = withClosed('2026-02-06', '2026-04-01');
    const { moved } = planDifference(
      POLICY,
      { before: CALENDAR, after },
      stepsOfOpenTask(served, startOfDay('2026-03-25')),
    );
    const rungs = moved.map(({ rung }) => rung);
    expect(rungs).toEqual(expect.arrayContaining(['T-1', 'D', 'L1']));
    expect(rungs).not.toEqual(expect.arrayContaining(['T-3']));
    expect(rungs.filter((rung) => ['T-15', 'T-7', 'ASSIGNED', 'ACK'].includes(rung))).toEqual([]);
  });

  it('agrees with the plans that the two calendars give, for any days off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }), (start, length) => {
        const from = addDays('2026-02-10', start);
        const after = withClosed(from, addDays(from, length));
        const until = endOfDay('2026-04-30');
        const [before, moved] = [CALENDAR, after].map((calendar) => {
          const plan = planTask(task, POLICY, calendar, steps.since, until);
          return new Map(
            [...plan.letters, ...plan.escalations].flatMap(({ at, rungs }) =>
              rungs.map(({ id }) => [id, at] as const),
            ),
          );
        }) as [Map<string, string>, Map<string, string>];
        const difference = planDifference(POLICY, { before: CALENDAR, after }, steps);
        const told = difference.moved
          .filter(({ before: b, after: a }) =>
            [b, a].every((at) => at !== null && dateOf(at) <= '2026-04-30'),
          )
          .map(({ rung }) => rung);
        const expected = [...before.keys()].filter((id) => moved.has(id) && moved.get(id) !== before.get(id));
        expect(told.sort()).toEqual(expected.sort());
      }),
    );
  });
});

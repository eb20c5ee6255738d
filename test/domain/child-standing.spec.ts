import fc from 'fast-check';
import type { HumanCommand } from '../../domain/commands';
import { STANDING_EVENTS, standingAfter, type ChildStanding } from '../../domain/child-standing';
import type { TaskEvent } from '../../domain/events';
import { officialStatus } from '../../domain/official-status';
import { rollUpOf, sameRollUp } from '../../domain/roll-up';
import { isAssigned } from '../../domain/state';
import { addDays, endOfDay, instantAt } from '../../domain/time/instant';
import { RULES_2 } from '../support/rules';
import { TaskStory } from '../support/task-story';
import { aTask, datedUntil } from '../support/tasks';

const ASSIGNED = '2026-02-02T09:00:00+07:00';
const EVIDENCE = { document: '12/BC-UBND', link: null, figure: null };
const COMMANDS: HumanCommand[] = [
  { type: 'Acknowledge', promisedOn: null },
  { type: 'ReportProgress', summary: 'đang làm', percent: 30 },
  { type: 'ReportRisk', reason: 'thiếu người', expectedOn: null },
  { type: 'ReportCompletion', evidence: EVIDENCE },
  { type: 'AcceptCompletion', note: null },
  { type: 'ReturnCompletion', reason: 'thiếu số liệu' },
  { type: 'ExtendDeadline', newDue: endOfDay('2026-04-30'), document: '8/QĐ', reason: null },
  { type: 'Suspend', reason: 'chờ', document: '9/QĐ' },
  { type: 'Resume', reason: null, document: null },
  {
    type: 'Reassign',
    lead: { code: 'so-tai-chinh', name: 'Sở Tài chính' },
    document: '10/QĐ',
    reason: null,
  },
  { type: 'Escalate', level: 2, reason: 'theo yêu cầu' },
  { type: 'Withdraw', reason: 'nhập việc', document: null },
];

/** What the ledger gives of a child: its letters are not among it. */
const READ: readonly string[] = STANDING_EVENTS;

function standingOf(story: TaskStory): ChildStanding {
  return story.events
    .filter(({ event }) => READ.includes(event.type))
    .reduce(standingAfter, null as ChildStanding | null) as ChildStanding;
}

function story(code: string, due: string): TaskStory {
  const task = aTask({ code, deadline: datedUntil(due) });
  return new TaskStory(task, ASSIGNED, undefined, RULES_2);
}

describe('what a parent knows of a child', () => {
  it('is what the child itself is, whatever has happened to it', () => {
    const step = fc.record({ days: fc.integer({ min: 0, max: 9 }), command: fc.constantFrom(...COMMANDS) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const child = story('1-CV/1-1.xa-1', '2026-02-27');
        let day = '2026-02-03';
        for (const { days, command } of steps) {
          day = addDays(day, days);
          child.until(instantAt(day, '10:00')).when(instantAt(day, '10:01'), command);
        }
        const { state } = child;
        if (!isAssigned(state)) throw new Error('never assigned');
        const asOf = instantAt(day, '10:02');
        const standing = standingOf(child);
        expect(standing).toMatchObject({
          status: state.status,
          lead: state.task.lead.name,
          lateAfter: state.lateAfter,
          answered: state.answered,
          level: state.level,
        });
        expect(rollUpOf([standing], asOf).late).toBe(officialStatus(state, asOf) === 'overdue' ? 1 : 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a child that is a recurring duty', () => {
  const assigned = standingOf(story('1-CV/1-1.xa-1', '2026-03-10'));
  const after = (...events: TaskEvent[]) =>
    events.reduce<ChildStanding | null>(
      (standing, event) => standingAfter(standing, { at: '2026-03-20T09:00:00+07:00', event }),
      assigned,
    ) as ChildStanding;
  const opened = (n: number, day: string): TaskEvent => ({
    type: 'PeriodOpened',
    n,
    due: endOfDay(day),
    lateAfter: endOfDay(day),
  });
  const reported: TaskEvent = { type: 'CompletionReported', evidence: EVIDENCE, period: 1 };
  const accepted: TaskEvent = { type: 'CompletionAccepted', note: null, timeliness: 'on-time', period: 1 };
  const late = (standing: ChildStanding) => rollUpOf([standing], '2026-04-05T08:00:00+07:00').late;

  it('stands where the period under way does', () => {
    expect(after(opened(1, '2026-03-31')).status).toBe('open');
    expect(late(after(opened(1, '2026-03-31')))).toBe(1);
    expect(after(opened(1, '2026-03-31'), reported).status).toBe('reported');
    expect(late(after(opened(1, '2026-03-31'), reported))).toBe(0);
    expect(late(after(opened(1, '2026-03-31'), reported, accepted))).toBe(0);
    expect(after(opened(1, '2026-03-31'), reported, accepted, opened(2, '2026-06-30'))).toMatchObject({
      status: 'open',
      lateAfter: endOfDay('2026-06-30'),
    });
  });

  it('is not moved by what is answered for an earlier one, and closes with the last', () => {
    const behind = after(opened(1, '2026-03-01'), opened(2, '2026-03-31'), reported, accepted);
    expect([behind.status, late(behind)]).toEqual(['open', 1]);
    expect(after(opened(1, '2026-03-31'), reported, { ...accepted, isLast: true }).status).toBe('accepted');
  });
});

describe('the roll-up of many children', () => {
  const asOf = '2026-03-20T08:00:00+07:00';
  const late = story('1-CV/1-1.xa-1', '2026-03-10');
  const later = story('1-CV/1-1.xa-2', '2026-03-17').until('2026-03-18T08:00:00+07:00');
  const inTime = story('1-CV/1-1.xa-3', '2026-03-31');
  const done = story('1-CV/1-1.xa-4', '2026-03-10');
  late.when('2026-02-03T09:00:00+07:00', { type: 'Acknowledge', promisedOn: null });
  done.when('2026-03-09T09:00:00+07:00', { type: 'ReportCompletion', evidence: EVIDENCE });
  done.when('2026-03-12T09:00:00+07:00', { type: 'AcceptCompletion', note: null });
  const rollUp = rollUpOf([inTime, later, done, late].map(standingOf), asOf);

  it('counts every child in one state, and what is wrong with those that are open', () => {
    expect(rollUp).toMatchObject({
      started: 4,
      open: 3,
      reported: 0,
      suspended: 0,
      accepted: 1,
      withdrawn: 0,
    });
    expect(rollUp).toMatchObject({ late: 2, unacknowledged: 2, unreachable: 0 });
  });

  it('names the late ones, the longest first, with what the lead of the parent must know', () => {
    expect(rollUp.lateChildren.map(({ code, acknowledged, level }) => [code, acknowledged, level])).toEqual([
      ['1-CV/1-1.xa-1', true, 0],
      ['1-CV/1-1.xa-2', false, 1],
    ]);
  });

  it('knows when the last accepted result was reported', () => {
    expect(rollUp.lastReportAt).toBe('2026-03-09T09:00:00+07:00');
  });

  it('names fifty and counts them all', () => {
    const children = Array.from({ length: 3_321 }, (_, i) => ({
      ...standingOf(late),
      code: `1-CV/1-1.xa-${i}`,
    }));
    const big = rollUpOf(children, asOf);
    expect([big.late, big.lateChildren.length]).toEqual([3_321, 50]);
  });

  it('is the same as another of a later moment when nothing has moved', () => {
    expect(sameRollUp(rollUp, { ...rollUp, asOf: '2026-03-21T08:00:00+07:00' })).toBe(true);
    expect(sameRollUp(rollUp, { ...rollUp, unreachable: 1 })).toBe(false);
  });
});

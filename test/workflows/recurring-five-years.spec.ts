import { randomUUID } from 'node:crypto';
import { giveCommand } from '../../client/tasks/give-command';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import { recordQuery, stateQuery, timelineQuery } from '../../contract/task-workflow';
import { fold } from '../../domain/evolve';
import type { Policy } from '../../domain/policy/policy';
import { endOfDay, instantAt, instantOfMs, msOf, type PlainDate } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { POLICY_2, RULES_2 } from '../support/rules';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type ArrivedLetter, type MailHouse } from './mail-house';
import { SAMPLES } from './open-tasks';
import { ownTask } from './own-task';
import { runsOf, settled } from './runs-of-task';

quietRuntime();

/** One reminder, one overdue letter, one level: five years of full ladders would be an hour of letters. */
const FEW_LETTERS: Policy = {
  ...POLICY_2,
  version: 'test-few-letters',
  reminders: {
    onAssignment: true,
    daysBefore: [7],
    onDueDay: false,
    overdue: { firstAfterWorkingDays: 2, thenEveryWorkingDays: 200 },
  },
  escalation: {
    levels: [{ level: 1, afterWorkingDays: 5, to: ['lead-leadership'], repeatEveryWeeks: null }],
    noAcknowledgement: { withinWorkingDays: 5, level: 1 },
  },
};

/** What happens on its day: nothing (a letter, a boundary), or answers one after the other. */
type Stop = [PlainDate, ...[CommandName, Partial<CommandInput<CommandName>>?][]];

const QUARTERS = ['03', '06', '09', '12'];
const done: Stop[1][] = [['complete'], ['accept']];

/** The usual quarter: reported and accepted on the 10th, before anybody is reminded. */
function quarter(year: number, month: string): Stop {
  return [`${year}-${month}-10`, ...done];
}

function year(of: number): Stop[] {
  return QUARTERS.map((month) => quarter(of, month));
}

const STOPS: Stop[] = [
  // 1: in time, after its reminder.
  ['2026-01-06', ['acknowledge', { promisedOn: null }]],
  ['2026-03-12'],
  ['2026-03-13', ...done],
  quarter(2026, '06'),
  // 3: late, and accepted when the fourth is under way.
  ['2026-09-11'],
  ['2026-09-20', ['progress']],
  ['2026-09-22'],
  ['2026-09-25'],
  ['2026-12-11'],
  ['2026-12-14', ['complete', { period: 3 }], ['accept', { period: 3 }], ...done],
  quarter(2027, '03'),
  // 6: nobody ever answers.
  ['2027-06-11'],
  ['2027-06-22'],
  ['2027-06-25'],
  ['2027-09-10'],
  ['2027-09-13', ...done],
  // 8: extended, and done by the new date.
  ['2027-12-06', ['extend', { newDue: endOfDay('2028-01-14') }]],
  ['2027-12-07'],
  ['2028-01-05', ...done],
  quarter(2028, '03'),
  quarter(2028, '06'),
  // 11: another lead.
  ['2028-08-01', ['reassign']],
  ['2028-08-02', ['acknowledge', { promisedOn: null }]],
  quarter(2028, '09'),
  quarter(2028, '12'),
  quarter(2029, '03'),
  // 14: reported in time; its judgement comes when the next one is under way.
  ['2029-06-10', ['complete']],
  ['2029-09-12'],
  ['2029-09-13', ['accept'], ...done],
  quarter(2029, '12'),
  ...year(2030),
];

describe('a quarterly duty of five years, "trước ngày 20 của tháng cuối quý"', () => {
  const task = ownTask({
    deadline: datedUntil('2026-03-19', {
      kind: 'recurring',
      phrase: 'trước ngày 20 của tháng cuối quý',
      lateAfter: endOfDay('2026-03-20'),
      recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=19;COUNT=20',
    }),
  });
  let house: MailHouse;
  let view: TaskView;
  let repeated: { before: number; after: number };
  let runIds: string[];

  async function give(name: CommandName, change: object = {}, commandId: string = randomUUID()) {
    const input = { commandId, ...SAMPLES[name], ...change } as CommandInput<CommandName>;
    return giveCommand(house.client, task.id, name, input as never);
  }

  beforeAll(async () => {
    house = await openMailHouse();
    await house.start(task, instantAt('2026-01-05', '07:00'), {
      rules: { ...RULES_2, policy: FEW_LETTERS },
      continueAsNewAfter: 60,
    });
    for (const [i, [day, ...answers]] of STOPS.entries()) {
      await house.travel(task.id, instantAt(day, '09:00'));
      await settled(house.client, task.id);
      for (const [name, change] of answers) await give(name, change, i === 0 ? 'tiếp-nhận-1' : undefined);
      if (day === '2030-06-10') {
        const before = (await house.client.workflow.getHandle(task.id).query(stateQuery)).events;
        const { events: after } = await give('acknowledge', {}, 'tiếp-nhận-1');
        repeated = { before, after };
      }
    }
    await house.client.workflow.getHandle(task.id).result();
    view = await house.client.workflow.getHandle(task.id).query(stateQuery);
    runIds = await runsOf(house.client, task.id);
  }, 180_000);
  afterAll(() => house.close());

  it('has twenty periods, each with its own end', () => {
    const onTime = (n: number) => `${n} accepted on-time`;
    expect(
      view.periods.map(({ n, status, timeliness }) => `${n} ${status} ${timeliness ?? ''}`.trim()),
    ).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1).map((n) =>
        n === 3 ? '3 accepted late' : n === 6 ? '6 missed' : onTime(n),
      ),
    );
    expect(view.periods.map(({ due }) => due.slice(0, 7))).toEqual(
      [2026, 2027, 2028, 2029, 2030].flatMap((of) =>
        QUARTERS.map((month) => (of === 2027 && month === '12' ? '2028-01' : `${of}-${month}`)),
      ),
    );
    expect(view).toMatchObject({
      status: 'accepted',
      officialStatus: 'done-on-time',
      task: { lead: { code: 'mof' } },
    });
  });

  it('writes of each period on its own days, and no letter twice', async () => {
    const arrived = await house.arrived(task.code);
    expect(arrived.map(asLine)).toEqual([
      '2026-01-05 ASSIGNED dau-moi@moit.example',
      '2026-03-12 T-7 dau-moi@moit.example',
      // The 12th is a Saturday.
      '2026-09-11 T-7 dau-moi@moit.example',
      '2026-09-22 O+2 dau-moi@moit.example',
      '2026-09-25 L1 lanh-dao@moit.example',
      '2026-12-11 T-7 dau-moi@moit.example',
      '2027-06-11 T-7 dau-moi@moit.example',
      '2027-06-22 O+2 dau-moi@moit.example',
      '2027-06-25 L1 lanh-dao@moit.example',
      '2027-09-10 T-7 dau-moi@moit.example',
      '2027-12-07 EXTENDED dau-moi@moit.example',
      '2028-03-10 T-7 dau-moi@moit.example',
      '2028-08-01 HANDOVER#1 dau-moi@moit.example',
      '2028-08-02 REASSIGNED dau-moi@mof.example',
      '2029-09-12 T-7 dau-moi@mof.example',
    ]);
    expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(arrived.length);
    expect(view).toMatchObject({ lettersAccepted: arrived.length });
    expect(view.letters).toHaveLength(arrived.length);
  });

  it('was carried over from run to run, each with little more than its own period', async () => {
    expect(runIds.length).toBeGreaterThanOrEqual(5);
    const handle = house.client.workflow.getHandle(task.id);
    const { before, events } = await handle.query(recordQuery);
    expect(before).toMatchObject({ status: expect.any(String), lastSeq: (events[0]?.seq ?? 0) - 1 });
    expect(events.length).toBeLessThan(60);
    expect(await handle.query(timelineQuery)).toEqual(events);
  });

  it('takes a command that a run of years ago has taken as a repetition', () => {
    expect(repeated.after).toBe(repeated.before);
  });

  it('is whole in the ledger: every event once, in order, and the chain holds', async () => {
    const recorded = (await house.ledger.timeline(task.id)).flatMap((entry) =>
      entry.source === 'event' ? [entry.record] : [],
    );
    expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map((_, i) => i + 1));
    expect(recorded).toHaveLength(view.events);
    const state = fold(recorded);
    expect(state).toMatchObject({ status: 'accepted', periods: view.periods });
    expect(await house.ledger.verify()).toMatchObject({ ok: true });
  });
});

function asLine({ date, rungs, to }: ArrivedLetter): string {
  return `${instantOfMs(msOf(date)).slice(0, 10)} ${rungs} ${to}`;
}

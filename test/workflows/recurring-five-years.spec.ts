import { giveCommand } from '../../client/tasks/give-command';
import { rehearse, weeksFor } from '../../client/rehearsal/rehearse';
import type { ScriptedAnswer } from '../../config/load-answers';
import { recordQuery, stateQuery, timelineQuery } from '../../contract/task-workflow';
import type { HumanCommand } from '../../domain/commands';
import { fold } from '../../domain/evolve';
import type { Policy } from '../../domain/policy/policy';
import { endOfDay, instantAt, instantOfMs, msOf, type PlainDate } from '../../domain/time/instant';
import type { TaskView } from '../../domain/view';
import { CLERK } from '../support/task-story';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type ArrivedLetter, type MailHouse } from './mail-house';
import { ownTask } from './own-task';
import { REHEARSED } from './post-house';
import { runsOf } from './runs-of-task';

quietRuntime();

const FROM = '2026-01-05';

/** One reminder, one overdue letter, one level: five years of full ladders would be an hour of letters. */
const FEW_LETTERS: Policy = {
  ...REHEARSED.policy,
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

/** Answers of a day, at nine, one after the other. */
type Answers = [PlainDate, ...HumanCommand[]];

const QUARTERS = ['03', '06', '09', '12'];
const ACKNOWLEDGE: HumanCommand = { type: 'Acknowledge', promisedOn: null };
const EVIDENCE = { document: '1234/BCT-ĐB', link: null, figure: null };
const complete = (period?: number): HumanCommand => ({
  type: 'ReportCompletion',
  evidence: EVIDENCE,
  period,
});
const accept = (period?: number): HumanCommand => ({ type: 'AcceptCompletion', note: null, period });
const done = (period?: number): HumanCommand[] => [complete(period), accept(period)];

/** The usual quarter: reported and accepted on the 10th, before anybody is reminded. */
function quarter(year: number, month: string): Answers {
  return [`${year}-${month}-10`, ...done()];
}

function year(of: number): Answers[] {
  return QUARTERS.map((month) => quarter(of, month));
}

const ANSWERS: Answers[] = [
  // 1: in time, after its reminder.
  ['2026-01-06', ACKNOWLEDGE],
  ['2026-03-13', ...done()],
  quarter(2026, '06'),
  // 3: late, and accepted when the fourth is under way.
  ['2026-09-20', { type: 'ReportProgress', summary: 'đã lấy ý kiến các bộ', percent: 40 }],
  ['2026-12-14', ...done(3), ...done()],
  quarter(2027, '03'),
  // 6: nobody ever answers.
  ['2027-09-13', ...done()],
  // 8: extended, and done by the new date.
  [
    '2027-12-06',
    { type: 'ExtendDeadline', newDue: endOfDay('2028-01-14'), document: '88/VPCP-QHQT', reason: null },
  ],
  ['2028-01-05', ...done()],
  quarter(2028, '03'),
  quarter(2028, '06'),
  // 11: another lead.
  [
    '2028-08-01',
    {
      type: 'Reassign',
      lead: { code: 'mof', name: 'Bộ Tài chính' },
      document: '92/VPCP-QHQT',
      reason: null,
    },
  ],
  ['2028-08-02', ACKNOWLEDGE],
  quarter(2028, '09'),
  quarter(2028, '12'),
  quarter(2029, '03'),
  // 14: reported in time; its judgement comes when the next one is under way.
  ['2029-06-10', complete()],
  ['2029-09-13', accept(), ...done()],
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

  const answers = ANSWERS.flatMap(([day, ...commands]) =>
    commands.map((command, i): ScriptedAnswer => {
      const envelope = { id: `${day} ${i + 1}`, actor: CLERK, command };
      return { at: instantAt(day, '09:00'), taskId: task.id, taskCode: task.code, envelope };
    }),
  );

  /** Days of the rehearsal up to and including the last, going on from where it is. */
  async function play(to: PlainDate): Promise<void> {
    const { client } = house;
    const unplayed = await rehearse({ client, taskIds: [task.id], answers, from: FROM, to });
    expect(unplayed).toEqual([]);
  }

  beforeAll(async () => {
    house = await openMailHouse();
    await house.start(task, instantAt(FROM, '07:00'), {
      rules: { ...REHEARSED, policy: FEW_LETTERS },
      clockShiftWeeks: weeksFor(FROM, Date.now()),
      continueAsNewAfter: 60,
    });
    const handle = house.client.workflow.getHandle(task.id);
    await play('2030-06-10');
    const before = (await handle.query(stateQuery)).events;
    const first = { commandId: '2026-01-06 1', actor: CLERK, promisedOn: null };
    const { events: after } = await giveCommand(house.client, task.id, 'acknowledge', first);
    repeated = { before, after };
    await play('2030-12-31');
    await handle.result();
    view = await handle.query(stateQuery);
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
      '2028-08-01 HANDOVER#10 dau-moi@moit.example',
      '2028-08-02 REASSIGNED dau-moi@mof.example',
      // Reported on a Sunday; all the others were accepted before their receipts could leave.
      '2029-06-11 RC#14 dau-moi@mof.example',
      '2029-09-12 T-7 dau-moi@mof.example',
    ]);
    expect(new Set(arrived.map(({ messageId }) => messageId)).size).toBe(arrived.length);
    expect(view).toMatchObject({ lettersAccepted: arrived.length });
    const others = view.letters.filter(({ outcome }) => outcome !== 'accepted');
    expect(
      new Set(others.map(({ outcome, rungs }) => `${outcome} ${rungs.join().replace(/\d+/, '')}`)),
    ).toEqual(new Set(['skipped RC#']));
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

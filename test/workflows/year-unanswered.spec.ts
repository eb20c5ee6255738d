import { timelineQuery } from '../../contract/task-workflow';
import { planTask } from '../../domain/plan';
import type { Task } from '../../domain/task';
import { endOfDay, instantAt, instantOfMs, msOf, type Instant } from '../../domain/time/instant';
import { CALENDAR, POLICY } from '../support/rules';
import { UNDATED, datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { mailAddress, openMailHouse, type ArrivedLetter, type MailHouse } from './mail-house';
import { ownTask } from './own-task';

quietRuntime();

const MINUTE = 60_000;
const ISSUED = '2026-01-31T00:00:00+07:00';

/** Letter by letter, as a person would list them: when, which rungs, to whom. */
interface Line {
  at: Instant;
  rungs: string;
  to: string;
}

function inOrder(lines: Line[]): string[] {
  return lines.map(({ at, rungs, to }) => `${at} ${rungs} → ${to}`).sort();
}

function foretold(task: Task, until: Instant): string[] {
  const plan = planTask(task, POLICY, CALENDAR, ISSUED, until);
  return inOrder(
    [...plan.letters, ...plan.escalations].map(({ at, rung, to }) => ({
      at,
      rungs: rung.replaceAll(',', ' '),
      to: mailAddress(to) as string,
    })),
  );
}

function asLines(letters: ArrivedLetter[]): string[] {
  return inOrder(letters.map(({ date, rungs, to }) => ({ at: instantOfMs(msOf(date)), rungs, to })));
}

describe('tasks of 31/01/2026 that nobody answers', () => {
  // So late in the year that its endless overdue letters are few before the year ends.
  const autumn = ownTask({ deadline: datedUntil('2026-11-27') });
  const spring = ownTask({ deadline: datedUntil('2026-02-28') });
  const beforeDate = ownTask({
    deadline: datedUntil('2026-02-04', {
      phrase: 'trước ngày 05/02/2026',
      lateAfter: endOfDay('2026-02-05'),
    }),
  });
  const undated = ownTask({ deadline: UNDATED });
  const travels: [Task, Instant][] = [
    [autumn, endOfDay('2026-12-31')],
    [spring, endOfDay('2026-04-15')],
    [beforeDate, endOfDay('2026-02-28')],
    [undated, endOfDay('2026-12-31')],
  ];
  let house: MailHouse;

  beforeAll(async () => {
    house = await openMailHouse();
    await Promise.all(
      travels.map(async ([task, until]) => {
        await house.start(task, ISSUED);
        await house.travel(task.id, until);
      }),
    );
  }, 3 * MINUTE);
  afterAll(() => house.close());

  const arrived = async (task: Task): Promise<string[]> => asLines(await house.arrived(task.code));

  it('of an autumn deadline: the whole year brings the letters that plan foretold, and none else', async () => {
    expect(await arrived(autumn)).toEqual(foretold(autumn, endOfDay('2026-12-31')));
  });

  it('of 28/02/2026: the letters that plan foretold through six weeks of lateness, and none else', async () => {
    expect(await arrived(spring)).toEqual(foretold(spring, endOfDay('2026-04-15')));
  });

  it('due on Saturday 28/02/2026: each letter on its day, around Tết and the weekend', async () => {
    const lead = 'dau-moi@moit.example';
    const expected: [string, string, string][] = [
      ['2026-02-02', 'ASSIGNED', lead],
      ['2026-02-05', 'ACK', 'lanh-dao@moit.example'],
      ['2026-02-13', 'T-15 T-7', lead],
      ['2026-02-25', 'T-3', lead],
      ['2026-02-27', 'T-1 D', lead],
      ['2026-03-02', 'O+1', lead],
      ['2026-03-02', 'L1', 'lanh-dao@moit.example'],
      ['2026-03-04', 'L2', 'dau-moi@mofa.example'],
      ['2026-03-04', 'L2', 'dau-moi@vpcp.example'],
      ['2026-03-05', 'O+4', lead],
      ['2026-03-06', 'L3', 'dau-moi@nsc-ii.example'],
      ['2026-03-10', 'O+7', lead],
      ['2026-03-13', 'O+10', lead],
      ['2026-03-13', 'L3+1W', 'dau-moi@nsc-ii.example'],
    ];
    const untilMidMarch = (await arrived(spring)).filter((line) => line < '2026-03-15');
    expect(untilMidMarch).toEqual(
      inOrder(expected.map(([day, rungs, to]) => ({ at: instantAt(day, '08:00'), rungs, to }))),
    );
  });

  it('"trước ngày 05/02/2026": reminded before the 5th, late only after it', async () => {
    expect(await arrived(beforeDate)).toEqual(foretold(beforeDate, endOfDay('2026-02-28')));
    const days = new Map(
      (await house.arrived(beforeDate.code)).map(({ date, rungs }) => [
        rungs,
        instantOfMs(msOf(date)).slice(0, 10),
      ]),
    );
    // 01/02 is a Sunday, so T-3 would be the Friday before the assignment.
    expect(days.get('ASSIGNED')).toBe('2026-02-02');
    expect(days.get('T-1')).toBe('2026-02-03');
    expect(days.get('D')).toBe('2026-02-04');
    const leadership = [...days].filter(([rungs]) => rungs.split(' ').includes('L1'));
    expect(leadership).toEqual([['L1', '2026-02-06']]);
    const timeline = await house.client.workflow.getHandle(beforeDate.id).query(timelineQuery);
    const passed = timeline.filter(({ event }) => event.type === 'DeadlinePassed');
    expect(passed.map(({ at }) => at.slice(0, 16))).toEqual(['2026-02-06T00:00']);
  });

  it('without a date: told of the assignment, asked once for an answer, then left to people', async () => {
    expect(await arrived(undated)).toEqual([
      '2026-02-02T08:00:00+07:00 ASSIGNED → dau-moi@moit.example',
      '2026-02-05T08:00:00+07:00 ACK → lanh-dao@moit.example',
    ]);
  });

  it('every event and every letter is in the ledger, whose chain holds', async () => {
    for (const [task] of travels) {
      const events = await house.client.workflow.getHandle(task.id).query(timelineQuery);
      const entries = await house.ledger.timeline(task.id);
      const recorded = entries.flatMap((entry) => (entry.source === 'event' ? [entry.record] : []));
      expect(recorded).toEqual(events);
      const letters = await house.ledger.lettersOfTask(task.id);
      expect(letters.map(({ fate }) => fate?.outcome)).toEqual(letters.map(() => 'accepted'));
      expect(letters).toHaveLength((await house.arrived(task.code)).length);
    }
    expect(await house.ledger.verify()).toMatchObject({ ok: true, tasks: travels.length });
  });
});

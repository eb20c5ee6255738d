import { stateQuery } from '../../contract/task-workflow';
import { instantOfMs, msOf } from '../../domain/time/instant';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { until } from '../support/processes';
import { openMailHouse, type MailHouse } from './mail-house';
import { openTask, type OpenedTask } from './open-tasks';

quietRuntime();

const LEAD = 'dau-moi@moit.example';
const LEADERSHIP = 'lanh-dao@moit.example';
const SECRETARIAT = 'dau-moi@theo-doi.example';

jest.setTimeout(90_000);

/** All assigned on Monday 02/03/2026 at 09:00, due on Tuesday 31/03/2026. */
describe('what people answer decides which letters go', () => {
  // The tasks travel side by side, and jest does not hold concurrent specs back until beforeAll is through.
  const opening = openMailHouse();
  afterAll(async () => (await opening).close());

  const linesOf = async (house: MailHouse, { task }: OpenedTask): Promise<string[]> =>
    (await house.arrived(task.code))
      .map(({ date, rungs, to }) => `${instantOfMs(msOf(date)).slice(0, 16)} ${rungs} → ${to}`)
      .sort();

  it.concurrent('a report stops them at once; a return opens a new ladder', async () => {
    const house = await opening;
    const task = await openTask(house);
    await house.travel(task.task.id, '2026-03-16T09:00:00+07:00');
    const untilReport = [
      `2026-03-03T08:00 ASSIGNED → ${LEAD}`,
      `2026-03-06T08:00 ACK → ${LEADERSHIP}`,
      `2026-03-16T08:00 T-15 → ${LEAD}`,
    ];
    expect(await linesOf(house, task)).toEqual(untilReport);
    await task.give('complete');
    await house.travel(task.task.id, '2026-04-10T09:00:00+07:00');
    expect(await linesOf(house, task)).toEqual(untilReport);
    await task.give('return');
    await house.travel(task.task.id, '2026-04-14T09:00:00+07:00');
    // The date was past when the work came back: lateness counts from the day of the letter that says so.
    expect(await linesOf(house, task)).toEqual([
      ...untilReport,
      `2026-04-13T08:00 RETURNED → ${LEAD}`,
      `2026-04-14T08:00 L1 → ${LEADERSHIP}`,
      `2026-04-14T08:00 O+1 → ${LEAD}`,
    ]);
  });

  it.concurrent('an extension is told, and takes the place of the ladder before it', async () => {
    const house = await opening;
    const task = await openTask(house);
    await task.give('acknowledge');
    await house.travel(task.task.id, '2026-03-25T09:00:00+07:00');
    await task.give('extend');
    await house.travel(task.task.id, '2026-04-23T09:00:00+07:00');
    expect(await linesOf(house, task)).toEqual([
      `2026-03-03T08:00 ASSIGNED → ${LEAD}`,
      `2026-03-16T08:00 T-15 → ${LEAD}`,
      `2026-03-24T08:00 T-7 → ${LEAD}`,
      `2026-03-26T08:00 EXTENDED → ${LEAD}`,
      `2026-04-15T08:00 T-15 → ${LEAD}`,
      `2026-04-23T08:00 T-7 → ${LEAD}`,
    ]);
    const extended = (await house.arrived(task.task.code)).find(({ rungs }) => rungs === 'EXTENDED');
    expect(extended?.text).toContain('30/04/2026');
    expect(extended?.text).toContain('88/VPCP-QHQT');
  });

  it.concurrent(
    'an extension after lateness lets the levels be told anew, and the highest is remembered',
    async () => {
      const house = await opening;
      const task = await openTask(house);
      await house.travel(task.task.id, '2026-04-01T09:00:00+07:00');
      expect(await house.client.workflow.getHandle(task.task.id).query(stateQuery)).toMatchObject({
        officialStatus: 'overdue',
        level: 1,
      });
      const view = await task.give('extend');
      expect(view).toMatchObject({ officialStatus: 'in-progress', level: 0, highestLevel: 1 });
    },
  );

  it.concurrent('a progress report spares the leadership the letter that nobody has answered', async () => {
    const house = await opening;
    const task = await openTask(house);
    await task.give('progress');
    await house.travel(task.task.id, '2026-03-09T09:00:00+07:00');
    expect(await linesOf(house, task)).toEqual([`2026-03-03T08:00 ASSIGNED → ${LEAD}`]);
  });

  it.concurrent(
    'an escalation by hand goes at once to the mailboxes of its level, with the reason',
    async () => {
      const house = await opening;
      const task = await openTask(house);
      for (const level of [1, 2, 3] as const) {
        await task.give('escalate', { level, reason: `lý do cấp ${level}` });
      }
      await until('four letters', async () => (await house.arrived(task.task.code)).length === 4);
      const arrived = await house.arrived(task.task.code);
      expect(arrived.map(({ rungs, to }) => `${rungs} → ${to}`).sort()).toEqual([
        `H1#1 → ${LEADERSHIP}`,
        'H2#2 → dau-moi@mofa.example',
        'H2#2 → dau-moi@vpcp.example',
        'H3#3 → dau-moi@nsc-ii.example',
      ]);
      for (const { rungs, text } of arrived) expect(text).toContain(`lý do cấp ${rungs.charAt(1)}`);
    },
  );

  it.concurrent('an escalation by hand in the evening waits for the next morning', async () => {
    const house = await opening;
    const task = await openTask(house);
    await task.give('acknowledge');
    await house.travel(task.task.id, '2026-03-06T18:00:00+07:00');
    await task.give('escalate', { level: 3 });
    await house.travel(task.task.id, '2026-03-09T07:59:00+07:00');
    expect(await linesOf(house, task)).toHaveLength(1);
    await house.travel(task.task.id, '2026-03-09T08:10:00+07:00');
    expect((await linesOf(house, task)).at(-1)).toBe('2026-03-09T08:00 H3#1 → dau-moi@nsc-ii.example');
  });

  it.concurrent('a withdrawal ends all letters', async () => {
    const house = await opening;
    const task = await openTask(house);
    await house.travel(task.task.id, '2026-03-03T09:00:00+07:00');
    await task.give('withdraw');
    const result = await house.client.workflow.getHandle(task.task.id).result();
    expect(result).toMatchObject({ status: 'withdrawn' });
    expect(await linesOf(house, task)).toEqual([`2026-03-03T08:00 ASSIGNED → ${LEAD}`]);
  });

  it.concurrent(
    'a lead without an address: the gap is an event and one letter to the secretariat a mailbox',
    async () => {
      const house = await opening;
      const lead = { code: 'no-mail-agency', name: 'Cơ quan chưa có hộp thư' };
      const task = await openTask(house, { lead });
      await house.travel(task.task.id, '2026-03-24T09:00:00+07:00');
      expect(await linesOf(house, task)).toEqual([
        `2026-03-03T08:00 GAP#1 → ${SECRETARIAT}`,
        `2026-03-06T08:00 GAP#2 → ${SECRETARIAT}`,
      ]);
      const [focal, leadership] = await house.arrived(task.task.code);
      expect(focal?.text).toContain(lead.name);
      expect(leadership?.text).toContain(`Lãnh đạo ${lead.name}`);
      const { letters } = await house.client.workflow.getHandle(task.task.id).query(stateQuery);
      expect(letters.map(({ rungs, outcome }) => `${rungs.join(' ')}: ${outcome}`)).toEqual([
        'ASSIGNED: no-address',
        'GAP#1: accepted',
        'ACK: no-address',
        'GAP#2: accepted',
        'T-15: no-address',
        'T-7: no-address',
      ]);
      expect((await task.eventTypes()).filter((type) => type === 'RecipientUnreachable')).toHaveLength(2);
    },
  );

  it.concurrent('a secretariat without an address, too, stops nothing', async () => {
    const house = await opening;
    const nobody = { code: 'no-mail-agency', name: 'Cơ quan chưa có hộp thư' };
    const { parties } = (await openTask(house)).task;
    const task = await openTask(house, { lead: nobody, parties: { ...parties, secretariat: nobody } });
    await house.travel(task.task.id, '2026-03-04T09:00:00+07:00');
    expect(await linesOf(house, task)).toEqual([]);
    expect(await task.give('acknowledge')).toMatchObject({ status: 'open' });
  });

  it.concurrent('a task due today is reminded once, not with every rung that is past', async () => {
    const house = await opening;
    const task = await openTask(house, { deadline: datedUntil('2026-03-03') });
    await house.travel(task.task.id, '2026-03-03T12:00:00+07:00');
    expect(await linesOf(house, task)).toEqual([`2026-03-03T08:00 ASSIGNED D → ${LEAD}`]);
  });
});

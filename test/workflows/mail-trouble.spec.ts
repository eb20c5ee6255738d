import { refusalIn } from '../../contract/refused';
import { stateQuery, timelineQuery } from '../../contract/task-workflow';
import type { Policy } from '../../domain/policy/policy';
import { until } from '../support/processes';
import { CALENDAR, POLICY } from '../support/rules';
import { datedUntil } from '../support/tasks';
import { quietRuntime } from '../support/temporal/task-house';
import { openMailHouse, type MailHouse } from './mail-house';
import { openTask, type OpenedTask } from './open-tasks';

// Failed attempts are what these specs are about; they would fill the log.
quietRuntime('ERROR');

/** Letters leave half an hour after midnight, so that an outage needs to last but an hour. */
const NIGHT_POST: Policy = { ...POLICY, letters: { ...POLICY.letters, at: '00:30', until: '23:50' } };

/** All assigned on Monday 02/03/2026 at 09:00, and escalated by hand at 09:30, when letters may leave. */
describe('when the mail server is in trouble', () => {
  const houses: MailHouse[] = [];
  /** A mail server of its own for each spec: its faults meet no other letter. */
  async function aHouse(): Promise<MailHouse> {
    const house = await openMailHouse();
    houses.push(house);
    return house;
  }
  afterEach(async () => {
    for (const house of houses.splice(0)) await house.close();
  });

  const stateOf = (house: MailHouse, { task }: OpenedTask) =>
    house.client.workflow.getHandle(task.id).query(stateQuery);
  const settled = async (house: MailHouse, task: OpenedTask): Promise<string[]> => {
    let outcomes: string[] = [];
    await until('every letter has its fate', async () => {
      outcomes = (await stateOf(house, task)).letters.map(({ outcome }) => outcome);
      return !outcomes.includes('pending');
    });
    return outcomes;
  };

  it('a report calls back the letter that is being retried: it never arrives', async () => {
    const house = await aHouse();
    const task = await openTask(house);
    house.line.cut();
    await task.give('escalate', { level: 1 });
    await until('an attempt was turned away', () => house.line.turnedAway > 0);
    await task.give('complete');
    expect(await settled(house, task)).toEqual(['skipped']);
    house.line.mend();
    await house.travel(task.task.id, '2026-03-04T12:00:00+07:00');
    expect(house.server.complete).toHaveLength(0);
    const [letter] = await house.ledger.lettersOfTask(task.task.id);
    expect(letter).toMatchObject({ state: 'settled', fate: { outcome: 'skipped' } });
    await task.give('accept');
    expect(await house.client.workflow.getHandle(task.task.id).result()).toMatchObject({
      status: 'accepted',
    });
  });

  it('a report calls back the letter also while an attempt at it is running and then fails', async () => {
    const house = await aHouse();
    const task = await openTask(house);
    house.server.plan({ at: 'rcpt', hang: true });
    const underWay = house.server.struck('rcpt');
    await task.give('escalate', { level: 1 });
    await underWay;
    await task.give('complete');
    // The running attempt hears of it with its next heartbeat only; here it fails before that.
    await until('the letter is called back', async () => {
      const { events } = await house.client.workflow.getHandle(task.task.id).fetchHistory();
      return (events ?? []).some((event) => event.activityTaskCancelRequestedEventAttributes);
    });
    house.line.cut();
    expect(await settled(house, task)).toEqual(['skipped']);
    house.line.mend();
    await task.give('accept');
    expect(await house.client.workflow.getHandle(task.task.id).result()).toMatchObject({
      status: 'accepted',
    });
    expect(house.server.complete).toHaveLength(0);
  });

  it('an extension supersedes the letter that is being retried', async () => {
    const house = await aHouse();
    const task = await openTask(house);
    house.line.cut();
    await task.give('escalate', { level: 1 });
    await until('an attempt was turned away', () => house.line.turnedAway > 0);
    await task.give('extend');
    expect(await settled(house, task)).toEqual(['skipped']);
    house.line.mend();
    await house.travel(task.task.id, '2026-03-03T12:00:00+07:00');
    expect((await house.arrived(task.task.code)).map(({ rungs }) => rungs)).toEqual(['EXTENDED']);
  });

  it('an outage loses nothing, sends nothing twice, and does not hold up the ladder', async () => {
    const house = await aHouse();
    const task = await openTask(
      house,
      { deadline: datedUntil('2026-03-05') },
      { rules: { calendar: CALENDAR, policy: NIGHT_POST } },
    );
    await task.give('acknowledge');
    await house.travel(task.task.id, '2026-03-05T23:30:00+07:00');
    const before = await house.arrived(task.task.code);
    house.line.cut();
    await task.give('escalate', { level: 1 });
    await house.travel(task.task.id, '2026-03-06T00:30:01+07:00');
    const escalations = async (): Promise<string[]> => {
      const events = await house.client.workflow.getHandle(task.task.id).query(timelineQuery);
      return events.flatMap(({ at, event }) =>
        event.type === 'TaskEscalated' ? [`${at.slice(0, 16)} ${event.rung}`] : [],
      );
    };
    await until('the ladder went on', async () => (await escalations()).length === 2);
    expect(await escalations()).toEqual(['2026-03-05T23:30 H1#1', '2026-03-06T00:30 L1']);
    expect(await stateOf(house, task)).toMatchObject({ officialStatus: 'overdue', level: 1 });
    expect(await house.arrived(task.task.code)).toEqual(before);
    await until('attempts were turned away', () => house.line.turnedAway > 5);
    house.line.mend();
    // The longest wait between two attempts is half an hour.
    await house.travel(task.task.id, '2026-03-06T01:05:00+07:00');
    expect(await settled(house, task)).not.toContain('skipped');
    const after = (await house.arrived(task.task.code)).slice(before.length);
    expect(after.map(({ rungs, to }) => `${rungs} → ${to}`).sort()).toEqual([
      'H1#1 → lanh-dao@moit.example',
      'L1 → lanh-dao@moit.example',
      'O+1 → dau-moi@moit.example',
    ]);
    // The date of a letter is the one it was planned for, however late it leaves.
    expect(after.find(({ rungs }) => rungs === 'H1#1')?.date).toMatch(/^2026-03-05T16:30/);
    const inLedger = await house.ledger.lettersOfTask(task.task.id);
    expect(inLedger.map(({ fate }) => fate?.outcome)).toEqual(inLedger.map(() => 'accepted'));
    expect(Math.max(...inLedger.map(({ attempts }) => attempts))).toBeGreaterThan(5);
    expect(await house.ledger.verify()).toMatchObject({ ok: true });
  }, 90_000);

  it('a 550 is an event and a letter to the secretariat, once, and the ladder goes on', async () => {
    const house = await aHouse();
    const task = await openTask(house);
    await task.give('acknowledge');
    house.server.plan({ at: 'rcpt', reply: 550 });
    await house.travel(task.task.id, '2026-03-16T07:00:00+07:00');
    house.server.plan({ at: 'rcpt', reply: 550 });
    await house.travel(task.task.id, '2026-03-24T09:00:00+07:00');
    const { letters } = await stateOf(house, task);
    expect(letters.map(({ rungs, outcome }) => `${rungs.join(' ')}: ${outcome}`)).toEqual([
      'ASSIGNED: refused',
      'GAP#1: accepted',
      'T-15: refused',
      'T-7: accepted',
    ]);
    const arrived = await house.arrived(task.task.code);
    expect(arrived.map(({ rungs, to }) => `${rungs} → ${to}`)).toEqual([
      'GAP#1 → dau-moi@theo-doi.example',
      'T-7 → dau-moi@moit.example',
    ]);
    expect((await task.eventTypes()).filter((type) => type === 'RecipientUnreachable')).toHaveLength(1);
  }, 60_000);

  it('a line that broke after the hand-over: unknown, then repeated once, as the same message', async () => {
    const house = await aHouse();
    const task = await openTask(house);
    house.server.plan({ at: 'data-end', cut: true });
    await task.give('escalate', { level: 1 });
    expect(await settled(house, task)).toEqual(['unknown']);
    expect((await stateOf(house, task)).next).toMatchObject({ kind: 'resend' });
    await house.travel(task.task.id, '2026-03-02T11:00:00+07:00');
    expect(await settled(house, task)).toEqual(['accepted']);
    expect(house.server.taken).toHaveLength(1);
    expect(house.server.complete).toHaveLength(2);
    const [first, second] = house.server.complete.map(
      (raw) => /^Message-ID: .*$/im.exec(raw.toString())?.[0],
    );
    expect(first).toBe(second);
  });

  it('a withdrawal waits for the answer to a letter that is already handed over, and refuses meanwhile', async () => {
    const house = await aHouse();
    const task = await openTask(house);
    house.server.plan({ at: 'data-end', hang: true });
    const handedOver = house.server.struck('data-end');
    await task.give('escalate', { level: 1 });
    await handedOver;
    const { closedAt } = await task.give('withdraw');
    const handle = house.client.workflow.getHandle(task.task.id);
    expect((await handle.describe()).status.name).toBe('RUNNING');
    const refused: unknown = await task.give('progress').catch((error: unknown) => error);
    expect(refusalIn(refused)).toEqual({ code: 'closed', status: 'withdrawn', at: closedAt });
    house.server.release();
    expect(await handle.result()).toMatchObject({ status: 'withdrawn' });
    expect(await settled(house, task)).toEqual(['accepted']);
  }, 60_000);
});

import { travelTo } from '../../client/rehearsal/time-travel';
import { DIRECTIVE_TASK, stateQuery, timelineQuery, type TaskInput } from '../../contract/task-workflow';
import type { Task } from '../../domain/task';
import { DAY_MS, msOf, type Instant } from '../../domain/time/instant';
import { until } from '../support/processes';
import { RULES } from '../support/rules';
import { quietRuntime, weeksBackTo } from '../support/temporal/task-house';
import { openMailHouse, type MailHouse } from './mail-house';
import { ownTask } from './own-task';

quietRuntime();

const ISSUED = '2026-01-31T00:00:00+07:00';

/** Tasks of a notice of 31/01/2026, due on 28/02/2026, that are added only in March. */
describe('a task that is added after its dates', () => {
  let house: MailHouse;
  beforeAll(async () => {
    house = await openMailHouse();
  });
  afterAll(() => house.close());

  /** Starts the workflow at `at` on the task's clock: the server holds it back until then. */
  async function addAt(at: Instant, task: Task): Promise<{ travel: (to: Instant) => Promise<void> }> {
    const clockShiftWeeks = weeksBackTo(at);
    const serverMs = (instant: Instant): number => msOf(instant) - clockShiftWeeks * 7 * DAY_MS;
    const input: TaskInput = {
      task,
      rules: RULES,
      assignedAt: ISSUED,
      clockShiftWeeks,
      registeredBy: { role: 'secretariat', name: 'Thư ký thử nghiệm' },
      carried: [],
      continueAsNewAfter: 10_000,
    };
    await house.client.workflow.start(DIRECTIVE_TASK, {
      workflowId: task.id,
      taskQueue: house.taskQueue,
      args: [input],
      startDelay: serverMs(at) - Date.now(),
    });
    const travel = (to: Instant): Promise<void> => travelTo(house.client, task.id, serverMs(to));
    await travel(at);
    await until('the task is assigned', async () =>
      house.client.workflow
        .getHandle(task.id)
        .query(stateQuery)
        .then(
          ({ assignedAt }) => assignedAt !== null,
          () => false,
        ),
    );
    return { travel };
  }

  const settled = (task: Task, count: number): Promise<void> =>
    until(`${count} letters`, async () => (await house.arrived(task.code)).length >= count);

  it('in letter hours: one letter a mailbox, at once, that names what was missed', async () => {
    const task = ownTask();
    const { travel } = await addAt('2026-03-10T09:00:00+07:00', task);
    await settled(task, 5);
    const arrived = await house.arrived(task.code);
    expect(arrived.map(({ rungs, to }) => `${to}: ${rungs}`).sort()).toEqual([
      'dau-moi@mofa.example: L2',
      'dau-moi@moit.example: ASSIGNED T-15 T-7 T-3 T-1 D O+1 O+4 O+7',
      'dau-moi@nsc-ii.example: L3',
      'dau-moi@vpcp.example: L2',
      'lanh-dao@moit.example: ACK L1',
    ]);
    const toLead = arrived.find(({ to }) => to === 'dau-moi@moit.example');
    expect(toLead?.text).toMatch(/giao nhiệm vụ.*nhắc trước 15 ngày.*nhắc quá hạn 4 ngày làm việc/s);
    const { letters } = await house.client.workflow.getHandle(task.id).query(stateQuery);
    expect(letters).toHaveLength(5);
    const planned = (await house.client.workflow.getHandle(task.id).query(timelineQuery)).flatMap(
      ({ event }) => (event.type === 'LetterPlanned' ? [event.letter] : []),
    );
    expect(
      planned.find(({ recipient }) => recipient.seat === 'focal' && recipient.agency === 'moit'),
    ).toMatchObject({ missedRungs: ['ASSIGNED', 'T-15', 'T-7', 'T-3', 'T-1', 'D', 'O+1', 'O+4'] });
    // From here on the ladder goes its way.
    await travel('2026-03-13T09:00:00+07:00');
    expect(
      (await house.arrived(task.code))
        .slice(5)
        .map(({ rungs, to }) => `${to}: ${rungs}`)
        .sort(),
    ).toEqual(['dau-moi@moit.example: O+10', 'dau-moi@nsc-ii.example: L3+1W']);
  });

  it.each([
    { when: 'on a Sunday', at: '2026-03-08T10:00:00+07:00', morning: '2026-03-09' },
    { when: 'in the evening', at: '2026-03-09T18:00:00+07:00', morning: '2026-03-10' },
  ])('$when: lateness is recorded at once, letters wait for the morning', async ({ at, morning }) => {
    const task = ownTask();
    const { travel } = await addAt(at, task);
    const handle = house.client.workflow.getHandle(task.id);
    const state = await handle.query(stateQuery);
    expect(state).toMatchObject({ officialStatus: 'overdue', next: { at: `${morning}T08:00:00+07:00` } });
    const types = (await handle.query(timelineQuery)).map(({ event }) => event.type);
    expect(types).toEqual(['TaskAssigned', 'LadderOpened', 'DeadlinePassed']);
    await travel(`${morning}T07:59:00+07:00`);
    expect(await house.arrived(task.code)).toEqual([]);
    await travel(`${morning}T08:05:00+07:00`);
    const perMailbox = (await house.arrived(task.code)).map(({ to }) => to);
    expect(perMailbox.length).toBe(5);
    expect(new Set(perMailbox).size).toBe(5);
  });

  it('before its date: one letter with the rungs that were missed, then the ladder', async () => {
    const task = ownTask();
    const { travel } = await addAt('2026-02-24T09:00:00+07:00', task);
    await settled(task, 2);
    await travel('2026-02-27T09:00:00+07:00');
    expect((await house.arrived(task.code)).map(({ rungs, to }) => `${to}: ${rungs}`).sort()).toEqual([
      'dau-moi@moit.example: ASSIGNED T-15 T-7',
      'dau-moi@moit.example: T-1 D',
      'dau-moi@moit.example: T-3',
      'lanh-dao@moit.example: ACK',
    ]);
  });
});

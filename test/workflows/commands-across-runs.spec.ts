import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { refusalIn } from '../../contract/refused';
import { TASK_UPDATES, timelineQuery } from '../../contract/task-workflow';
import { until } from '../support/processes';
import { RULES_2 } from '../support/rules';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { LEAD, SAMPLES, openTask, type OpenedTask } from './open-tasks';
import { LETTERS_TAKEN } from './stub-activities';

// The server drops workflow tasks that only refuse; the worker warns of each.
quietRuntime('ERROR');

const CLIENTS = 20;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** The lead must not withdraw its task: refused, and on the record. */
const REFUSED = 'not-mine';

/**
 * The server knows an Update's id within one run only: across runs it is the command's id, in the events that
 * are carried over, that makes a repetition harmless. Every call here is an Update of its own.
 */
describe('commands that come again in another run of the task', () => {
  let house: TaskHouse;
  let task: OpenedTask;
  let firstRun: string;
  const runId = async () => (await house.client.workflow.getHandle(task.task.id).describe()).runId;

  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
    task = await openTask(house, {}, { rules: RULES_2, continueAsNewAfter: 30 });
    firstRun = await runId();
    for (const id of IDS) expect(await give(house.client, id)).toBe('taken');
    expect(await give(house.client, REFUSED)).toBe('no-right');
    await until('the task goes on in another run', async () => (await runId()) !== firstRun);
  }, 60_000);
  afterAll(() => house.close());

  it('twice, in any order, by twenty clients at once, leave one event each', async () => {
    const connections = Array.from({ length: CLIENTS }, () => Connection.lazy(sharedTemporal()));
    try {
      const answers = await Promise.all(
        connections.map(async (connection, i) => {
          const order = [...IDS.slice(i % IDS.length), REFUSED, ...IDS.slice(0, i % IDS.length)];
          const client = new Client({ connection });
          const answered: string[] = [];
          // One after the other: the server takes a limited number of Updates of one workflow at a time.
          for (const id of order) answered.push(`${id} ${await give(client, id)}`);
          return answered;
        }),
      );
      expect(new Set(answers.flat())).toEqual(
        new Set([...IDS.map((id) => `${id} taken`), `${REFUSED} no-right`]),
      );
    } finally {
      await Promise.all(connections.map((connection) => connection.close()));
    }
    const timeline = await house.client.workflow.getHandle(task.task.id).query(timelineQuery);
    const byCommand = timeline.flatMap(({ commandId, event }) =>
      commandId === null ? [] : [`${commandId} ${event.type}`],
    );
    expect(byCommand).toEqual([...IDS.map((id) => `${id} ProgressReported`), `${REFUSED} CommandRefused`]);
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, i) => i + 1));
  }, 60_000);

  it('and one that is new is taken, once', async () => {
    const answers = await Promise.all(Array.from({ length: CLIENTS }, () => give(house.client, 'g')));
    expect(new Set(answers)).toEqual(new Set(['taken']));
    const types = await task.eventTypes();
    expect(types.filter((type) => type === 'ProgressReported')).toHaveLength(IDS.length + 1);
  }, 60_000);

  async function give(client: Client, commandId: string): Promise<string> {
    const handle = client.workflow.getHandle(task.task.id);
    const updateId = randomUUID();
    const withdraw = { ...SAMPLES.withdraw, commandId, actor: LEAD };
    const progress = { ...SAMPLES.progress, commandId };
    const call =
      commandId === REFUSED
        ? handle.executeUpdate(TASK_UPDATES.withdraw, { updateId, args: [withdraw] })
        : handle.executeUpdate(TASK_UPDATES.progress, { updateId, args: [progress] });
    return call.then(
      () => 'taken',
      (error: unknown) => refusalIn(error)?.code ?? inspect(error),
    );
  }
});

import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { giveCommand } from '../../client/tasks/give-command';
import { withinAnswerTime } from '../../client/tasks/within-answer-time';
import { TASK_UPDATES, stateQuery } from '../../contract/task-workflow';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openTask, refusalOf, SAMPLES } from './open-tasks';
import { LETTERS_TAKEN } from './stub-activities';

// The server drops workflow tasks that only refuse; the worker warns of each.
quietRuntime('ERROR');

describe('a command given twice', () => {
  let house: TaskHouse;
  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
  });
  afterAll(() => house.close());

  it('with one id brings one event, whether the server or the task notices', async () => {
    const task = await openTask(house);
    const handle = house.client.workflow.getHandle(task.task.id);
    const input = { commandId: 'tiến-độ-1', ...SAMPLES.progress };
    const first = await task.give('progress', input);
    const again = await task.give('progress', input);
    expect(again.events).toBe(first.events);
    const otherUpdate = await handle.executeUpdate(TASK_UPDATES.progress, {
      updateId: 'another-update-id',
      args: [input],
    });
    expect(otherUpdate.events).toBe(first.events);
    expect((await task.eventTypes()).filter((type) => type === 'ProgressReported')).toHaveLength(1);
  });

  it('by many at the same moment brings one event', async () => {
    const task = await openTask(house);
    const handle = house.client.workflow.getHandle(task.task.id);
    const input = { commandId: 'tiến-độ-1', ...SAMPLES.progress };
    await Promise.all(
      Array.from({ length: 8 }, () => handle.executeUpdate(TASK_UPDATES.progress, { args: [input] })),
    );
    expect((await task.eventTypes()).filter((type) => type === 'ProgressReported')).toHaveLength(1);
  });

  it('is harmless also when it closed the task', async () => {
    const task = await openTask(house);
    const commandId = 'rút-1';
    const first = await task.give('withdraw', { commandId });
    expect(await task.give('withdraw', { commandId })).toMatchObject({
      status: 'withdrawn',
      closedAt: first.closedAt,
      events: first.events,
    });
  });

  it('at the very moment at which the task is closed is taken, or told that it is closed', async () => {
    const tasks = await Promise.all(Array.from({ length: 5 }, () => openTask(house)));
    const outcomes = await Promise.all(
      tasks.map(async (task) => {
        const progress = withinAnswerTime(house.client, () => task.give('progress'));
        const [ended] = await Promise.all([
          progress.then(
            () => 'taken',
            () => refusalOf(progress).then(({ code }) => code),
          ),
          task.give('withdraw'),
        ]);
        return ended;
      }),
    );
    for (const outcome of outcomes) expect(['taken', 'closed']).toContain(outcome);
  }, 60_000);

  it('of twenty clients that acknowledge at once exactly one is taken', async () => {
    const task = await openTask(house);
    const connections = Array.from({ length: 20 }, () => Connection.lazy(sharedTemporal()));
    try {
      const outcomes = await Promise.all(
        connections.map(async (connection) => {
          const input = { commandId: randomUUID(), ...SAMPLES.acknowledge };
          const call = giveCommand(new Client({ connection }), task.task.id, 'acknowledge', input);
          return call.then(
            () => 'taken',
            () => refusalOf(call).then(({ code }) => code),
          );
        }),
      );
      expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'already-acknowledged')).toHaveLength(19);
    } finally {
      await Promise.all(connections.map((connection) => connection.close()));
    }
    expect((await task.eventTypes()).filter((type) => type === 'TaskAcknowledged')).toHaveLength(1);
    expect(await house.client.workflow.getHandle(task.task.id).query(stateQuery)).toMatchObject({
      promisedOn: '2026-03-20',
    });
  });
});

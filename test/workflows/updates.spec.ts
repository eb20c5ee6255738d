import { randomUUID } from 'node:crypto';
import { giveCommand } from '../../client/tasks/give-command';
import type { CommandInput, CommandName } from '../../contract/schemas/commands';
import { timelineQuery } from '../../contract/task-workflow';
import type { TaskEvent } from '../../domain/events';
import { endOfDay } from '../../domain/time/instant';
import { datedUntil } from '../support/tasks';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openTask, refusalOf, SAMPLES, type OpenedTask } from './open-tasks';
import { ownTask } from './own-task';
import { LETTERS_TAKEN } from './stub-activities';

quietRuntime();

const TASKS = 17;

describe('the commands of a task', () => {
  let house: TaskHouse;
  let fresh: OpenedTask[];
  const aFreshTask = (): OpenedTask => {
    const task = fresh.pop();
    if (!task) throw new Error('more specs than tasks were opened: raise TASKS');
    return task;
  };

  beforeAll(async () => {
    house = await openTaskHouse(LETTERS_TAKEN);
    fresh = await Promise.all(Array.from({ length: TASKS }, () => openTask(house)));
  }, 60_000);
  afterAll(() => house.close());

  const lastEvents = async ({ task }: OpenedTask, count: number): Promise<TaskEvent[]> =>
    (await house.client.workflow.getHandle(task.id).query(timelineQuery))
      .slice(-count)
      .map(({ event }) => event);

  describe('taken', () => {
    it('acknowledge: with the day it is promised for', async () => {
      const task = aFreshTask();
      const view = await task.give('acknowledge');
      expect(view).toMatchObject({
        status: 'open',
        officialStatus: 'in-progress',
        acknowledgedAt: expect.stringMatching(/^2026-03-02T09:3/),
        promisedOn: '2026-03-20',
      });
      expect(await lastEvents(task, 1)).toEqual([{ type: 'TaskAcknowledged', promisedOn: '2026-03-20' }]);
    });

    it('progress: the summary and the share that is done', async () => {
      const task = aFreshTask();
      const view = await task.give('progress');
      expect(view.progress).toMatchObject({ summary: 'đã lấy ý kiến các bộ', percent: 40 });
      expect(view.status).toBe('open');
      expect(await lastEvents(task, 1)).toEqual([
        { type: 'ProgressReported', summary: 'đã lấy ý kiến các bộ', percent: 40 },
      ]);
    });

    it('complete, then accept: reported with its evidence, then closed on time', async () => {
      const task = aFreshTask();
      const reported = await task.give('complete');
      expect(reported).toMatchObject({ status: 'reported', next: null });
      expect(reported.report?.evidence).toEqual(SAMPLES.complete.evidence);
      const accepted = await task.give('accept', { note: 'đủ nội dung' });
      expect(accepted).toMatchObject({ status: 'accepted', officialStatus: 'done-on-time', next: null });
      expect(accepted.closedAt).toMatch(/^2026-03-02T09:3/);
      expect(await lastEvents(task, 2)).toEqual([
        { type: 'CompletionReported', evidence: SAMPLES.complete.evidence },
        { type: 'CompletionAccepted', note: 'đủ nội dung', timeliness: 'on-time' },
      ]);
      const result = await house.client.workflow.getHandle(task.task.id).result();
      expect(result).toEqual({ status: 'accepted', closedAt: accepted.closedAt, events: accepted.events });
    });

    it('return: open again, with the reason and a new ladder', async () => {
      const task = aFreshTask();
      await task.give('complete');
      const view = await task.give('return');
      expect(view).toMatchObject({ status: 'open', report: null, next: { kind: 'rung' } });
      expect(await lastEvents(task, 2)).toMatchObject([
        { type: 'CompletionReturned', reason: 'chưa có số liệu quý I' },
        { type: 'LadderOpened', version: 2, opening: 'RETURNED', due: endOfDay('2026-03-31') },
      ]);
    });

    it('extend: the new deadline and the document that set it', async () => {
      const task = aFreshTask();
      const view = await task.give('extend');
      expect(view).toMatchObject({
        due: endOfDay('2026-04-30'),
        lateAfter: endOfDay('2026-04-30'),
        extensionDocument: '88/VPCP-QHQT ngày 20/03/2026',
      });
      expect(await lastEvents(task, 2)).toMatchObject([
        { type: 'DeadlineExtended', from: endOfDay('2026-03-31'), to: endOfDay('2026-04-30') },
        { type: 'LadderOpened', version: 2, opening: 'EXTENDED', due: endOfDay('2026-04-30') },
      ]);
    });

    it('escalate: the level by hand, with the reason', async () => {
      const task = aFreshTask();
      const view = await task.give('escalate');
      expect(view).toMatchObject({ level: 2, highestLevel: 2 });
      const timeline = await house.client.workflow.getHandle(task.task.id).query(timelineQuery);
      expect(timeline.find(({ event }) => event.type === 'TaskEscalated')?.event).toMatchObject({
        level: 2,
        cause: 'by-hand',
        rung: 'H2#1',
        reason: 'chưa có phản hồi',
      });
    });

    it('withdraw: closed, whatever the state', async () => {
      const [open, reported] = [aFreshTask(), aFreshTask()];
      await reported.give('complete');
      for (const task of [open, reported]) {
        expect(await task.give('withdraw')).toMatchObject({
          status: 'withdrawn',
          officialStatus: 'withdrawn',
        });
        const result = await house.client.workflow.getHandle(task.task.id).result();
        expect(result).toMatchObject({ status: 'withdrawn' });
      }
    });

    it('records who gave it and by which command', async () => {
      const task = aFreshTask();
      await task.give('acknowledge', { commandId: 'ack-1' });
      const timeline = await house.client.workflow.getHandle(task.task.id).query(timelineQuery);
      expect(timeline.at(-1)).toMatchObject({ actor: SAMPLES.acknowledge.actor, commandId: 'ack-1' });
      expect(timeline[0]).toMatchObject({ actor: { role: 'secretariat', name: 'Thư ký thử nghiệm' } });
    });
  });

  describe('refused, with the reason', () => {
    it('acknowledge: once only, and not for a day that has passed', async () => {
      const task = aFreshTask();
      expect(await task.refusal('acknowledge', { promisedOn: '2026-03-01' })).toEqual({
        code: 'promised-in-the-past',
        promisedOn: '2026-03-01',
      });
      const { acknowledgedAt } = await task.give('acknowledge', { promisedOn: '2026-03-02' });
      expect(await task.refusal('acknowledge')).toEqual({ code: 'already-acknowledged', at: acknowledgedAt });
    });

    it('complete: not without any evidence', async () => {
      const nothing = { evidence: { document: null, link: null, figure: null } };
      expect(await aFreshTask().refusal('complete', nothing)).toEqual({ code: 'no-evidence' });
    });

    it('accept and return: not before a report', async () => {
      const task = aFreshTask();
      expect(await task.refusal('accept')).toEqual({ code: 'not-reported' });
      expect(await task.refusal('return')).toEqual({ code: 'not-reported' });
    });

    it('everything but accept, return and withdraw while a report waits for acceptance', async () => {
      const task = aFreshTask();
      const { report } = await task.give('complete');
      for (const name of ['acknowledge', 'progress', 'complete', 'extend', 'escalate'] as const) {
        expect(await task.refusal(name)).toEqual({ code: 'awaiting-acceptance', reportedAt: report?.at });
      }
    });

    it('extend: not to the same day or an earlier one', async () => {
      const task = aFreshTask();
      for (const newDue of [endOfDay('2026-03-31'), endOfDay('2026-03-30')]) {
        expect(await task.refusal('extend', { newDue })).toEqual({
          code: 'new-due-not-later',
          currentDue: endOfDay('2026-03-31'),
        });
      }
    });

    it('extend: not to a moment that has passed, though later than the deadline', async () => {
      const task = await openTask(house, { deadline: datedUntil('2026-02-10') });
      const newDue = endOfDay('2026-03-01');
      expect(await task.refusal('extend', { newDue })).toEqual({ code: 'new-due-in-the-past', newDue });
    });

    it('everything before the day of assignment', async () => {
      const task = ownTask();
      await house.start(task, '2026-03-02T09:00:00+07:00');
      for (const name of Object.keys(SAMPLES) as CommandName[]) {
        const input = { commandId: randomUUID(), ...SAMPLES[name] } as CommandInput<typeof name>;
        expect(await refusalOf(giveCommand(house.client, task.id, name, input))).toEqual({
          code: 'not-assigned-yet',
        });
      }
    });

    it('everything once the task is closed', async () => {
      const [accepted, withdrawn] = [aFreshTask(), aFreshTask()];
      await accepted.give('complete');
      const { closedAt } = await accepted.give('accept');
      const gone = await withdrawn.give('withdraw');
      for (const name of Object.keys(SAMPLES) as CommandName[]) {
        expect(await accepted.refusal(name)).toEqual({ code: 'closed', status: 'accepted', at: closedAt });
        expect(await withdrawn.refusal(name)).toEqual({
          code: 'closed',
          status: 'withdrawn',
          at: gone.closedAt,
        });
      }
    });

    it('leaves nothing in the history and nothing in the timeline', async () => {
      const task = aFreshTask();
      const before = await task.eventTypes();
      await task.refusal('accept');
      expect(await task.eventTypes()).toEqual(before);
      expect(await acceptedUpdates(task)).toBe(0);
    });
  });

  async function acceptedUpdates({ task }: OpenedTask): Promise<number> {
    const { events } = await house.client.workflow.getHandle(task.id).fetchHistory();
    return (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length;
  }
});

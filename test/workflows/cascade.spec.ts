import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { childTaskNames } from '../../contract/task-id';
import { childrenChangedSignal, stateQuery, type TaskResult } from '../../contract/task-workflow';
import type { TaskEvent } from '../../domain/events';
import type { Task } from '../../domain/task';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { RULES_2 } from '../support/rules';
import { datedUntil } from '../support/tasks';
import { temporaryFolder } from '../support/temporary-folder';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { ASSIGNED_AT, openTask, openedTask, refusalOf, SOON_AFTER, type OpenedTask } from './open-tasks';
import { LETTERS_TAKEN } from './stub-activities';

quietRuntime();

const UNITS = ['xa-1', 'xa-2', 'xa-3', 'xa-4', 'xa-5'];

const folder = temporaryFolder();
let ledger: Ledger;
let house: TaskHouse;
beforeAll(async () => {
  ledger = await openLedger({ url: join(folder.path, 'ledger.db') });
  house = await openTaskHouse({
    ...LETTERS_TAKEN,
    appendEvents: ({ taskId, records }) => ledger.append(taskId, records),
    rollUpChildren: ({ parentId, now }) => ledger.rollUpChildren(parentId, now),
  });
});
afterAll(async () => {
  await house.close();
  await ledger.close();
  folder.remove();
});

async function startChild(parent: Task, unit: string): Promise<OpenedTask> {
  const lead = { code: unit, name: `UBND ${unit}` };
  const { id, code, lead: above } = parent;
  const task: Task = {
    ...parent,
    ...childTaskNames(parent, unit),
    lead,
    coordinating: [],
    parent: { id, code, lead: above },
  };
  await house.start(task, ASSIGNED_AT, { rules: RULES_2 });
  await house.travel(task.id, SOON_AFTER);
  return openedTask(house, task);
}

/** Closed, and its parent has been told. */
async function finish(child: OpenedTask): Promise<TaskResult> {
  const lead = { role: 'lead', name: 'Chủ tịch xã', agency: child.task.lead.code } as const;
  await child.give('complete', { actor: lead });
  await child.give('accept');
  return (await house.client.workflow.getHandle(child.task.id).result()) as TaskResult;
}

/** From the ledger: a run that continued as new need not know the events of those before it. */
async function happened<T extends TaskEvent['type']>(
  { task }: OpenedTask,
  type: T,
): Promise<Extract<TaskEvent, { type: T }>[]> {
  const timeline = await ledger.timeline(task.id);
  return timeline.flatMap((entry) => {
    const event = entry.source === 'event' ? entry.record.event : null;
    return event?.type === type ? [event as Extract<TaskEvent, { type: T }>] : [];
  });
}

describe('a task that was handed down to five units', () => {
  let parent: OpenedTask;
  let children: OpenedTask[];
  let firstRunId: string;

  beforeAll(async () => {
    parent = await openTask(
      house,
      { deadline: datedUntil('2026-03-03') },
      { rules: RULES_2, continueAsNewAfter: 90 },
    );
    firstRunId = (await house.client.workflow.getHandle(parent.task.id).describe()).runId;
    await parent.give('cascade', { total: UNITS.length, commandId: 'giao-xuống' });
    children = await Promise.all(UNITS.map((unit) => startChild(parent.task, unit)));
    await Promise.all(children.slice(0, 3).map(finish));
    await house.travel(parent.task.id, '2026-03-02T09:40:00+07:00');
  }, 60_000);

  it('knows where they stand', async () => {
    const { cascade } = await house.client.workflow.getHandle(parent.task.id).query(stateQuery);
    expect(cascade).toMatchObject({
      total: 5,
      groups: ['các sở'],
      rollUp: { started: 5, accepted: 3, open: 2 },
    });
  });

  it('is not opened twice by the same command, and not closed by hand', async () => {
    await parent.give('cascade', { total: UNITS.length, commandId: 'giao-xuống' });
    expect(await happened(parent, 'CascadeOpened')).toHaveLength(1);
    const evidence = { document: null, link: null, figure: 'xong' };
    expect(await refusalOf(parent.give('complete', { evidence }))).toEqual({
      code: 'children-open',
      open: 2,
      total: 5,
    });
  });

  it('sends its lead one list of those that are late', async () => {
    await house.travel(parent.task.id, '2026-03-04T08:05:00+07:00');
    const lists = (await happened(parent, 'LetterPlanned')).filter(({ letter }) =>
      letter.rungs.some((rung) => rung.startsWith('CHILDREN')),
    );
    expect(lists.map(({ letter }) => [letter.recipient.agency, letter.at])).toEqual([
      ['moit', '2026-03-04T08:00:00+07:00'],
    ]);
    const [told] = (await happened(parent, 'ChildrenRolledUp')).filter(({ rung }) => rung !== undefined);
    expect(told?.rollUp.lateChildren.map(({ lead }) => lead)).toEqual(['UBND xa-4', 'UBND xa-5']);
  });

  it('records nothing when it is told twice of what it knows', async () => {
    const before = await happened(parent, 'ChildrenRolledUp');
    const handle = house.client.workflow.getHandle(parent.task.id);
    await Promise.all([handle.signal(childrenChangedSignal), handle.signal(childrenChangedSignal)]);
    await house.travel(parent.task.id, '2026-03-04T09:00:00+07:00');
    expect(await happened(parent, 'ChildrenRolledUp')).toEqual(before);
  });

  it('closes by its rule with the last of them, also in a later run', async () => {
    await Promise.all(children.slice(3).map(finish));
    await house.travel(parent.task.id, '2026-03-04T09:05:00+07:00');
    const result = (await house.client.workflow.getHandle(parent.task.id).result()) as TaskResult;
    expect(result.status).toBe('accepted');
    const [report] = await happened(parent, 'CompletionReported');
    expect(report?.evidence.figure).toBe('5/5 nhiệm vụ cấp dưới đã được xác nhận');
    const { runId } = await house.client.workflow.getHandle(parent.task.id).describe();
    expect(runId).not.toBe(firstRunId);
  });
});

it('a child goes on, and ends in order, when its parent was withdrawn', async () => {
  const parent = await openTask(house, {}, { rules: RULES_2 });
  await parent.give('cascade', { total: 1, commandId: randomUUID() });
  const child = await startChild(parent.task, 'xa-1');
  await parent.give('withdraw');
  await house.client.workflow.getHandle(parent.task.id).result();
  expect((await finish(child)).status).toBe('accepted');
});

import type { RecordedEvent, TaskEvent } from '../../domain/events';
import type { Ledger } from '../../ledger/open-ledger';
import { aTask, datedUntil } from '../support/tasks';
import { onEveryEngine } from './engines';
import { letter, recorded } from './samples';

const PARENT = 'nv-56-tb-vpcp-3c-1';
const NOW = '2026-03-20T08:00:00+07:00';

function assigned(id: string, due = '2026-03-10'): TaskEvent {
  const lead = { code: 'xa', name: 'UBND xã' };
  const task = aTask({ id, code: id.slice(3), lead, deadline: datedUntil(due) });
  return { type: 'TaskAssigned', task, policyVersion: 'p', calendarVersion: 'c' };
}

function life(...events: TaskEvent[]): RecordedEvent[] {
  return events.map((event, i) => recorded(i + 1, event, `2026-03-0${i + 2}T09:00:00+07:00`));
}

const REPORTED: TaskEvent = {
  type: 'CompletionReported',
  evidence: { document: '12/BC-UBND', link: null, figure: null },
};
const ACCEPTED: TaskEvent = { type: 'CompletionAccepted', note: null, timeliness: 'on-time' };

onEveryEngine('the children of a task in the ledger', (bench) => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await bench.open(await bench.freshUrl());
  });

  it('are rolled up by where each of them stands', async () => {
    const child = (unit: string, ...events: TaskEvent[]) =>
      ledger.append(`${PARENT}.${unit}`, life(assigned(`${PARENT}.${unit}`), ...events));
    await child('xa-1', { type: 'LetterPlanned', letter: letter('thu-1') });
    await child('xa-2', REPORTED, ACCEPTED);
    await child('xa-3', { type: 'TaskWithdrawn', reason: 'nhập xã', document: null });
    await child('xa-4', { type: 'TaskSuspended', reason: 'chờ', document: '9/QĐ' });
    await child('xa-5', { type: 'TaskAcknowledged', promisedOn: null });
    const rollUp = await ledger.rollUpChildren(PARENT, NOW);
    expect(rollUp).toMatchObject({ asOf: NOW, started: 5, open: 2, accepted: 1, withdrawn: 1, suspended: 1 });
    expect(rollUp).toMatchObject({ late: 2, unacknowledged: 2, lastReportAt: '2026-03-03T09:00:00+07:00' });
    expect(rollUp.lateChildren.map(({ code }) => code)).toEqual([
      '56-tb-vpcp-3c-1.xa-1',
      '56-tb-vpcp-3c-1.xa-5',
    ]);
  });

  it('are its own only: not itself, not its neighbours, not the children of its children', async () => {
    const others = [
      PARENT,
      `${PARENT}0`,
      `${PARENT}2.xa-1`,
      `${PARENT}-1.xa-1`,
      `${PARENT}.tinh-1.xa-1`,
      'nv-56-tb-vpcp-3c-10.xa-1',
      'nv-56-tb-vpcp-3d-1.xa-1',
    ];
    for (const id of [...others, `${PARENT}.tinh-1`]) await ledger.append(id, life(assigned(id)));
    expect(await ledger.rollUpChildren(PARENT, NOW)).toMatchObject({ started: 1 });
    expect(await ledger.rollUpChildren(`${PARENT}.tinh-1`, NOW)).toMatchObject({ started: 1 });
    expect(await ledger.rollUpChildren('nv-khong-co-1a-1', NOW)).toMatchObject({
      started: 0,
      lateChildren: [],
    });
  });
});

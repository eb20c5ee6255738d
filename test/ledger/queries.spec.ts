import type { Task } from '../../domain/task';
import type { Ledger } from '../../ledger/open-ledger';
import { onEveryEngine } from './engines';
import { claimOf, fate, letter, progress, recorded, TASK_ID } from './samples';

onEveryEngine('reading the ledger', (bench) => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await bench.open(await bench.freshUrl());
  });

  it('tells the timeline of one task, events and letters together', async () => {
    await ledger.append(TASK_ID, [progress(1)]);
    await ledger.append('nv-khac', [progress(1)]);
    await ledger.claim(claimOf('thu-1'));
    await ledger.handOver('thu-1', 1);
    await ledger.defer('thu-1', '451 bận', 1);
    const timeline = await ledger.timeline(TASK_ID);
    expect(
      timeline.map((entry) => (entry.source === 'event' ? entry.record.event.type : entry.step)),
    ).toEqual([
      'ProgressReported',
      expect.objectContaining({ phase: 'claimed', attempt: 1, letter: letter('thu-1') }),
      { phase: 'handed-over', attempt: 1 },
      { phase: 'deferred', attempt: 1, response: '451 bận' },
    ]);
    expect(await ledger.timeline('nv-khong-co')).toEqual([]);
  });

  it('tells what became of each letter of a task', async () => {
    const keys = ['du-kien', 'dang-gui', 'cho-ro', 'hoan', 'da-gui', 'bo-qua', 'khong-dia-chi'];
    await ledger.append(
      TASK_ID,
      keys.map((key, index) => recorded(index + 1, { type: 'LetterPlanned', letter: letter(key) })),
    );
    for (const key of ['dang-gui', 'cho-ro', 'hoan', 'da-gui']) await ledger.claim(claimOf(key));
    for (const key of ['cho-ro', 'hoan', 'da-gui']) await ledger.handOver(key, 1);
    await ledger.defer('hoan', '451 bận', 1);
    await ledger.settle(TASK_ID, 'da-gui', fate('accepted', 1));
    await ledger.settle(TASK_ID, 'khong-dia-chi', fate('no-address', 0));
    const skipped = fate('skipped', 0);
    await ledger.append(TASK_ID, [recorded(8, { type: 'LetterSettled', key: 'bo-qua', fate: skipped })]);

    const letters = await ledger.lettersOfTask(TASK_ID);
    expect(letters.map(({ key, state, attempts }) => [key, state, attempts])).toEqual([
      ['du-kien', 'planned', 0],
      ['dang-gui', 'claimed', 1],
      ['cho-ro', 'in-doubt', 1],
      ['hoan', 'deferred', 1],
      ['da-gui', 'settled', 1],
      ['bo-qua', 'settled', 0],
      ['khong-dia-chi', 'settled', 0],
    ]);
    expect(letters.map((view) => view.fate?.outcome)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'accepted',
      'skipped',
      'no-address',
    ]);
    expect(letters[0]).toMatchObject({ taskId: TASK_ID, letter: letter('du-kien') });
  });

  it('lists the letters of a period over all tasks, by the instant they were planned for', async () => {
    const plan = async (taskId: string, key: string, at: string): Promise<void> => {
      await ledger.claim({ ...claimOf(key, 'first', taskId), letter: letter(key, at) });
    };
    await plan('nv-a', 'thang-4', '2026-04-01T00:00:00+07:00');
    await plan('nv-a', 'cuoi-thang-3', '2026-03-31T23:59:59+07:00');
    await plan('nv-b', 'dau-thang-3', '2026-03-01T00:00:00+07:00');
    await plan('nv-b', 'thang-2', '2026-02-28T23:59:59+07:00');
    // 2 March in Viet Nam, whatever zone the instant was written in.
    await plan('nv-b', 'mui-gio-khac', '2026-03-01T17:30:00Z');
    const march = await ledger.lettersBetween({
      from: '2026-03-01T00:00:00+07:00',
      until: '2026-04-01T00:00:00+07:00',
    });
    expect(march.map(({ key }) => key)).toEqual(['dau-thang-3', 'mui-gio-khac', 'cuoi-thang-3']);
  });

  it('lists the directives with their number of tasks', async () => {
    const assign = (taskId: string, id: string, number: string | null): Promise<void> => {
      const task = {
        id: taskId,
        directive: { id, number, shortTitle: `văn bản ${id}`, issuedOn: '2026-01-31' },
      } as Task;
      return ledger.append(taskId, [
        recorded(1, { type: 'TaskAssigned', task, policyVersion: '1', calendarVersion: '1' }),
      ]);
    };
    await assign('nv-b-1', 'b', null);
    await assign('nv-a-1', 'a', '56/TB-VPCP');
    await assign('nv-b-2', 'b', null);
    expect(await ledger.directives()).toEqual([
      { id: 'b', number: null, shortTitle: 'văn bản b', issuedOn: '2026-01-31', tasks: 2 },
      { id: 'a', number: '56/TB-VPCP', shortTitle: 'văn bản a', issuedOn: '2026-01-31', tasks: 1 },
    ]);
  });

  it('says which entry can no longer be read', async () => {
    const url = await bench.freshUrl();
    const damaged = await bench.open(url);
    await damaged.append(TASK_ID, [progress(1)]);
    await bench.disarm(url);
    await bench.tamper(url, `update ledger_entries set payload = '{'`);
    await expect(damaged.timeline(TASK_ID)).rejects.toMatchObject({
      name: 'LedgerDamaged',
      id: `ev/${TASK_ID}/1`,
    });
  });
});

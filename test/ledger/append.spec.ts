import { LedgerClosed, LedgerConflict } from '../../ledger/ledger-errors';
import { GroupCommit } from '../../ledger/group-commit';
import { eventJob } from '../../ledger/event-job';
import type { LedgerEngine } from '../../ledger/engine';
import { writeBatch } from '../../ledger/write-batch';
import { onEveryEngine } from './engines';
import { progress, TASK_ID } from './samples';

onEveryEngine('appending events', (bench) => {
  it('keeps what was appended, in order, in a chain that verifies', async () => {
    const url = await bench.freshUrl();
    const ledger = await bench.open(url);
    await ledger.append(TASK_ID, [progress(1), progress(2)]);
    await ledger.append(TASK_ID, [progress(3, 'Đã trình dự thảo “lộ trình”\u0000\n🚀')]);

    const reopened = await bench.open(url);
    const timeline = await reopened.timeline(TASK_ID);
    expect(timeline.map((entry) => entry.source === 'event' && entry.record)).toEqual([
      progress(1),
      progress(2),
      progress(3, 'Đã trình dự thảo “lộ trình”\u0000\n🚀'),
    ]);
    expect(timeline.map(({ position, id }) => [position, id])).toEqual([
      [1, `ev/${TASK_ID}/1`],
      [2, `ev/${TASK_ID}/2`],
      [3, `ev/${TASK_ID}/3`],
    ]);
    expect(await reopened.verify()).toMatchObject({ entries: 3, tasks: 1, letters: 0, ok: true });
  });

  it('leaves one entry when the same event comes again, alone, beside new ones, or at the same time', async () => {
    const ledger = await bench.open(await bench.freshUrl());
    await ledger.append(TASK_ID, [progress(1)]);
    await ledger.append(TASK_ID, [progress(1)]);
    await ledger.append(TASK_ID, [progress(1), progress(2), progress(2)]);
    await Promise.all([ledger.append(TASK_ID, [progress(3)]), ledger.append(TASK_ID, [progress(3)])]);
    await ledger.append(TASK_ID, []);
    expect(await ledger.verify()).toMatchObject({ entries: 3, ok: true });
  });

  it('refuses another content under a known id, and writes nothing of that call', async () => {
    const ledger = await bench.open(await bench.freshUrl());
    await ledger.append(TASK_ID, [progress(2)]);
    const rewriting = ledger.append(TASK_ID, [progress(1), progress(2, 'khác')]);
    await expect(rewriting).rejects.toThrow(LedgerConflict);
    await expect(rewriting).rejects.toMatchObject({ id: `ev/${TASK_ID}/2` });
    expect(await ledger.verify()).toMatchObject({ entries: 1, ok: true });
  });

  it('refuses, of two different contents under one id that come at the same time, the second', async () => {
    const ledger = await bench.open(await bench.freshUrl());
    const results = await Promise.allSettled([
      ledger.append(TASK_ID, [progress(1, 'một')]),
      ledger.append(TASK_ID, [progress(1, 'hai')]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('does not let one that fails take its neighbours along', async () => {
    const ledger = await bench.open(await bench.freshUrl());
    await ledger.append(TASK_ID, [progress(1)]);
    const results = await Promise.allSettled([
      ledger.append('nv-a', [progress(1)]),
      ledger.append(TASK_ID, [progress(1, 'khác')]),
      ledger.append('nv-b', [{ ...progress(1), at: 'không phải thời điểm' }]),
      ledger.append('nv-c', [progress(1, Number.NaN as unknown as string)]),
      ledger.append('nv-d', [progress(1)]),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await ledger.verify()).toMatchObject({ entries: 3, tasks: 3, ok: true });
  });

  it('writes hundreds of appends that come at the same time, and several ledgers opened on one address', async () => {
    const url = await bench.freshUrl();
    const [one, two] = await Promise.all([bench.open(url), bench.open(url)]);
    await Promise.all(
      Array.from({ length: 700 }, (_, index) =>
        (index % 2 ? one : two).append(`nv-${index % 10}`, [progress(Math.floor(index / 10) + 1)]),
      ),
    );
    expect(await one.verify()).toMatchObject({ entries: 700, tasks: 10, ok: true });
    expect(await two.head()).toEqual(await one.head());
  });

  it('finishes what was begun when it is closed, and takes nothing after', async () => {
    const url = await bench.freshUrl();
    const ledger = await bench.open(url);
    const pending = ledger.append(TASK_ID, [progress(1)]);
    await ledger.close();
    await pending;
    await expect(ledger.append(TASK_ID, [progress(2)])).rejects.toThrow(LedgerClosed);
    expect(await (await bench.open(url)).verify()).toMatchObject({ entries: 1 });
  });

  it('has a database that refuses to change, replace or remove an entry', async () => {
    const url = await bench.freshUrl();
    const ledger = await bench.open(url);
    await ledger.append(TASK_ID, [progress(1)]);
    for (const statement of bench.rewrites) {
      await expect(bench.tamper(url, statement)).rejects.toThrow('append-only');
    }
    expect(await ledger.verify()).toMatchObject({ entries: 1, ok: true });
  });
});

describe('group commit', () => {
  const engineThat = (write: LedgerEngine['write']): LedgerEngine =>
    ({ write, explain: (error: unknown) => error }) as unknown as LedgerEngine;

  it('collects what comes while a transaction runs into the next one', async () => {
    const transactions: number[] = [];
    const commits = new GroupCommit(
      engineThat(async () => {
        const waiting = countOf(transactions);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return Array.from({ length: waiting }, () => ({ done: true, result: undefined })) as never;
      }),
      writeBatch,
    );
    let submitted = 0;
    function countOf(seen: number[]): number {
      seen.push(submitted);
      return submitted;
    }
    const submit = (): Promise<void> => {
      submitted += 1;
      return commits.submit(eventJob(TASK_ID, [progress(submitted)]));
    };
    const first = submit();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const others = Array.from({ length: 50 }, submit);
    await Promise.all([first, ...others]);
    expect(transactions).toEqual([1, 51]);
  });

  it('fails all of a batch whose transaction fails, and goes on with the next', async () => {
    let broken = true;
    const commits = new GroupCommit(
      engineThat(async () => {
        if (broken) throw new Error('mất kết nối');
        return [{ done: true, result: undefined }] as never;
      }),
      writeBatch,
    );
    const results = await Promise.allSettled(
      [1, 2].map((seq) => commits.submit(eventJob(TASK_ID, [progress(seq)]))),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    await commits.submit(eventJob(TASK_ID, [progress(3)]));
  });
});

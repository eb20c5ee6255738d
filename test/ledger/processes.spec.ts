import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onEveryEngine } from './engines';
import { TASK_ID } from './samples';
import type { Report } from './writing-process';

const REGISTER = join(__dirname, '../support/register-swc.cjs');

onEveryEngine('several processes on one ledger', (bench) => {
  const children: ChildProcess[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) await end(child, 'SIGKILL');
  });

  function start(...args: string[]): ChildProcess {
    const child = fork(join(__dirname, 'writing-process.ts'), args, { execArgv: ['-r', REGISTER] });
    children.push(child);
    return child;
  }

  /** Resolves with all the acknowledgements once there are `count` of them; goes on collecting. */
  function acknowledged(child: ChildProcess, count: number): Promise<Set<number>> {
    const seqs = new Set<number>();
    return new Promise((resolve, reject) => {
      child.on('message', (report: Report) => {
        if ('acknowledged' in report) seqs.add(report.acknowledged);
        if (seqs.size >= count) resolve(seqs);
      });
      child.on('exit', () => reject(new Error('the process ended early')));
    });
  }

  async function end(child: ChildProcess, signal?: 'SIGKILL'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    if (signal) child.kill(signal);
    else child.disconnect();
    await exit;
  }

  it('two that write at once make one chain, and what both write is there once', async () => {
    const url = await bench.freshUrl();
    const writers = ['nv-a', 'nv-b'].map((taskId) => start(url, 'append', taskId, '1'));
    await Promise.all(writers.map((writer) => acknowledged(writer, 60)));
    await Promise.all(writers.map((writer) => end(writer)));

    const ledger = await bench.open(url);
    const seqs = async (taskId: string): Promise<number> => (await ledger.timeline(taskId)).length;
    const [ofA, ofB, shared] = [await seqs('nv-a'), await seqs('nv-b'), await seqs('nv-chung')];
    expect(Math.min(ofA, ofB)).toBeGreaterThanOrEqual(60);
    expect(shared).toBe(Math.max(ofA, ofB));
    expect(await ledger.verify()).toMatchObject({ entries: ofA + ofB + shared, tasks: 3, ok: true });
  });

  it('one that is killed in the middle loses nothing it acknowledged, and the next goes on', async () => {
    const url = await bench.freshUrl();
    let firstSeq = 1;
    for (const untilKilled of [1, 7, 30]) {
      const writer = start(url, 'append', TASK_ID, String(firstSeq));
      const seqs = await acknowledged(writer, untilKilled);
      await end(writer, 'SIGKILL');

      const ledger = await bench.open(url);
      expect(await ledger.verify()).toMatchObject({ ok: true });
      const ids = new Set((await ledger.timeline(TASK_ID)).map(({ id }) => id));
      for (const seq of seqs) expect(ids).toContain(`ev/${TASK_ID}/${seq}`);
      firstSeq = Math.max(...seqs) + 1;
    }
  });

  it('of several that want to send one letter, one sends it', async () => {
    const url = await bench.freshUrl();
    const senders = Array.from({ length: 3 }, () => start(url, 'send', `${TASK_ID}/v1/T-7/moit.focal`));
    const reports = await Promise.all(senders.map((sender) => once(sender, 'message')));
    expect(reports.filter(([report]) => (report as { sent: boolean }).sent)).toHaveLength(1);
    expect(await (await bench.open(url)).verify()).toMatchObject({ ok: true, letters: 1 });
  });

  it('letters that a killed process posted wait for the next, which alone takes them', async () => {
    const url = await bench.freshUrl();
    const posters = ['a', 'b'].map((prefix) => start(url, 'post', prefix));
    const acknowledgedBy = await Promise.all(posters.map((poster) => acknowledged(poster, 100)));
    await Promise.all(posters.map((poster) => end(poster, 'SIGKILL')));

    const { queue } = await bench.open(url);
    const keys = ['a', 'b'].flatMap((prefix, index) =>
      [...(acknowledgedBy[index] ?? [])].map((n) => `${prefix}-${n}`),
    );
    expect(keys.length).toBeGreaterThanOrEqual(200);
    const taken = await queue.take(keys);
    expect(taken.map(({ key }) => key)).toEqual(keys);
    expect(await (await bench.open(url)).queue.take(keys)).toEqual([]);
  });
});

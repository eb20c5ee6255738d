import PostalMime from 'postal-mime';
import type { LetterFate } from '../../../domain/letter/letter';
import { instantAt } from '../../../domain/time/instant';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
import { DAY, EIGHT, OFFICE, openPostBench, taskFacts, type PostBench } from './post-bench';

const SKIPPED: LetterFate = {
  ...{ outcome: 'skipped', address: null, messageId: null },
  ...{ response: 'nhiệm vụ đã hoàn thành', attempts: 0 },
};
const QUARTER_PAST = instantAt(DAY, '08:15');

describe('the letters of one morning to one mailbox', () => {
  let server: FaultySmtpServer;
  let bench: PostBench;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    bench = await openPostBench(server.url);
  });
  afterEach(async () => {
    await bench.close();
    await server.stop();
  });

  const text = async (index = 0) => (await PostalMime.parse(server.taken[index] as Buffer)).text ?? '';

  it('are one message, and each task has its own proof', async () => {
    const tasks = [1, 2, 3].map((n) => taskFacts(n));
    for (const task of tasks) await bench.post(task);
    await bench.workUntil(QUARTER_PAST);
    expect(server.recipients).toEqual(['dau-moi@moit.example']);
    const { messageId } = await PostalMime.parse(server.taken[0] as Buffer);
    for (const task of tasks) {
      const fate = bench.fateOf(task);
      expect(fate).toMatchObject({ outcome: 'accepted', messageId, attempts: 1 });
      expect(fate).toHaveProperty('digest', expect.stringMatching(/^moit\.focal\/2026-03-24\/[0-9a-f]{12}$/));
      expect(await text()).toContain(task.taskCode);
      expect(await bench.ledger.lettersOfTask(task.taskId)).toMatchObject([{ state: 'settled', fate }]);
    }
    expect(new Set(tasks.map((task) => JSON.stringify(bench.fateOf(task)))).size).toBe(1);
    expect(await bench.ledger.queue.backlog(OFFICE, QUARTER_PAST)).toMatchObject({
      waiting: 0,
      onTheirWay: 0,
    });
  });

  it('of which one was called back at 07:59 carry the others only', async () => {
    const [kept, dropped, other] = [taskFacts(1), taskFacts(2), taskFacts(3)];
    for (const task of [kept, dropped, other]) await bench.post(task);
    bench.clock.at(instantAt(DAY, '07:59'), () => bench.ledger.queue.callBack(dropped.letter.key, SKIPPED));
    await bench.workUntil(QUARTER_PAST);
    expect(server.taken).toHaveLength(1);
    expect(await text()).not.toContain(dropped.taskCode);
    expect(bench.fateOf(dropped)).toEqual(SKIPPED);
    expect(bench.fateOf(kept)).toMatchObject({ outcome: 'accepted' });
    expect(bench.fateOf(other)).toMatchObject({ outcome: 'accepted' });
  });

  it('that come some seconds late are in it; later ones are a message of their own', async () => {
    await bench.post(taskFacts(1));
    bench.clock.at(instantAt(DAY, '08:00:04'), () => bench.post(taskFacts(2)));
    bench.clock.at(instantAt(DAY, '08:05'), () => bench.post(taskFacts(3)));
    await bench.workUntil(QUARTER_PAST);
    expect(server.taken).toHaveLength(2);
    expect(await text(0)).toContain(taskFacts(2).taskCode);
    expect(await text(0)).not.toContain(taskFacts(3).taskCode);
  });

  it('say what the tasks last said', async () => {
    await bench.post(taskFacts(1));
    const newer = taskFacts(1, 'moit', { gist: 'Nhiệm vụ đã sửa' });
    bench.clock.at(instantAt(DAY, '07:58'), () => bench.ledger.queue.refresh(newer.letter.key, newer, 1));
    await bench.workUntil(QUARTER_PAST);
    expect(await text()).toContain('Nhiệm vụ đã sửa');
  });

  it('go alone by policy, and do not leave before their hour', async () => {
    await bench.post(taskFacts(1), { goesAlone: true });
    await bench.post(taskFacts(2));
    await bench.workUntil(instantAt(DAY, '07:59:59'));
    expect(server.taken).toHaveLength(0);
    await bench.workUntil(QUARTER_PAST);
    expect(server.taken).toHaveLength(2);
    expect(bench.fateOf(taskFacts(1))).not.toHaveProperty('digest');
  });

  it('resent after doubt keep their Message-ID and their company, apart from new letters', async () => {
    server.plan({ at: 'data-end', cut: true });
    const tasks = [1, 2].map((n) => taskFacts(n));
    for (const task of tasks) await bench.post(task);
    await bench.workUntil(QUARTER_PAST);
    const first = bench.fateOf(tasks[0] as never) as LetterFate;
    expect(first).toMatchObject({ outcome: 'unknown' });
    const window = { from: instantAt(DAY, '08:16'), until: instantAt(DAY, '17:00') };
    for (const task of tasks) {
      await bench.post(task, { sending: 'resend', messageId: first.messageId, window });
    }
    await bench.post(taskFacts(3), { window });
    await bench.workUntil(instantAt(DAY, '08:17'));
    const ids = await Promise.all(
      server.complete.map(async (raw) => (await PostalMime.parse(raw)).messageId),
    );
    expect(ids.filter((id) => id === first.messageId)).toHaveLength(2);
    expect(ids).toHaveLength(3);
    for (const task of tasks) {
      expect(bench.fateOf(task)).toMatchObject({
        outcome: 'accepted',
        messageId: first.messageId,
        attempts: 2,
      });
    }
  });

  it('that a server finds too large are told in two messages', async () => {
    server.plan({ at: 'data-end', reply: 552 });
    const tasks = [1, 2, 3].map((n) => taskFacts(n));
    for (const task of tasks) await bench.post(task);
    await bench.workUntil(QUARTER_PAST);
    expect(server.taken).toHaveLength(2);
    for (const task of tasks) expect(bench.fateOf(task)).toMatchObject({ outcome: 'accepted', attempts: 2 });
  });
});

describe('who gets a message of its own', () => {
  it('is each mailbox', async () => {
    const server = await startFaultySmtpServer();
    const bench = await openPostBench(server.url);
    for (const [n, agency] of ['moit', 'mofa', 'mof'].entries()) await bench.post(taskFacts(n, agency));
    await bench.workUntil(instantAt(EIGHT.slice(0, 10), '08:01'));
    expect([...server.recipients].sort()).toEqual([
      'dau-moi@mof.example',
      'dau-moi@mofa.example',
      'dau-moi@moit.example',
    ]);
    await bench.close();
    await server.stop();
  });
});

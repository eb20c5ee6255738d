import type { HeldUp, LetterFate } from '../../../domain/letter/letter';
import { instantAt } from '../../../domain/time/instant';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
import { addressOf } from '../mail-bench';
import {
  CLOSING,
  DAY,
  EIGHT,
  OFFICE,
  UNLIMITED,
  openPostBench,
  taskFacts,
  type PostBench,
} from './post-bench';

const at = (time: string) => instantAt(DAY, time);
const ADDRESS = 'dau-moi@moit.example';

describe('a post office whose mail server makes trouble', () => {
  let server: FaultySmtpServer;
  let bench: PostBench;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    bench = await openPostBench(server.url, {
      addressOf: (recipient) => (recipient.agency === 'no-mail' ? null : addressOf(recipient)),
    });
  });
  afterEach(async () => {
    await bench.close();
    await server.stop();
  });

  it('tries a mailbox that is put off again after one and five minutes, with the others of that morning', async () => {
    server.plan({ at: 'rcpt', reply: 450 }, { at: 'data-end', reply: 451 });
    await bench.post(taskFacts(1));
    await bench.workUntil(at('08:00:30'));
    expect(await bench.ledger.queue.backlog(OFFICE, at('08:00:30'))).toMatchObject({
      waiting: 1,
      deferred: 1,
    });
    await bench.post(taskFacts(2));
    await bench.workUntil(at('08:05:30'));
    expect(bench.fateOf(taskFacts(1))).toBeUndefined();
    await bench.workUntil(at('08:10'));
    expect(server.taken).toHaveLength(1);
    expect(bench.fateOf(taskFacts(1))).toMatchObject({ outcome: 'accepted', attempts: 3 });
    expect(bench.fateOf(taskFacts(2))).toMatchObject({ outcome: 'accepted', attempts: 2 });
  });

  it('does not keep letters to other mailboxes waiting for one that is put off', async () => {
    server.plan({ at: 'rcpt', reply: 451 });
    await bench.post(taskFacts(1, 'moit'), { urgency: 1 });
    await bench.post(taskFacts(2, 'mofa'), { urgency: 2 });
    await bench.workUntil(at('08:00:20'));
    expect(bench.fateOf(taskFacts(1, 'moit'))).toBeUndefined();
    expect(bench.fateOf(taskFacts(2, 'mofa'))).toMatchObject({ outcome: 'accepted' });
  });

  it('does not send a second time to an address that the server does not know', async () => {
    server.plan({ at: 'rcpt', reply: 550 });
    await bench.post(taskFacts(1));
    await bench.workUntil(at('08:01'));
    expect(bench.fateOf(taskFacts(1))).toMatchObject({ outcome: 'refused', address: ADDRESS });
    await bench.post(taskFacts(2));
    await bench.workUntil(at('08:02'));
    expect(bench.fateOf(taskFacts(2))).toMatchObject({
      ...{ outcome: 'suppressed', address: ADDRESS, attempts: 0 },
      response: expect.stringMatching(/^550/),
    });
    expect(server.recipients).toEqual([ADDRESS]);
    await bench.ledger.addresses.release(ADDRESS);
    await bench.post(taskFacts(3));
    await bench.workUntil(at('08:03'));
    expect(bench.fateOf(taskFacts(3))).toMatchObject({ outcome: 'accepted' });
  });

  it('goes on writing to an address whose server refused one message', async () => {
    server.plan({ at: 'data-end', reply: 554 });
    await bench.post(taskFacts(1));
    await bench.workUntil(at('08:01'));
    expect(bench.fateOf(taskFacts(1))).toMatchObject({ outcome: 'refused' });
    await bench.post(taskFacts(2));
    await bench.workUntil(at('08:02'));
    expect(bench.fateOf(taskFacts(2))).toMatchObject({ outcome: 'accepted' });
  });

  it('answers a letter to nobody without asking it', async () => {
    await bench.post(taskFacts(1, 'no-mail'));
    await bench.workUntil(at('08:01'));
    const fate = { outcome: 'no-address', address: null, messageId: null, response: null, attempts: 0 };
    expect(bench.fateOf(taskFacts(1, 'no-mail'))).toEqual(fate);
    expect(await bench.ledger.lettersOfTask(taskFacts(1).taskId)).toMatchObject([{ state: 'settled', fate }]);
  });

  it('leaves the fate of all letters of a message open when the connection ends after its final dot', async () => {
    server.plan({ at: 'data-end', cut: true });
    for (const n of [1, 2]) await bench.post(taskFacts(n));
    await bench.workUntil(at('08:30'));
    const fates = [1, 2].map((n) => bench.fateOf(taskFacts(n)) as LetterFate);
    expect(fates).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown' }]);
    expect(fates[0]).toEqual(fates[1]);
    expect(server.complete).toHaveLength(1);
  });

  it('answers what found no way out until the evening as held, with what it last heard', async () => {
    const posted = taskFacts(1);
    await bench.post(posted, { window: { from: EIGHT, until: at('08:20') } });
    await server.stop();
    await bench.workUntil(at('08:30'));
    const held = bench.fateOf(posted) as HeldUp;
    expect(held.outcome).toBe('held');
    expect(held.response).toMatch(/^không tới được máy chủ thư từ 24\/03\/2026 .*08:00.*không kết nối được/);
    expect(await bench.ledger.queue.backlog(OFFICE, at('08:30'))).toMatchObject({
      waiting: 0,
      onTheirWay: 0,
    });
    expect(await bench.ledger.lettersOfTask(posted.taskId)).toMatchObject([
      { state: 'deferred', fate: null },
    ]);
    server = await startFaultySmtpServer();
  });

  it('takes no more recipients of a domain than it may on a day; the rest are held', async () => {
    const limited = {
      ...UNLIMITED,
      domains: {
        ...UNLIMITED.domains,
        named: [{ domain: 'moit.example', messagesPerMinute: null, recipientsPerDay: 2 }],
      },
    };
    const thrifty = await openPostBench(server.url, { settings: limited, from: at('16:50') });
    for (const n of [1, 2, 3]) await thrifty.post(taskFacts(n), { goesAlone: true, urgency: n });
    await thrifty.post(taskFacts(4, 'mofa'), { urgency: 4 });
    await thrifty.workUntil(at('17:00:30'));
    expect([1, 2].map((n) => thrifty.fateOf(taskFacts(n))?.outcome)).toEqual(['accepted', 'accepted']);
    expect(thrifty.fateOf(taskFacts(3))).toMatchObject({ outcome: 'held' });
    expect(thrifty.fateOf(taskFacts(4, 'mofa'))).toMatchObject({ outcome: 'accepted' });
    expect((await thrifty.ledger.addresses.recipientsOn(OFFICE, DAY)).get('moit.example')).toBe(2);
    await thrifty.close();
  });

  it('tells a task later when it cannot be reached, and nobody when it is gone', async () => {
    const { complete } = bench.deps;
    let isDown = true;
    bench.deps.complete = (token, result) =>
      isDown ? Promise.reject(new Error('Temporal không trả lời')) : complete(token, result);
    bench.gone.add(taskFacts(2).letter.key);
    for (const n of [1, 2]) await bench.post(taskFacts(n));
    bench.clock.at(at('08:03'), () => (isDown = false));
    await bench.workUntil(at('08:02'));
    expect(bench.told.size).toBe(0);
    expect(await bench.ledger.queue.stranded(OFFICE)).toHaveLength(2);
    await bench.workUntil(at('08:04'));
    expect(bench.fateOf(taskFacts(1))).toMatchObject({ outcome: 'accepted' });
    expect(bench.fateOf(taskFacts(2))).toBeUndefined();
    expect(await bench.ledger.queue.stranded(OFFICE)).toEqual([]);
    expect(server.taken).toHaveLength(1);
  });
});

describe('what a lost process left on its way', () => {
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

  const posted = taskFacts(1);
  const { key } = posted.letter;
  const claim = () =>
    bench.ledger.claim({
      ...{ letter: posted.letter, taskId: posted.taskId, sending: 'first' },
      ...{
        address: ADDRESS,
        messageId: '<gop@dondoc.example>',
        digest: 'moit.focal/2026-03-24/0123456789ab',
      },
    });

  async function leftAfter(...steps: (() => Promise<unknown>)[]): Promise<void> {
    await bench.post(posted);
    await bench.ledger.queue.take([key]);
    for (const step of steps) await step();
    await bench.workUntil(at('08:10'));
  }

  it('and never claimed, or only claimed, leaves now', async () => {
    await leftAfter(claim);
    expect(bench.fateOf(posted)).toMatchObject({ outcome: 'accepted', attempts: 2 });
    expect(server.taken).toHaveLength(1);
  });

  it('and handed over is unknown, under the Message-ID it went with', async () => {
    await leftAfter(claim, () => bench.ledger.handOver(key, 1));
    expect(bench.fateOf(posted)).toMatchObject({
      ...{ outcome: 'unknown', address: ADDRESS, messageId: '<gop@dondoc.example>', attempts: 1 },
      digest: 'moit.focal/2026-03-24/0123456789ab',
    });
    expect(server.complete).toHaveLength(0);
  });

  it('and settled is told', async () => {
    const fate: LetterFate = {
      ...{ outcome: 'accepted', address: ADDRESS, messageId: '<gop@dondoc.example>' },
      ...{ response: '250 OK', attempts: 1 },
    };
    await leftAfter(claim, () => bench.ledger.settle(posted.taskId, key, fate));
    expect(bench.told.get(key)).toEqual([fate]);
    expect(server.complete).toHaveLength(0);
    expect(await bench.ledger.queue.backlog(OFFICE, CLOSING)).toMatchObject({ waiting: 0, onTheirWay: 0 });
  });

  it('is told to the activity that was started anew meanwhile', async () => {
    bench.gone.add(key);
    await leftAfter(
      claim,
      () => bench.ledger.handOver(key, 1),
      () => bench.post(posted, { token: 'mới' }),
    );
    expect(bench.told.get('mới')).toMatchObject([{ outcome: 'unknown' }]);
  });
});

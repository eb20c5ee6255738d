import type { BounceReport } from '../../contract/ledger-port';
import type { Ledger } from '../../ledger/open-ledger';
import { onEveryEngine } from './engines';
import { claimOf, fate, recorded, letter, TASK_ID } from './samples';

const MESSAGE = '<9f2c41d0a7b3e5f60718@dondoc.example>';
const DIGEST = 'moit.focal/2026-03-24/9f2c41d0a7b3';

onEveryEngine('a message that came back', (bench) => {
  let url: string;
  let ledger: Ledger;
  beforeEach(async () => {
    url = await bench.freshUrl();
    ledger = await bench.open(url);
  });

  const report = (changes: Partial<BounceReport> = {}): BounceReport => ({
    messageId: MESSAGE,
    address: null,
    response: '5.1.1 · 550 không có hộp thư này',
    reportedAt: '2026-03-24T08:03:00+07:00',
    diagnostic: 'Reporting-MTA: dns; thu.bo.example',
    ...changes,
  });

  async function handOver(
    key: string,
    taskId = TASK_ID,
    sending: 'first' | 'resend' = 'first',
  ): Promise<number> {
    const claim = { ...claimOf(key, sending, taskId), messageId: MESSAGE, digest: DIGEST };
    const claimed = await ledger.claim(claim);
    if (claimed.answer !== 'go') throw new Error(`expected go, got ${claimed.answer}`);
    await ledger.handOver(key, claimed.attempt);
    return claimed.attempt;
  }
  const bouncesOf = async (taskId = TASK_ID): Promise<object[]> =>
    (await ledger.timeline(taskId)).flatMap((entry) =>
      entry.source === 'letter' && entry.step.phase === 'bounced' ? [entry.step] : [],
    );

  it('is recorded once for each letter of its digest, however often it is reported', async () => {
    for (const [key, taskId] of [
      ['a', 'nv-a'],
      ['b', 'nv-b'],
    ] as const) {
      await ledger.settle(taskId, key, fate('accepted', await handOver(key, taskId)));
    }
    const letters = [
      { taskId: 'nv-a', key: 'a' },
      { taskId: 'nv-b', key: 'b' },
    ];
    expect(await ledger.bounce(report())).toEqual(letters);
    expect(
      await ledger.bounce(report({ response: '5.0.0 khác', reportedAt: '2026-03-25T08:00:00Z' })),
    ).toEqual(letters);
    const { response, reportedAt, diagnostic } = report();
    for (const { taskId } of letters) {
      expect(await bouncesOf(taskId)).toEqual([
        { phase: 'bounced', attempt: 1, response, reportedAt, diagnostic },
      ]);
    }
    expect(await ledger.verify()).toMatchObject({ entries: 8, tasks: 2, letters: 2, ok: true });
  });

  it('leaves two reports that come at once with one record', async () => {
    await ledger.settle(TASK_ID, 'a', fate('accepted', await handOver('a')));
    await Promise.all([ledger.bounce(report()), ledger.bounce(report())]);
    expect(await bouncesOf()).toHaveLength(1);
  });

  it('settles the letter: no claim goes after it, and its fate says so', async () => {
    await ledger.settle(TASK_ID, 'a', fate('accepted', await handOver('a')));
    await ledger.bounce(report());
    const bounced = {
      outcome: 'bounced',
      address: 'moit@co-quan.example',
      messageId: MESSAGE,
      response: report().response,
      attempts: 1,
      digest: DIGEST,
    };
    for (const sending of ['first', 'resend'] as const) {
      expect(await ledger.claim(claimOf('a', sending))).toEqual({ answer: 'settled', fate: bounced });
    }
    expect(await ledger.lettersOfTask(TASK_ID)).toMatchObject([{ state: 'settled', fate: bounced }]);
  });

  it('proves that a letter in doubt had left, and stands when the acceptance is recorded late', async () => {
    await handOver('a');
    expect(await ledger.bounce(report())).toEqual([{ taskId: TASK_ID, key: 'a' }]);
    await ledger.settle(TASK_ID, 'a', fate('accepted', 1));
    expect(await ledger.lettersOfTask(TASK_ID)).toMatchObject([{ fate: { outcome: 'bounced' } }]);
  });

  it('ends a letter whose fate was unknown, at its last attempt', async () => {
    await ledger.settle(TASK_ID, 'a', fate('unknown', await handOver('a')));
    await ledger.settle(TASK_ID, 'a', fate('unknown', await handOver('a', TASK_ID, 'resend')));
    await ledger.bounce(report());
    expect(await bouncesOf()).toMatchObject([{ attempt: 2 }]);
    expect(await ledger.claim(claimOf('a', 'resend'))).toMatchObject({
      fate: { outcome: 'bounced', attempts: 2 },
    });
  });

  it('is not believed of a letter that no server took, nor for another address', async () => {
    await ledger.settle(TASK_ID, 'từ chối', fate('refused', await handOver('từ chối')));
    await ledger.defer('hoãn', '451 bận', await handOver('hoãn'));
    await ledger.claim({ ...claimOf('chưa gửi'), messageId: MESSAGE });
    await ledger.settle(TASK_ID, 'đã nhận', fate('accepted', await handOver('đã nhận')));
    expect(await ledger.bounce(report({ address: 'khac@co-quan.example' }))).toEqual([]);
    expect(await ledger.bounce(report({ messageId: '<khac@dondoc.example>' }))).toEqual([]);
    expect(await bouncesOf()).toEqual([]);
    const right = report({ address: ' MOIT@co-quan.EXAMPLE ' });
    expect(await ledger.bounce(right)).toEqual([{ taskId: TASK_ID, key: 'đã nhận' }]);
    expect(await bouncesOf()).toHaveLength(1);
  });

  it('is known by the tag of its return path', async () => {
    await handOver('a');
    await handOver('b');
    await ledger.claim({ ...claimOf('c'), messageId: '<9f2c41d0a7b3e5f60719@dondoc.example>' });
    expect(await ledger.messageIdsByTag('9f2c41d0a7b3e5f60718')).toEqual([MESSAGE]);
    expect(await ledger.messageIdsByTag('9f2c41d0a7b3e5f6071')).toHaveLength(2);
    expect(await ledger.messageIdsByTag('9f2c%')).toEqual([]);
  });

  it('is found in a ledger that was rebuilt from the events of its task', async () => {
    await ledger.append(TASK_ID, [
      recorded(1, { type: 'LetterPlanned', letter: letter('a') }),
      recorded(2, { type: 'LetterSettled', key: 'a', fate: fate('accepted', 1) }),
      recorded(3, { type: 'LetterBounced', key: 'a', response: '550 không có' }),
    ]);
    expect(await ledger.lettersOfTask(TASK_ID)).toMatchObject([
      { state: 'settled', fate: { outcome: 'bounced', response: '550 không có', attempts: 1 } },
    ]);
  });

  it.each([
    ['its reason', 'không có hộp thư', 'hộp thư đầy', 4],
    ['the digest of its claim', DIGEST, 'moit.focal/2026-03-24/000000000000', 1],
  ])('cannot have %s changed without being noticed', async (_what, written, forged, position) => {
    await ledger.settle(TASK_ID, 'a', fate('accepted', await handOver('a')));
    await ledger.bounce(report());
    await bench.disarm(url);
    await bench.tamper(
      url,
      `update ledger_entries set payload = replace(payload, '${written}', '${forged}')`,
    );
    expect((await ledger.verify()).firstProblem).toMatchObject({ position, what: 'hash' });
  });
});

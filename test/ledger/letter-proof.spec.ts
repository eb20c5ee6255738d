import type { LetterOutcome, PlannedLetter } from '../../domain/letter/letter';
import { openLedgerReader, type Ledger } from '../../ledger/open-ledger';
import type { LetterFilter } from '../../ledger/queries/letter-proof';
import { onEveryEngine } from './engines';
import { claimOf, fate, letter, recorded, TASK_ID } from './samples';

const MESSAGE = '<9f2c41d0a7b3@dondoc.example>';
const DIGEST = 'moit.focal/2026-03-24/9f2c41d0a7b3';

onEveryEngine('the proof of a letter', (bench) => {
  let url: string;
  let ledger: Ledger;
  beforeEach(async () => {
    url = await bench.freshUrl();
    ledger = await bench.open(url);
  });

  const to = (agency: string, key: string, at?: string): PlannedLetter => ({
    ...letter(key, at),
    recipient: { agency, name: agency, seat: 'focal' },
  });
  const PLANNED_AT = '2026-03-13T16:00:00+07:00';
  async function plan(taskId: string, seq: number, planned: PlannedLetter): Promise<void> {
    await ledger.append(taskId, [recorded(seq, { type: 'LetterPlanned', letter: planned }, PLANNED_AT)]);
  }
  async function send(
    taskId: string,
    planned: PlannedLetter,
    messageId: string,
    digest: string,
  ): Promise<void> {
    await ledger.claim({ ...claimOf(planned.key, 'first', taskId), letter: planned, messageId, digest });
    await ledger.handOver(planned.key, 1);
    const accepted = { ...fate('accepted', 1, '250 đã nhận'), messageId };
    await ledger.settle(taskId, planned.key, digest === planned.key ? accepted : { ...accepted, digest });
  }
  const keysBy = async (filter: LetterFilter): Promise<string[]> =>
    (await ledger.lettersOf(filter)).map(({ key }) => key);

  it('tells what was planned, claimed and answered at each attempt', async () => {
    await plan(TASK_ID, 1, letter('a'));
    const before = await ledger.head();
    await ledger.claim({ ...claimOf('a'), digest: 'a' });
    await ledger.handOver('a', 1);
    await ledger.defer('a', '451 greylisted', 1);
    await ledger.claim({ ...claimOf('a'), messageId: MESSAGE, digest: DIGEST });
    await ledger.handOver('a', 2);
    await ledger.settle(TASK_ID, 'a', { ...fate('accepted', 2, '250 đã nhận'), messageId: MESSAGE });
    const [proof, ...others] = await ledger.lettersOf({ taskId: TASK_ID });
    const moments = (await ledger.timeline(TASK_ID)).slice(before.position).map((entry) => entry.recordedAt);
    expect(others).toEqual([]);
    expect(proof).toMatchObject({
      key: 'a',
      at: letter('a').at,
      plannedAt: PLANNED_AT,
      state: 'settled',
      attempts: 2,
      address: 'moit@co-quan.example',
      messageId: MESSAGE,
      digest: DIGEST,
    });
    const alone = [{ taskId: TASK_ID, key: 'a' }];
    expect(proof?.tries).toEqual([
      {
        attempt: 1,
        sending: 'first',
        address: 'moit@co-quan.example',
        messageId: '<a@dondoc.example>',
        digest: null,
        claimedAt: moments[0],
        handedOverAt: moments[1],
        answers: [{ outcome: 'deferred', response: '451 greylisted', recordedAt: moments[2] }],
        together: alone,
      },
      {
        attempt: 2,
        sending: 'first',
        address: 'moit@co-quan.example',
        messageId: MESSAGE,
        digest: DIGEST,
        claimedAt: moments[3],
        handedOverAt: moments[4],
        answers: [{ outcome: 'accepted', response: '250 đã nhận', recordedAt: moments[5] }],
        together: alone,
      },
    ]);
  });

  it('names the letters of other tasks in the same message, and finds them by it', async () => {
    await send('nv-a', to('moit', 'a'), MESSAGE, DIGEST);
    await send('nv-b', to('moit', 'b'), MESSAGE, DIGEST);
    await send('nv-a', to('moit', 'c'), '<khac@dondoc.example>', 'c');
    const together = [
      { taskId: 'nv-a', key: 'a' },
      { taskId: 'nv-b', key: 'b' },
    ];
    const proofs = await ledger.lettersOf({ taskId: 'nv-a' });
    expect(proofs.map((proof) => [proof.key, proof.digest, proof.together])).toEqual([
      ['a', DIGEST, together],
      ['c', null, [{ taskId: 'nv-a', key: 'c' }]],
    ]);
    expect(proofs[0]?.tries[0]?.together).toEqual(together);
    expect(await keysBy({ messageId: MESSAGE })).toEqual(['a', 'b']);
    expect(await keysBy({ digest: DIGEST })).toEqual(['a', 'b']);
    expect(await keysBy({ digest: DIGEST, taskId: 'nv-b' })).toEqual(['b']);
    expect(await keysBy({ digest: DIGEST, key: 'c' })).toEqual([]);
    expect(await keysBy({ key: 'c' })).toEqual(['c']);
    expect(await keysBy({ messageId: '<khong@dondoc.example>' })).toEqual([]);
  });

  it('finds the letters of an agency in a span of days, planned or sent', async () => {
    await plan('nv-a', 1, to('moit', 'chưa gửi', '2026-03-25T08:00:00+07:00'));
    await send('nv-b', to('moit', 'đã gửi', '2026-03-24T08:00:00+07:00'), MESSAGE, DIGEST);
    await plan('nv-a', 2, to('moit', 'tháng sau', '2026-04-01T08:00:00+07:00'));
    await plan('nv-a', 3, to('mofa', 'bộ khác', '2026-03-24T08:00:00+07:00'));
    const insteadOf = { agency: 'moit', name: 'moit', seat: 'focal' } as const;
    await plan('nv-a', 4, { ...to('mofa', 'thay', '2026-03-24T08:00:00+07:00'), insteadOf });
    const march = { from: '2026-03-20T00:00:00+07:00', until: '2026-04-01T00:00:00+07:00' };
    expect(await keysBy({ agency: 'moit', ...march })).toEqual(['đã gửi', 'chưa gửi']);
    expect(await keysBy({ agency: 'moit' })).toEqual(['đã gửi', 'chưa gửi', 'tháng sau']);
    expect(await keysBy({ from: march.until })).toEqual(['tháng sau']);
    expect(await keysBy({ agency: 'moit', taskId: 'nv-a', until: march.until })).toEqual(['chưa gửi']);
    const reader = await openLedgerReader({ url });
    expect(await reader.lettersOf({ agency: 'mofa', ...march })).toMatchObject([
      { key: 'bộ khác', state: 'planned', tries: [], together: [{ taskId: 'nv-a', key: 'bộ khác' }] },
      { key: 'thay' },
    ]);
    await reader.close();
  });

  it('holds the report of a message that came back', async () => {
    await send(TASK_ID, letter('a'), MESSAGE, 'a');
    const reportedAt = '2026-03-24T08:03:00+07:00';
    const diagnostic = 'Reporting-MTA: dns; thu.bo.example';
    await ledger.bounce({
      messageId: MESSAGE,
      address: null,
      response: '550 không có',
      reportedAt,
      diagnostic,
    });
    const [proof] = await ledger.lettersOf({ taskId: TASK_ID });
    expect(proof).toMatchObject({ fate: { outcome: 'bounced' }, messageId: MESSAGE, digest: null });
    expect(proof?.tries[0]?.answers).toEqual([
      expect.objectContaining({ outcome: 'accepted', response: '250 đã nhận' }),
      expect.objectContaining({
        outcome: 'bounced',
        response: '550 không có',
        bounce: { reportedAt, diagnostic },
      }),
    ]);
  });

  it.each<LetterOutcome>(['suppressed', 'superseded', 'skipped', 'no-address', 'bounced'])(
    'says of a letter that no server was asked about that it is %s, and why',
    async (outcome) => {
      await plan(TASK_ID, 1, letter('a'));
      const settled = { ...fate(outcome, 0, 'lý do'), messageId: null };
      await ledger.settle(TASK_ID, 'a', settled);
      await ledger.settle(TASK_ID, 'a', settled);
      expect(await ledger.claim(claimOf('a'))).toEqual({ answer: 'settled', fate: settled });
      expect(await ledger.lettersOf({ taskId: TASK_ID })).toMatchObject([
        {
          state: 'settled',
          fate: settled,
          attempts: 0,
          messageId: null,
          tries: [{ attempt: 0, sending: null, claimedAt: null, answers: [{ outcome, response: 'lý do' }] }],
        },
      ]);
      expect(await ledger.verify()).toMatchObject({ entries: 2, ok: true });
    },
  );

  it('is there of letters of the earlier version, whose claims name no digest', async () => {
    await plan(TASK_ID, 1, letter('a'));
    await ledger.claim(claimOf('a'));
    expect(await ledger.lettersOf({ taskId: TASK_ID })).toMatchObject([
      { digest: null, messageId: '<a@dondoc.example>', together: [{ taskId: TASK_ID, key: 'a' }] },
    ]);
  });
});

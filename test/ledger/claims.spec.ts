import fc from 'fast-check';
import type { ClaimAnswer } from '../../contract/ledger-port';
import type { LetterOutcome } from '../../domain/letter/letter';
import { ClaimLost, LedgerConflict } from '../../ledger/ledger-errors';
import type { Ledger } from '../../ledger/open-ledger';
import { LetterModel } from './letter-model';
import { onEveryEngine } from './engines';
import { claimOf, fate, TASK_ID } from './samples';

const KEY = `${TASK_ID}/v1/T-7/moit.focal`;
const BOUNCE = {
  address: null,
  response: '550 không có hộp thư này',
  reportedAt: '2026-03-24T08:03:00+07:00',
  diagnostic: null,
};
const FINAL: LetterOutcome[] = ['accepted', 'refused', 'no-address', 'skipped'];

onEveryEngine('claiming a letter', (bench) => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await bench.open(await bench.freshUrl());
  });

  async function sendAndLoseTheAnswer(sending: 'first' | 'resend' = 'first'): Promise<number> {
    const claimed = await ledger.claim(claimOf(KEY, sending));
    if (claimed.answer !== 'go') throw new Error(`expected go, got ${claimed.answer}`);
    await ledger.handOver(KEY, claimed.attempt);
    return claimed.attempt;
  }

  it('goes, hands over, settles; a retry after that learns the fate', async () => {
    expect(await ledger.claim(claimOf(KEY))).toEqual({ answer: 'go', attempt: 1 });
    await ledger.handOver(KEY, 1);
    await ledger.settle(TASK_ID, KEY, fate('accepted', 1));
    const settled: ClaimAnswer = { answer: 'settled', fate: fate('accepted', 1) };
    expect(await ledger.claim(claimOf(KEY))).toEqual(settled);
    expect(await ledger.claim(claimOf(KEY, 'resend'))).toEqual(settled);
    expect(await ledger.verify()).toMatchObject({ entries: 3, tasks: 1, letters: 1, ok: true });
  });

  it('goes again after a worker that was killed before the hand-over', async () => {
    await ledger.claim(claimOf(KEY));
    expect(await ledger.claim(claimOf(KEY))).toEqual({ answer: 'go', attempt: 2 });
  });

  it('is in doubt after a worker that was killed after the hand-over', async () => {
    await sendAndLoseTheAnswer();
    const inDoubt: ClaimAnswer = { answer: 'in-doubt', attempt: 1 };
    expect(await ledger.claim(claimOf(KEY))).toEqual(inDoubt);
    expect(await ledger.claim(claimOf(KEY))).toEqual(inDoubt);
  });

  it('goes again after the server put the message off', async () => {
    await sendAndLoseTheAnswer();
    await ledger.defer(KEY, '451 thử lại sau', 1);
    await ledger.defer(KEY, '451 thử lại sau', 1);
    expect(await ledger.claim(claimOf(KEY))).toEqual({ answer: 'go', attempt: 2 });
  });

  it.each(FINAL)('never goes again once it is %s', async (outcome) => {
    await sendAndLoseTheAnswer();
    await ledger.settle(TASK_ID, KEY, fate(outcome, 1));
    for (const sending of ['first', 'resend'] as const) {
      expect(await ledger.claim(claimOf(KEY, sending))).toEqual({
        answer: 'settled',
        fate: fate(outcome, 1),
      });
    }
  });

  it('settles a letter that was never claimed', async () => {
    await ledger.settle(TASK_ID, KEY, fate('no-address', 0));
    await ledger.settle(TASK_ID, KEY, fate('no-address', 0));
    expect(await ledger.claim(claimOf(KEY))).toEqual({ answer: 'settled', fate: fate('no-address', 0) });
  });

  it('is resent once after an unknown fate, and only when the domain asks for it', async () => {
    await sendAndLoseTheAnswer();
    await ledger.settle(TASK_ID, KEY, fate('unknown', 1));
    expect(await ledger.claim(claimOf(KEY))).toEqual({ answer: 'settled', fate: fate('unknown', 1) });
    expect(await sendAndLoseTheAnswer('resend')).toBe(2);
    expect(await ledger.claim(claimOf(KEY, 'resend'))).toEqual({ answer: 'in-doubt', attempt: 2 });
    await ledger.settle(TASK_ID, KEY, fate('unknown', 2));
    expect(await ledger.claim(claimOf(KEY, 'resend'))).toEqual({
      answer: 'settled',
      fate: fate('unknown', 2),
    });
  });

  it('retries a resend that the server put off', async () => {
    await sendAndLoseTheAnswer();
    await ledger.settle(TASK_ID, KEY, fate('unknown', 1));
    await sendAndLoseTheAnswer('resend');
    await ledger.defer(KEY, '450 bận', 2);
    expect(await ledger.claim(claimOf(KEY, 'resend'))).toEqual({ answer: 'go', attempt: 3 });
  });

  it('lets only the newest of two executions hand over', async () => {
    const [one, two] = await Promise.all([ledger.claim(claimOf(KEY)), ledger.claim(claimOf(KEY))]);
    expect([one, two]).toEqual([
      { answer: 'go', attempt: 1 },
      { answer: 'go', attempt: 2 },
    ]);
    await expect(ledger.handOver(KEY, 1)).rejects.toMatchObject({ name: 'ClaimLost', reason: 'newer-claim' });
    await ledger.handOver(KEY, 2);
  });

  it('stops an execution that wakes up after the letter was settled or its attempt was closed', async () => {
    await ledger.claim(claimOf(KEY));
    await ledger.settle(TASK_ID, KEY, fate('skipped', 0));
    await expect(ledger.handOver(KEY, 1)).rejects.toMatchObject({ reason: 'closed' });

    const other = `${KEY}-2`;
    await ledger.claim(claimOf(other));
    await ledger.defer(other, '421 bận', 1);
    await expect(ledger.handOver(other, 1)).rejects.toMatchObject({ reason: 'closed' });
  });

  it('takes a certain fate after an unknown one, and keeps the certain one', async () => {
    await sendAndLoseTheAnswer();
    await ledger.settle(TASK_ID, KEY, fate('unknown', 1));
    await ledger.settle(TASK_ID, KEY, fate('accepted', 1));
    expect(await ledger.claim(claimOf(KEY, 'resend'))).toMatchObject({ fate: { outcome: 'accepted' } });
    await expect(ledger.settle(TASK_ID, KEY, fate('refused', 1))).rejects.toThrow(LedgerConflict);
  });

  it('knows that an acceptance that is reported late outweighs what the resend met', async () => {
    await sendAndLoseTheAnswer();
    await ledger.settle(TASK_ID, KEY, fate('unknown', 1));
    await sendAndLoseTheAnswer('resend');
    await ledger.settle(TASK_ID, KEY, fate('accepted', 1));
    await ledger.settle(TASK_ID, KEY, fate('refused', 2));
    expect(await ledger.claim(claimOf(KEY))).toMatchObject({ fate: { outcome: 'accepted', attempts: 1 } });
  });

  it('refuses steps of an attempt that was never claimed', async () => {
    await expect(ledger.handOver(KEY, 1)).rejects.toThrow(ClaimLost);
    await expect(ledger.defer(KEY, '451', 1)).rejects.toThrow(ClaimLost);
    await expect(ledger.settle(TASK_ID, KEY, fate('accepted', 1))).rejects.toThrow(ClaimLost);
    expect(await ledger.verify()).toMatchObject({ entries: 0 });
  });

  it('answers every history of calls as the model does, and never lets a letter out more often than allowed', async () => {
    let letters = 0;
    const step = fc.oneof(
      fc.record({
        call: fc.constant('claim' as const),
        sending: fc.constantFrom('first' as const, 'resend' as const),
      }),
      fc.record({
        call: fc.constantFrom('handOver' as const, 'defer' as const),
        attempt: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ call: fc.constant('bounce' as const) }),
      fc.record({
        call: fc.constant('settle' as const),
        attempt: fc.integer({ min: 0, max: 5 }),
        outcome: fc.constantFrom<LetterOutcome>('accepted', 'refused', 'unknown', 'unknown'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const key = `${KEY}/${(letters += 1)}`;
        const model = new LetterModel();
        for (const one of steps) {
          if (one.call === 'claim') {
            expect(await ledger.claim(claimOf(key, one.sending))).toMatchObject(model.claim(one.sending));
            continue;
          }
          if (one.call === 'bounce') {
            const bounced = await ledger.bounce({ ...BOUNCE, messageId: claimOf(key).messageId });
            expect(bounced).toHaveLength(model.bounce());
            continue;
          }
          const { attempt } = one;
          const allowed =
            one.call === 'settle' ? model.settle(attempt, one.outcome) : model[one.call](attempt);
          const called =
            one.call === 'settle'
              ? ledger.settle(TASK_ID, key, fate(one.outcome, attempt))
              : one.call === 'defer'
                ? ledger.defer(key, '451 thử lại sau', attempt)
                : ledger.handOver(key, attempt);
          expect(
            await called.then(
              () => true,
              () => false,
            ),
          ).toBe(allowed);
        }
        const left = (await ledger.timeline(TASK_ID)).filter(
          (entry) => entry.source === 'letter' && entry.key === key,
        );
        expect(model.mayHaveArrived('first')).toBeLessThanOrEqual(1);
        expect(model.mayHaveArrived('resend')).toBeLessThanOrEqual(1);
        expect(left.filter((entry) => entry.id.endsWith('/handed-over'))).toHaveLength(model.handOvers());
      }),
      { numRuns: 60 },
    );
    expect(await ledger.verify()).toMatchObject({ ok: true });
  });
});

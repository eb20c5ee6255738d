import type { MailQueue } from '../../contract/post-office-port';
import type { LetterFate } from '../../domain/letter/letter';
import { openLedgerReader, type Ledger } from '../../ledger/open-ledger';
import { onEveryEngine } from './engines';
import { CLOSES, factsOf, NOON, OFFICE, OPENS, posted, skipped } from './queue-samples';
import { claimOf, fate, TASK_ID } from './samples';

onEveryEngine('the queue of the post office', (bench) => {
  let url: string;
  let ledger: Ledger;
  let queue: MailQueue;
  beforeAll(async () => {
    url = await bench.freshUrl();
  });
  // The chain stays, so that a letter that enters it is one of its own.
  beforeEach(async () => {
    ledger = await bench.open(url);
    ({ queue } = ledger);
    await bench.tamper(url, 'delete from mail_queue', 'delete from mail_called_back');
  });

  const post = async (...letters: Parameters<typeof posted>[]): Promise<void> => {
    await Promise.all(letters.map((letter) => queue.post(posted(...letter))));
  };
  const keysOf = (letters: readonly { key: string }[]): string[] => letters.map(({ key }) => key);
  const readyAt = async (now: string, limit = 100): Promise<string[]> =>
    keysOf(await queue.ready(OFFICE, now, limit));

  it('gives back what was posted, and keeps it when everything is opened anew', async () => {
    const letter = posted('a', { goesAlone: true, sending: 'resend', messageId: '<m@dondoc.example>' });
    expect(await queue.post(letter)).toEqual({ answer: 'waiting' });
    await ledger.close();
    const reopened = await bench.open(url);
    expect(await reopened.queue.ready(OFFICE, OPENS, 10)).toEqual([
      { ...letter, notBefore: null, deferrals: 0, lastResponse: null },
    ]);
  });

  describe('what may leave', () => {
    it('is the oldest first, of those the most urgent', async () => {
      const before = { from: '2026-03-24T07:59:59.500+07:00', until: CLOSES };
      await post(['c', { urgency: 2 }], ['b', { urgency: 1 }], ['d', { urgency: 10 }]);
      await post(['a', { urgency: 99, window: before }], ['e', { urgency: 10 }]);
      expect(await readyAt(OPENS)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await readyAt(OPENS, 3)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(keysOf(await queue.list(OFFICE, 2))).toEqual(['a', 'b']);
    });

    it('is of whole mailboxes, the one with the most urgent letter first, until there is enough', async () => {
      const of = (mailbox: string, urgency: number) => ({ mailbox, urgency });
      await post(['a1', of('a.focal', 40)], ['b1', of('b.focal', 20)], ['c1', of('c.focal', 30)]);
      await post(['a2', of('a.focal', 10)], ['b2', of('b.focal', 50)], ['c2', of('c.focal', 60)]);
      expect(await readyAt(OPENS, 1)).toEqual(['a2', 'a1']);
      expect(await readyAt(OPENS, 2)).toEqual(['a2', 'a1']);
      expect(await readyAt(OPENS, 3)).toEqual(['a2', 'b1', 'a1', 'b2']);
      expect(await readyAt(OPENS, 5)).toEqual(['a2', 'b1', 'c1', 'a1', 'b2', 'c2']);
      await queue.take(['a2']);
      await queue.putBack(['a2'], NOON, '451 greylisted');
      expect(await readyAt(OPENS, 1)).toEqual(['b1', 'b2']);
    });

    it('has its window open, at both ends, in whatever zone the moment is written', async () => {
      await post(['a']);
      expect(await readyAt('2026-03-24T07:59:59.999+07:00')).toEqual([]);
      expect(await readyAt('2026-03-24T01:00:00Z')).toEqual(['a']);
      expect(await readyAt(CLOSES)).toEqual(['a']);
      expect(await queue.expired(OFFICE, CLOSES, 10)).toEqual([]);
      const later = '2026-03-24T17:00:00.001+07:00';
      expect(await readyAt(later)).toEqual([]);
      expect(keysOf(await queue.expired(OFFICE, later, 10))).toEqual(['a']);
    });

    it('belongs to its own office', async () => {
      await post(['a'], ['b', { office: 'rehearsal.-43' }]);
      expect(keysOf(await queue.ready('rehearsal.-43', NOON, 10))).toEqual(['b']);
      expect(keysOf(await queue.list(null, 10))).toEqual(['a', 'b']);
      expect(await ledger.mail.offices()).toEqual(['live', 'rehearsal.-43']);
    });
  });

  it('is posted again with newer facts and a new token, and keeps what was tried', async () => {
    await post(['a']);
    await queue.take(['a']);
    await queue.putBack(['a'], '2026-03-24T12:30:00+07:00', '451 greylisted');
    const facts = factsOf('a', 'gia hạn đến 30/06');
    expect(await queue.post(posted('a', { token: 'mới', facts }))).toEqual({ answer: 'waiting' });
    expect(await queue.list(OFFICE, 10)).toEqual([
      expect.objectContaining({
        token: 'mới',
        facts,
        notBefore: '2026-03-24T12:30:00+07:00',
        deferrals: 1,
        lastResponse: '451 greylisted',
      }),
    ]);
  });

  it('changes only the token of a letter that is on its way', async () => {
    await post(['a']);
    await queue.take(['a']);
    const newer = { token: 'mới', facts: factsOf('a', 'khác'), urgency: 1 };
    expect(await queue.post(posted('a', newer))).toEqual({ answer: 'waiting' });
    await queue.refresh('a', factsOf('a', 'khác nữa'), 2);
    const [stranded] = await queue.stranded(OFFICE);
    expect(stranded).toMatchObject({ token: 'mới', facts: factsOf('a'), urgency: 30_000 });
  });

  it('takes of a mere repetition the token alone', async () => {
    await post(['a']);
    await queue.refresh('a', factsOf('a', 'gia hạn đến 30/06'), 7);
    await queue.post(posted('a', { token: 'lần hai' }), true);
    await queue.post(posted('b', { token: 'lần hai' }), true);
    expect(await queue.list(OFFICE, 10)).toEqual([
      expect.objectContaining({
        key: 'a',
        token: 'lần hai',
        facts: factsOf('a', 'gia hạn đến 30/06'),
        urgency: 7,
      }),
      expect.objectContaining({ key: 'b', token: 'lần hai', facts: factsOf('b') }),
    ]);
  });

  it('refreshes what waits, and says what is not here yet or leaves already', async () => {
    await post(['a']);
    expect(await queue.refresh('a', factsOf('a', 'mới'), 7)).toBe('refreshed');
    expect(await queue.refresh('b', factsOf('b', 'mới'), 7)).toBe('not-here');
    expect(await queue.list(null, 10)).toEqual([
      expect.objectContaining({ key: 'a', facts: factsOf('a', 'mới'), urgency: 7, token: 'token-a' }),
    ]);
    await queue.take(['a']);
    expect(await queue.refresh('a', factsOf('a', 'muộn'), 8)).toBe('too-late');
    await queue.callBack('b', skipped());
    expect(await queue.refresh('b', factsOf('b', 'muộn'), 8)).toBe('too-late');
  });

  describe('calling back', () => {
    it('keeps a letter that waits, and lists it until it is removed', async () => {
      await post(['a']);
      expect(await queue.callBack('a', skipped())).toBe('called-back');
      expect(await queue.callBack('a', skipped('lần nữa'))).toBe('called-back');
      expect(await readyAt(NOON)).toEqual([]);
      expect(await queue.take(['a'])).toEqual([]);
      const [{ letter, fate } = { letter: null, fate: null }, ...others] = await queue.calledBack(OFFICE, 10);
      expect(letter).toMatchObject({ key: 'a', token: 'token-a' });
      expect(fate).toEqual(skipped());
      expect(others).toEqual([]);
      await queue.remove(['a']);
      expect(await queue.calledBack(OFFICE, 10)).toEqual([]);
    });

    it('answers a letter that comes after it with its fate, however often that comes', async () => {
      expect(await queue.callBack('a', skipped())).toBe('not-here');
      const settled = { answer: 'settled', fate: skipped() };
      expect(await queue.post(posted('a'))).toEqual(settled);
      expect(await queue.post(posted('a'))).toEqual(settled);
      expect(await queue.list(null, 10)).toEqual([]);
    });

    it('answers one whose poster did not hear that it was called back', async () => {
      await post(['a'], ['b']);
      await queue.callBack('a', skipped());
      const settled = { answer: 'settled', fate: skipped() };
      expect(await queue.post(posted('a', { token: 'mới' }))).toEqual(settled);
      expect(await queue.calledBack(OFFICE, 10)).toMatchObject([{ letter: { key: 'a', token: null } }]);
      await queue.remove(['a', 'b']);
      expect(await queue.post(posted('a'))).toEqual(settled);
      expect(await queue.post(posted('b'))).toEqual({ answer: 'waiting' });
    });

    it('comes too late for a letter on its way, and keeps it when a server puts that off', async () => {
      await post(['a']);
      await queue.take(['a']);
      expect(await queue.callBack('a', skipped())).toBe('on-its-way');
      expect(await queue.calledBack(OFFICE, 10)).toEqual([]);
      await queue.putBack(['a'], NOON, '451 bận');
      expect(await readyAt(CLOSES)).toEqual([]);
      expect(await queue.calledBack(OFFICE, 10)).toMatchObject([{ letter: { key: 'a' }, fate: skipped() }]);
    });

    it('does not say of a letter that may have arrived that it did not leave', async () => {
      await post(['có thể đã đến']);
      await queue.take(['có thể đã đến']);
      await ledger.claim(claimOf('có thể đã đến'));
      await ledger.handOver('có thể đã đến', 1);
      await queue.callBack('có thể đã đến', skipped());
      await queue.putBack(['có thể đã đến'], NOON, 'tiến trình dừng giữa chừng');
      expect(await queue.calledBack(OFFICE, 10)).toEqual([]);
      expect(await readyAt(NOON)).toEqual(['có thể đã đến']);
    });

    it('is forgotten after a month, of letters that never came', async () => {
      await queue.callBack('cũ', skipped());
      await queue.callBack('mới', skipped());
      const days = (n: number): string => `called_back_at = called_back_at - ${n * 24 * 3_600_000}`;
      await bench.tamper(
        url,
        `update mail_called_back set ${days(31)} where key = 'cũ'`,
        `update mail_called_back set ${days(29)} where key = 'mới'`,
      );
      await queue.callBack('khác', skipped());
      expect(await queue.post(posted('mới'))).toMatchObject({ answer: 'settled' });
      expect(await queue.post(posted('cũ'))).toEqual({ answer: 'waiting' });
    });
  });

  describe('beside the chain', () => {
    it('answers a letter that has its fate there', async () => {
      await post(['đã gửi']);
      await ledger.claim(claimOf('đã gửi'));
      await ledger.handOver('đã gửi', 1);
      const accepted = fate('accepted', 1);
      await ledger.settle(TASK_ID, 'đã gửi', accepted);
      expect(await queue.post(posted('đã gửi'))).toEqual({ answer: 'settled', fate: accepted });
      expect(await queue.list(null, 10)).toEqual([]);
    });

    it('takes the one repetition of a letter whose fate is unknown', async () => {
      await ledger.claim(claimOf('chưa rõ'));
      await ledger.handOver('chưa rõ', 1);
      const unknown: LetterFate = fate('unknown', 1);
      await ledger.settle(TASK_ID, 'chưa rõ', unknown);
      expect(await queue.post(posted('chưa rõ'))).toEqual({ answer: 'settled', fate: unknown });
      expect(await queue.post(posted('chưa rõ', { sending: 'resend' }))).toEqual({ answer: 'waiting' });
    });

    it('adds nothing to the chain', async () => {
      const head = await ledger.head();
      await post(['a'], ['b']);
      await queue.take(['a']);
      await queue.callBack('b', skipped());
      expect(await ledger.head()).toEqual(head);
      expect(await ledger.verify()).toMatchObject({ ok: true });
    });
  });

  describe('taking', () => {
    it('returns those that still waited, and each of them once', async () => {
      await post(['a'], ['b'], ['c']);
      await queue.callBack('b', skipped());
      expect(keysOf(await queue.take(['c', 'b', 'a', 'a', 'd']))).toEqual(['c', 'a']);
      expect(await queue.take(['a', 'c'])).toEqual([]);
      expect(keysOf(await queue.stranded(OFFICE))).toEqual(['a', 'c']);
      expect(await queue.take([])).toEqual([]);
    });

    it('gives no letter to two processes', async () => {
      const keys = Array.from({ length: 300 }, (_, index) => `thư-${index}`);
      await Promise.all(keys.map((key) => queue.post(posted(key))));
      const other = await bench.open(url);
      const takers = [queue, other.queue, queue, other.queue];
      const taken = await Promise.all(
        takers.flatMap((taker, index) =>
          [0, 100, 200].map((start) => taker.take(keys.slice(start + (index % 2) * 50, start + 150))),
        ),
      );
      expect(keysOf(taken.flat()).sort()).toEqual(keys.sort());
      expect(await other.queue.stranded(OFFICE)).toHaveLength(300);
    });
  });

  it('puts off until a moment, counts how often, and leaves alone what is not on its way', async () => {
    await post(['a'], ['b']);
    for (const [notBefore, response] of [
      ['2026-03-24T08:05:00+07:00', '421 bận'],
      ['2026-03-24T08:20:00+07:00', '451 greylisted'],
    ] as const) {
      await queue.take(['a']);
      await queue.putBack(['a', 'b', 'c'], notBefore, response);
    }
    expect(await readyAt('2026-03-24T08:19:59+07:00')).toEqual(['b']);
    expect(await queue.ready(OFFICE, '2026-03-24T08:20:00+07:00', 10)).toMatchObject([
      { key: 'a', deferrals: 2, lastResponse: '451 greylisted', notBefore: '2026-03-24T08:20:00+07:00' },
      { key: 'b', deferrals: 0, lastResponse: null, notBefore: null },
    ]);
  });

  it('says when it has something new to do', async () => {
    const tomorrow = { from: '2026-03-25T08:00:00+07:00', until: '2026-03-25T17:00:00+07:00' };
    expect(await queue.nextAt(OFFICE, OPENS)).toBeNull();
    await post(['mai', { window: tomorrow }]);
    expect(await queue.nextAt(OFFICE, OPENS)).toBe(tomorrow.from);
    await post(['a']);
    expect(await queue.nextAt(OFFICE, '2026-03-24T07:00:00+07:00')).toBe(OPENS);
    // What is ready now and still waits is to be answered when its window is over.
    expect(await queue.nextAt(OFFICE, OPENS)).toBe('2026-03-24T17:00:00.001+07:00');
    await queue.take(['a']);
    expect(await queue.nextAt(OFFICE, OPENS)).toBe(tomorrow.from);
    await queue.putBack(['a'], '2026-03-24T09:00:00+07:00', '451');
    expect(await queue.nextAt(OFFICE, OPENS)).toBe('2026-03-24T09:00:00+07:00');
    expect(await queue.nextAt('rehearsal.-43', OPENS)).toBeNull();
  });

  it('counts what waits, for the CLI too', async () => {
    const tomorrow = { from: '2026-03-25T08:00:00+07:00', until: '2026-03-25T17:00:00+07:00' };
    await post(['a'], ['b', { mailbox: 'mofa.focal' }], ['c'], ['d', { window: tomorrow }], ['e'], ['f']);
    await queue.take(['a', 'b']);
    await queue.putBack(['a'], CLOSES, '451');
    await queue.callBack('e', skipped());
    const backlog = {
      waiting: 4,
      ready: 2,
      onTheirWay: 1,
      deferred: 1,
      mailboxes: 1,
      oldest: OPENS,
    };
    expect(await queue.backlog(OFFICE, NOON)).toEqual({ ...backlog, waiting: 4 });
    const reader = await openLedgerReader({ url });
    expect(await reader.mail.backlog(OFFICE, NOON)).toEqual(backlog);
    expect(keysOf(await reader.mail.list(OFFICE, 10))).toEqual(['a', 'c', 'f', 'd']);
    // What a server put off, and what its day ended without, has waited as long as ever.
    await queue.remove(['b', 'c', 'f']);
    const putOff = { ...backlog, waiting: 2, ready: 0, onTheirWay: 0 };
    expect(await reader.mail.backlog(OFFICE, NOON)).toEqual(putOff);
    expect(await reader.mail.backlog(OFFICE, '2026-03-24T18:00:00+07:00')).toEqual(putOff);
    const nothing = { waiting: 0, ready: 0, onTheirWay: 0, deferred: 0, mailboxes: 0, oldest: null };
    expect(await reader.mail.backlog('rehearsal.-43', NOON)).toEqual(nothing);
    await reader.close();
  });
});

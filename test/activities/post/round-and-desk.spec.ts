import { CompleteAsyncError } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createPostingActivities } from '../../../activities/post/post-letter';
import type { PostLetterInput } from '../../../contract/activity-types';
import type { LetterFate } from '../../../domain/letter/letter';
import { instantAt } from '../../../domain/time/instant';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
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

const SKIPPED: LetterFate = {
  ...{ outcome: 'skipped', address: null, messageId: null, response: 'xong', attempts: 0 },
};

describe('the post office', () => {
  let server: FaultySmtpServer;
  let bench: PostBench;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    bench = await openPostBench(server.url, {
      settings: { ...UNLIMITED, relay: { messagesPerMinute: 1, connections: 2 } },
    });
  });
  afterEach(async () => {
    await bench.close();
    await server.stop();
  });

  describe('in a round at one moment', () => {
    it('sends everything that may leave then, in whatever pace live letters go', async () => {
      for (const n of [1, 2, 3]) await bench.post(taskFacts(n, n === 3 ? 'mofa' : 'moit'));
      await bench.post(taskFacts(4), { window: { from: instantAt(DAY, '09:00'), until: CLOSING } });
      expect(await bench.round(EIGHT)).toEqual({
        ...{ messages: 2, letters: 3, waiting: 1, nextAt: instantAt(DAY, '09:00') },
      });
      expect(await bench.round(instantAt(DAY, '09:00'))).toEqual({
        ...{ messages: 1, letters: 1, waiting: 0, nextAt: null },
      });
      expect(server.taken).toHaveLength(3);
    });

    it('tries what is put off again at once', async () => {
      server.plan({ at: 'rcpt', reply: 451 }, { at: 'connect', cut: true });
      await bench.post(taskFacts(1));
      expect(await bench.round(EIGHT)).toMatchObject({ messages: 1, waiting: 0 });
      expect(bench.fateOf(taskFacts(1))).toMatchObject({ outcome: 'accepted' });
    });

    it('leaves what is put off again and again for a later moment', async () => {
      server.plan(...Array.from({ length: 3 }, () => ({ at: 'rcpt' as const, reply: 451 })));
      await bench.post(taskFacts(1));
      expect(await bench.round(EIGHT)).toEqual({
        ...{ messages: 0, letters: 0, waiting: 1, nextAt: instantAt(DAY, '08:01') },
      });
      expect(await bench.round(instantAt(DAY, '08:01'))).toMatchObject({ messages: 1, waiting: 0 });
    });

    it('waits for letters that are known to come, and counts those that were called back', async () => {
      await bench.post(taskFacts(1));
      await bench.ledger.queue.callBack(taskFacts(1).letter.key, SKIPPED);
      const round = bench.round(EIGHT, 2);
      await bench.post(taskFacts(2));
      expect(await round).toMatchObject({ messages: 1, letters: 1, waiting: 0 });
      expect(bench.fateOf(taskFacts(1))).toEqual(SKIPPED);
    });

    it('answers letters whose window is over, and a server that is away leaves all of them waiting', async () => {
      await bench.post(taskFacts(1), { window: { from: EIGHT, until: instantAt(DAY, '08:30') } });
      await server.stop();
      expect(await bench.round(EIGHT)).toMatchObject({ messages: 0, waiting: 1 });
      expect(await bench.round(instantAt(DAY, '08:31'))).toMatchObject({ waiting: 0, nextAt: null });
      expect(bench.fateOf(taskFacts(1))).toMatchObject({ outcome: 'held' });
      server = await startFaultySmtpServer();
    });
  });

  describe('asked by a task', () => {
    const facts = taskFacts(1);
    const input: PostLetterInput = {
      ...{ facts, sending: 'first', office: OFFICE, window: { from: EIGHT, until: CLOSING } },
      ...{ goesAlone: false, messageId: null },
    };
    const ask = <T>(what: (activities: ReturnType<typeof createPostingActivities>) => Promise<T>) =>
      new MockActivityEnvironment().run(() => what(createPostingActivities({ queue: bench.ledger.queue })));

    it('answers a letter that was posted later, through the token of the activity', async () => {
      await expect(ask(({ postLetter }) => postLetter(input))).rejects.toBeInstanceOf(CompleteAsyncError);
      const [waiting] = await bench.ledger.queue.list(OFFICE, 10);
      const { base64TaskToken } = new MockActivityEnvironment().context.info;
      expect(waiting).toMatchObject({ key: facts.letter.key, mailbox: 'moit.focal', token: base64TaskToken });
      await bench.round(EIGHT);
      expect(bench.told.get(base64TaskToken)).toMatchObject([{ outcome: 'accepted' }]);
    });

    it('answers one that has its fate at once', async () => {
      await ask(({ callBackLetter }) => callBackLetter({ key: facts.letter.key, fate: SKIPPED }));
      expect(await ask(({ postLetter }) => postLetter(input))).toEqual(SKIPPED);
      expect(await bench.round(EIGHT)).toMatchObject({ messages: 0, waiting: 0 });
    });

    it('takes newer facts for one that waits, with the urgency they have', async () => {
      await expect(ask(({ postLetter }) => postLetter(input))).rejects.toBeInstanceOf(CompleteAsyncError);
      const before = (await bench.ledger.queue.list(OFFICE, 1))[0]?.urgency ?? 0;
      const late = { ...facts, gist: 'Việc đã trễ', workingDaysLeft: null, workingDaysLate: 3 };
      await ask(({ refreshLetter }) => refreshLetter({ facts: late }));
      const [waiting] = await bench.ledger.queue.list(OFFICE, 1);
      expect(waiting?.facts.gist).toBe('Việc đã trễ');
      expect(waiting?.urgency).toBeLessThan(before);
    });

    it('brings newer facts again where the letter itself was lost on its way', async () => {
      const refresh = () => ask(({ refreshLetter }) => refreshLetter({ facts }));
      await expect(refresh()).rejects.toMatchObject({ type: 'LetterNotPosted', nonRetryable: false });
      await expect(ask(({ postLetter }) => postLetter(input))).rejects.toBeInstanceOf(CompleteAsyncError);
      await refresh();
      await bench.round(EIGHT);
      await refresh();
    });
  });
});

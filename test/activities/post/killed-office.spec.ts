import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mailboxOf } from '../../../activities/post/post-letter';
import type { Complete } from '../../../activities/post/post-office-deps';
import type { HeldUp, LetterFate } from '../../../domain/letter/letter';
import { HOUR_MS, instantOfMs } from '../../../domain/time/instant';
import type { Ledger } from '../../../ledger/open-ledger';
import { onEveryEngine } from '../../ledger/engines';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
import { hostLiveOffice } from './live-office';
import { OFFICE, taskFacts } from './post-bench';

const LETTERS = ['moit', 'mofa', 'mof', 'moha'].map((agency, n) => taskFacts(n + 1, agency));

onEveryEngine('the live office of a worker that is killed with two messages in hand', (bench) => {
  let server: FaultySmtpServer;
  let ledger: Ledger;
  let child: ChildProcess;
  let told: Map<string, LetterFate | HeldUp>;

  beforeEach(async () => {
    told = new Map();
    server = await startFaultySmtpServer();
    const url = await bench.freshUrl();
    ledger = await bench.open(url);
    const now = Date.now();
    const window = { from: instantOfMs(now - HOUR_MS), until: instantOfMs(now + HOUR_MS) };
    for (const [n, facts] of LETTERS.entries()) {
      const { letter, taskId } = facts;
      await ledger.queue.post({
        ...{ key: letter.key, taskId, office: OFFICE, facts, window, urgency: n, token: letter.key },
        ...{ mailbox: mailboxOf(letter.recipient), goesAlone: false, sending: 'first', messageId: null },
      });
    }
    server.plan({ at: 'data-end', hang: true }, { at: 'rcpt', hang: true });
    const bothInHand = Promise.all([server.struck('data-end'), server.struck('rcpt')]);
    child = fork(join(__dirname, 'live-office-process.ts'), [server.url, url, OFFICE], {
      execArgv: ['-r', join(__dirname, '../../support/register-swc.cjs')],
    });
    await bothInHand;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    await server.stop();
  });

  it('is taken over by another: nothing is lost, nothing goes twice, and the one in doubt is marked', async () => {
    const closing = new AbortController();
    const { waiting, onTheirWay } = await ledger.queue.backlog(OFFICE, instantOfMs(Date.now()));
    const complete: Complete = async (token, result) => {
      told.set(token, result);
      if (told.size === waiting + onTheirWay) closing.abort();
      return 'told';
    };
    await hostLiveOffice(ledger, { smtpUrl: server.url, office: OFFICE, complete }, closing.signal);
    const letters = await Promise.all(
      LETTERS.map(async ({ taskId }) => (await ledger.lettersOfTask(taskId))[0]),
    );
    const ends = letters.map((one) => `${one?.fate?.outcome} by attempt ${one?.attempts}`).sort();
    expect(ends).toEqual([
      'accepted by attempt 1',
      'accepted by attempt 1',
      'accepted by attempt 2',
      'unknown by attempt 1',
    ]);
    expect(server.complete).toHaveLength(LETTERS.length);
    const doubtful = letters.find((one) => one?.fate?.outcome === 'unknown');
    expect(told.get(doubtful?.key ?? '')).toEqual(doubtful?.fate);
    const left = await ledger.queue.backlog(OFFICE, instantOfMs(Date.now()));
    expect(left).toMatchObject({ waiting: 0, onTheirWay: 0 });
    expect(await ledger.verify()).toMatchObject({ ok: true, letters: LETTERS.length });
  });
});

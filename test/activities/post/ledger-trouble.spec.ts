import { instantAt } from '../../../domain/time/instant';
import { openDatabaseLine, type DatabaseLine } from '../../support/database-line';
import { sharedPostgres } from '../../support/shared-postgres';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
import { DAY, OFFICE, openPostBench, taskFacts, type PostBench } from './post-bench';

const at = (time: string) => instantAt(DAY, time);

describe('a post office whose database is away for a moment', () => {
  let server: FaultySmtpServer;
  let line: DatabaseLine;
  let bench: PostBench;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    const postgres = await sharedPostgres();
    line = await openDatabaseLine(postgres.port);
    bench = await openPostBench(server.url, { ledgerUrl: line.urlOf(await postgres.createDatabase()) });
  });
  afterEach(async () => {
    await bench.close();
    await line.close();
    await server.stop();
  });

  async function cutAt(words: string): Promise<void> {
    line.hangUpAt(words);
    await line.hungUp();
    line.hangUpAt(null);
  }

  it('when the mail server has answered keeps the answer, and writes it down when the database is back', async () => {
    for (const n of [1, 2]) await bench.post(taskFacts(n));
    const cut = cutAt('letter-settled');
    await bench.workUntil(at('08:05'));
    await cut;
    for (const n of [1, 2]) {
      expect(bench.fateOf(taskFacts(n))).toMatchObject({ outcome: 'accepted', attempts: 1 });
    }
    expect(server.complete).toHaveLength(1);
  });

  it('when the mail server has put the letters off keeps that', async () => {
    server.plan({ at: 'data-end', reply: 451 });
    for (const n of [1, 2]) await bench.post(taskFacts(n));
    const cut = cutAt('letter-deferred');
    await bench.workUntil(at('08:05'));
    await cut;
    for (const n of [1, 2]) {
      expect(bench.fateOf(taskFacts(n))).toMatchObject({ outcome: 'accepted', attempts: 2 });
    }
    expect(server.taken).toHaveLength(1);
  });

  it('before the final dot sends nothing without its record, and all of it later', async () => {
    for (const n of [1, 2]) await bench.post(taskFacts(n));
    const cut = cutAt('letter-handed-over');
    await bench.workUntil(at('08:05'));
    await cut;
    for (const n of [1, 2]) {
      expect(bench.fateOf(taskFacts(n))).toMatchObject({ outcome: 'accepted', attempts: 2 });
    }
    expect(server.complete).toHaveLength(1);
    expect(await bench.ledger.verify()).toMatchObject({ ok: true, letters: 2 });
    expect(await bench.ledger.queue.stranded(OFFICE)).toEqual([]);
  });
});

describe('a letter that cannot be composed', () => {
  it('is tried as seldom as one that is put off, and does not hold up the others', async () => {
    const server = await startFaultySmtpServer();
    const bench = await openPostBench(server.url, {
      languageOf: ({ agency }) => {
        if (agency === 'moit') throw new Error('không soạn được thư');
        return 'vi';
      },
    });
    await bench.post(taskFacts(1, 'moit'), { urgency: 1 });
    await bench.post(taskFacts(2, 'mofa'), { urgency: 2 });
    await bench.workUntil(at('08:10'));
    expect(bench.fateOf(taskFacts(2, 'mofa'))).toMatchObject({ outcome: 'accepted' });
    const [unsent] = await bench.ledger.lettersOfTask(taskFacts(1).taskId);
    expect(unsent?.attempts).toBeLessThanOrEqual(3);
    expect(await bench.ledger.queue.backlog(OFFICE, at('08:10'))).toMatchObject({ waiting: 1 });
    await bench.close();
    await server.stop();
  });
});

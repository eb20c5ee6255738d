import { MINUTE_MS, SECOND_MS, instantAt, isBefore, msOf } from '../../../domain/time/instant';
import { openMailLine, type MailLine } from '../../workflows/mail-line';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
import { DAY, UNLIMITED, openPostBench, taskFacts, type PostBench } from './post-bench';

const A_MINUTE = 30;
const MESSAGES = 100;
const NOON = instantAt(DAY, '12:00');
const at = (time: string) => instantAt(DAY, time);

describe('a relay that is away from eight to noon, with thirty messages a minute after', () => {
  let server: FaultySmtpServer;
  let line: MailLine;
  let bench: PostBench;
  const tasks = Array.from({ length: MESSAGES }, (_, n) => taskFacts(n, `co-quan-${n}`));

  beforeAll(async () => {
    server = await startFaultySmtpServer();
    line = await openMailLine(server.url);
    bench = await openPostBench(line.url, {
      settings: { ...UNLIMITED, relay: { messagesPerMinute: A_MINUTE, connections: 2 } },
      pollMs: MINUTE_MS,
    });
    // The later a letter was posted, the more urgent it is; the last ones are due at nine.
    const posted = tasks.map((task, n) =>
      bench.post(task, {
        urgency: Math.floor((MESSAGES - n) / 5),
        window: { from: at(n < MESSAGES - 10 ? '08:00' : '09:00'), until: at('17:00') },
      }),
    );
    await Promise.all(posted);
    line.cut();
    bench.clock.at(NOON, () => line.mend());
    await bench.workUntil(at('12:15'));
  }, 60_000);
  afterAll(async () => {
    await bench.close();
    await line.close();
    await server.stop();
  });

  it('loses nothing, repeats nothing, and lets nothing through before', () => {
    expect(server.taken).toHaveLength(MESSAGES);
    expect(new Set(server.recipients).size).toBe(MESSAGES);
    for (const task of tasks)
      expect(bench.told.get(task.letter.key)).toMatchObject([{ outcome: 'accepted' }]);
    expect(bench.toldAt.some((told) => isBefore(told.at, NOON))).toBe(false);
  });

  it('drains without a burst: the rate is held within 5 % in every minute', () => {
    const times = bench.toldAt.map((told) => msOf(told.at)).sort((a, b) => a - b);
    const [first = 0] = times;
    const last = times.at(-1) ?? 0;
    expect(first - msOf(NOON)).toBeLessThanOrEqual(5 * MINUTE_MS);
    for (let start = first; start + MINUTE_MS <= last; start += SECOND_MS) {
      const count = times.filter((time) => time >= start && time < start + MINUTE_MS).length;
      expect(count).toBeGreaterThanOrEqual(A_MINUTE * 0.95);
      expect(count).toBeLessThanOrEqual(A_MINUTE * 1.05);
    }
    expect(times.slice(1).every((time, n) => time - (times[n] ?? 0) >= SECOND_MS)).toBe(true);
  });

  it('drains the most urgent first, and of those the oldest', () => {
    const order = bench.toldAt.map(({ key }) => tasks.findIndex(({ letter }) => letter.key === key));
    const urgencies = order.map((n) => Math.floor((MESSAGES - n) / 5));
    expect(urgencies).toEqual([...urgencies].sort((a, b) => a - b));
  });

  it('shows in the ledger that it was tried, by one message at a time', async () => {
    const attempts = await Promise.all(
      tasks.map(async ({ taskId }) => (await bench.ledger.lettersOfTask(taskId))[0]?.attempts ?? 0),
    );
    const failed = attempts.reduce((sum, count) => sum + count - 1, 0);
    expect(failed).toBeGreaterThan(40);
    expect(failed).toBeLessThan(70);
  });
});

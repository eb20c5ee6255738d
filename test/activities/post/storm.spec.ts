import { isAfter, instantAt } from '../../../domain/time/instant';
import { startFaultySmtpServer, type FaultySmtpServer } from '../faulty-smtp-server';
import { DAY, EIGHT, OFFICE, openPostBench, taskFacts, type PostBench } from './post-bench';

const TASKS = 5_000;
const AGENCIES = 100;
const CALLED_BACK = 100;

describe('five thousand tasks of a hundred agencies that are due one morning', () => {
  let server: FaultySmtpServer;
  let bench: PostBench;
  const tasks = Array.from({ length: TASKS }, (_, n) => taskFacts(n, `co-quan-${n % AGENCIES}`));
  const dropped = tasks.slice(0, CALLED_BACK);

  beforeAll(async () => {
    server = await startFaultySmtpServer();
    bench = await openPostBench(server.url);
    await Promise.all(tasks.map((task) => bench.post(task)));
    bench.clock.at(instantAt(DAY, '07:59:30'), () =>
      Promise.all(
        dropped.map(({ letter }) =>
          bench.ledger.queue.callBack(letter.key, {
            ...{ outcome: 'skipped', address: null, messageId: null, response: 'xong', attempts: 0 },
          }),
        ),
      ),
    );
    await bench.workUntil(instantAt(DAY, '08:01'));
  }, 60_000);
  afterAll(async () => {
    await bench.close();
    await server.stop();
  });

  it('are told in one digest an agency', () => {
    expect(server.taken).toHaveLength(AGENCIES);
    expect(new Set(server.recipients).size).toBe(AGENCIES);
  });

  it('have each its fate, told once', () => {
    expect(bench.told.size).toBe(TASKS);
    expect([...bench.told.values()].every((told) => told.length === 1)).toBe(true);
    const skipped = tasks.filter((task) => bench.fateOf(task)?.outcome === 'skipped');
    expect(skipped).toEqual(dropped);
    const accepted = tasks.filter((task) => bench.fateOf(task)?.outcome === 'accepted');
    expect(accepted).toHaveLength(TASKS - CALLED_BACK);
  });

  it('have each its proof in the ledger, which is whole, and none waits any more', async () => {
    const letters = await bench.ledger.lettersBetween({ from: EIGHT, until: instantAt(DAY, '08:01') });
    expect(letters).toHaveLength(TASKS - CALLED_BACK);
    expect(letters.every(({ state, fate }) => state === 'settled' && fate?.digest !== undefined)).toBe(true);
    expect(new Set(letters.map(({ fate }) => fate?.messageId)).size).toBe(AGENCIES);
    const backlog = await bench.ledger.queue.backlog(OFFICE, EIGHT);
    expect(backlog).toMatchObject({ waiting: 0, onTheirWay: 0 });
    expect((await bench.ledger.verify()).ok).toBe(true);
  });

  it('leave none before its hour', () => {
    expect(bench.toldAt.filter(({ key }) => !dropped.some(({ letter }) => letter.key === key))).toHaveLength(
      TASKS - CALLED_BACK,
    );
    expect(
      bench.toldAt.every(
        ({ key, at }) => isAfter(at, EIGHT) || dropped.some(({ letter }) => letter.key === key),
      ),
    ).toBe(true);
  });
});

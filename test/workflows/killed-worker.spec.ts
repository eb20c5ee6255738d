import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stateQuery, timelineQuery } from '../../contract/task-workflow';
import { openLedger } from '../../ledger/open-ledger';
import { startFaultySmtpServer } from '../activities/faulty-smtp-server';
import { until } from '../support/processes';
import { sharedTemporal } from '../support/temporal/shared';
import { openTaskHouse, type TaskHouse } from '../support/temporal/task-house';
import { temporaryFolder } from '../support/temporary-folder';
import { lettersIn } from './mail-house';
import { openTask, type OpenedTask } from './open-tasks';
import type { HangingPoint, Order, Report } from './worker-process';

const REGISTER = join(__dirname, '../support/register-swc.cjs');
// The server waits for a heartbeat of the killed worker (30 seconds) before it tries the letter again.
const NOTICED_MS = 60_000;
jest.setTimeout(150_000);

/** A letter is under way at 09:30, and its worker is killed with -9; another one takes over. */
describe('a worker that is killed in the middle of a step', () => {
  const closing: (() => Promise<void> | void)[] = [];
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  interface Scene {
    house: TaskHouse;
    startWorker(): Promise<ChildProcess>;
    server: Awaited<ReturnType<typeof startFaultySmtpServer>>;
    ledger: Awaited<ReturnType<typeof openLedger>>;
  }

  async function setScene(): Promise<Scene> {
    const folder = temporaryFolder();
    closing.push(() => folder.remove());
    const server = await startFaultySmtpServer();
    closing.push(() => server.stop());
    const ledgerFile = join(folder.path, 'ledger.db');
    const ledger = await openLedger({ url: ledgerFile });
    closing.push(() => ledger.close());
    const house = await openTaskHouse(null);
    closing.push(() => house.close());
    const { address, bundleFile } = sharedTemporal();
    const startWorker = async (): Promise<ChildProcess> => {
      const worker = fork(
        join(__dirname, 'worker-process.ts'),
        [address, bundleFile, house.taskQueue, server.url, ledgerFile],
        // The log of a worker whose sibling was killed is full of what the spec expects.
        { execArgv: ['-r', REGISTER], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
      );
      closing.push(() => kill(worker));
      await reported(worker, 'ready');
      return worker;
    };
    return { house, startWorker, server, ledger };
  }

  /** A task whose worker was killed at the moment; another worker has taken over. */
  async function killedAt(moment: HangingPoint | 'answer'): Promise<Scene & { task: OpenedTask }> {
    const scene = await setScene();
    const { house, server, startWorker } = scene;
    const worker = await startWorker();
    const task = await openTask(house);
    let reached: Promise<unknown>;
    if (moment === 'answer') {
      server.plan({ at: 'data-end', hang: true });
      reached = server.struck('data-end');
    } else {
      reached = reported(worker, 'hanging');
      worker.send({ hangAt: moment } satisfies Order);
    }
    const given = task.give('escalate', { level: 1 });
    await reached;
    // It is there before the other one is gone: a start may take longer than the server waits for a heartbeat.
    await startWorker();
    await kill(worker);
    await given;
    return { ...scene, task };
  }

  const stateOf = ({ house, task }: Scene & { task: OpenedTask }) =>
    house.client.workflow.getHandle(task.task.id).query(stateQuery);

  async function settled(scene: Scene & { task: OpenedTask }): Promise<string[]> {
    let outcomes: string[] = [];
    await until(
      'the letter has its fate',
      async () => {
        outcomes = (await stateOf(scene)).letters.map(({ outcome }) => outcome);
        return outcomes.length > 0 && !outcomes.includes('pending');
      },
      NOTICED_MS,
    );
    return outcomes;
  }

  async function expectTheLettersOfThePlan(scene: Scene & { task: OpenedTask }): Promise<void> {
    const { server, ledger, house, task } = scene;
    const { id, code } = task.task;
    await settled(scene);
    // Far enough for a repetition, and for the next letter of the ladder.
    await house.travel(id, '2026-03-02T11:00:00+07:00');
    await house.travel(id, '2026-03-03T08:05:00+07:00');
    await until('two letters accepted', async () => {
      const { letters } = await stateOf(scene);
      return letters.filter(({ outcome }) => outcome === 'accepted').length === 2;
    });
    const taken = await lettersIn(server.taken, code);
    expect(taken.map(({ rungs, to }) => `${rungs} → ${to}`)).toEqual([
      'H1#1 → lanh-dao@moit.example',
      'ASSIGNED → dau-moi@moit.example',
    ]);
    expect(await ledger.verify()).toMatchObject({ ok: true, tasks: 1, letters: 2 });
    const events = await house.client.workflow.getHandle(id).query(timelineQuery);
    await until('every event is in the ledger', async () => {
      const recorded = (await ledger.timeline(id)).filter(({ source }) => source === 'event');
      return recorded.length === events.length;
    });
  }

  it.concurrent('between the ledger and the workflow: every event is recorded once', async () => {
    const scene = await killedAt('recorded');
    await expectTheLettersOfThePlan(scene);
    expect(scene.server.complete).toHaveLength(2);
  });

  it.concurrent('between the claim and the sending: the letter is sent once', async () => {
    const scene = await killedAt('claimed');
    await expectTheLettersOfThePlan(scene);
    expect(scene.server.complete).toHaveLength(2);
  });

  it.concurrent('while the message is on the wire: the letter is sent once', async () => {
    const scene = await killedAt('in-data');
    await expectTheLettersOfThePlan(scene);
    expect(scene.server.complete).toHaveLength(2);
  });

  it.concurrent(
    'before the answer to the final dot: the doubt is recorded, the same message repeated',
    async () => {
      const scene = await killedAt('answer');
      await expectTheLettersOfThePlan(scene);
      const copies = await lettersIn(scene.server.complete, scene.task.task.code);
      expect(copies).toHaveLength(3);
      expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(2);
    },
  );

  it.concurrent(
    'before the answer, and the letter is called back: the doubt stays, nothing is repeated',
    async () => {
      const scene = await killedAt('answer');
      await scene.task.give('complete');
      expect(await settled(scene)).toEqual(['unknown']);
      await scene.house.travel(scene.task.task.id, '2026-03-02T11:00:00+07:00');
      await scene.task.give('accept');
      const handle = scene.house.client.workflow.getHandle(scene.task.task.id);
      expect(await handle.result()).toMatchObject({ status: 'accepted' });
      expect(scene.server.complete).toHaveLength(1);
      expect(await scene.ledger.verify()).toMatchObject({ ok: true });
    },
  );
});

async function reported(worker: ChildProcess, report: Report): Promise<void> {
  let complaints = '';
  worker.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message) => {
      if (message === report) resolve();
    });
    worker.once('exit', () => reject(new Error(`the worker ended before it was ${report}: ${complaints}`)));
  });
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exit;
}

// Records the histories that later versions must be able to replay:
//   node -r ./test/support/register-swc.cjs test/histories/record-histories.ts <version>
// A version that is released keeps its histories; a new one gets a folder of its own.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import setup from '../support/temporal/global-setup';
import teardown from '../support/temporal/global-teardown';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { datedUntil } from '../support/tasks';
import { openTask } from '../workflows/open-tasks';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { historyText, type History } from './history-file';

type Life = (house: TaskHouse) => Promise<string>;

/** Each lives one life and answers with the id of its workflow. */
const LIVES: Record<string, Life> = {
  async 'late-to-level-3-then-done'(house) {
    const { task, give } = await openTask(house, { deadline: datedUntil('2026-03-11') });
    await house.travel(task.id, '2026-03-19T09:00:00+07:00');
    await give('complete');
    await give('accept');
    return task.id;
  },
  async 'returned-then-accepted'(house) {
    const { task, give } = await openTask(house);
    await give('acknowledge');
    await give('progress');
    await house.travel(task.id, '2026-03-17T09:00:00+07:00');
    await give('complete');
    await give('return');
    await house.travel(task.id, '2026-03-18T09:00:00+07:00');
    await give('complete');
    await give('accept');
    return task.id;
  },
  async extended(house) {
    const { task, give } = await openTask(house);
    await house.travel(task.id, '2026-03-25T09:00:00+07:00');
    await give('extend');
    await house.travel(task.id, '2026-04-16T09:00:00+07:00');
    return task.id;
  },
  async 'escalated-by-hand-then-withdrawn'(house) {
    const { task, give } = await openTask(house);
    await give('escalate');
    await house.travel(task.id, '2026-03-03T09:00:00+07:00');
    await give('withdraw');
    return task.id;
  },
  async 'no-address'(house) {
    const lead = { code: 'no-mail-agency', name: 'Cơ quan chưa có hộp thư' };
    const { task } = await openTask(house, { lead });
    await house.travel(task.id, '2026-03-06T09:00:00+07:00');
    return task.id;
  },
  async continued(house) {
    const { task } = await openTask(house, {}, { continueAsNewAfter: 25 });
    await house.travel(task.id, '2026-03-03T09:00:00+07:00');
    await house.travel(task.id, '2026-03-06T09:00:00+07:00');
    return task.id;
  },
};

async function main(): Promise<void> {
  const version = process.argv[2];
  if (version === undefined) throw new Error('which version? e.g. record-histories.ts 0.1');
  const folder = join(__dirname, version);
  await mkdir(folder, { recursive: true });
  await setup();
  quietRuntime();
  const house = await openTaskHouse(LETTERS_TAKEN);
  try {
    await Promise.all(
      Object.entries(LIVES).map(async ([name, live]) => {
        const workflowId = await live(house);
        // The last letters and the ledger are attended to after the last answer.
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        const runs = await runsOf(house, workflowId);
        for (const [index, history] of runs.entries()) {
          const suffix = runs.length === 1 ? '' : `-${index + 1}`;
          await writeFile(join(folder, `${name}${suffix}.json`), historyText(history));
        }
      }),
    );
  } finally {
    await house.close();
    await teardown();
  }
}

/** Oldest first. */
async function runsOf(house: TaskHouse, workflowId: string): Promise<History[]> {
  const runs: History[] = [];
  let runId: string | null | undefined = (await house.client.workflow.getHandle(workflowId).describe()).runId;
  while (runId) {
    const history: History = await house.client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return runs;
}

void main();

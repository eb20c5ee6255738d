// Records the histories that later versions must be able to replay:
//   node -r ./test/support/register-swc.cjs test/histories/record-histories.ts <version>
// A version that is released keeps its histories; a new one gets a folder of its own.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import setup from '../support/temporal/global-setup';
import teardown from '../support/temporal/global-teardown';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { historyText, type History } from './history-file';
import { LIVES } from './lives';

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

// Records the histories that later versions must be able to replay:
//   node -r ./test/support/register-swc.cjs test/histories/record-histories.ts <version> [posted]
// A version that is released keeps its histories; a new one gets a folder of its own. `posted` records the lives
// whose letters wait in the post office (0.3 and later), left out: those whose letters leave by themselves.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import setup from '../support/temporal/global-setup';
import teardown from '../support/temporal/global-teardown';
import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { openPostHouse } from '../workflows/post-house';
import { LETTERS_TAKEN } from '../workflows/stub-activities';
import { historyText, type History } from './history-file';
import { LIVES } from './lives';
import { POSTED_LIVES } from './posted-lives';

async function main(): Promise<void> {
  const [version, sort] = process.argv.slice(2);
  if (version === undefined) throw new Error('which version? e.g. record-histories.ts 0.3 posted');
  const folder = join(__dirname, version);
  await mkdir(folder, { recursive: true });
  await setup();
  quietRuntime('ERROR');
  try {
    await (sort === 'posted' ? recordPosted(folder) : recordSent(folder));
  } finally {
    await teardown();
  }
}

async function recordSent(folder: string): Promise<void> {
  const house = await openTaskHouse(LETTERS_TAKEN);
  try {
    await Promise.all(
      Object.entries(LIVES).map(async ([name, live]) => record(house, folder, name, await live(house))),
    );
  } finally {
    await house.close();
  }
}

/** Each with a mail server of its own, which fails only its letters. */
async function recordPosted(folder: string): Promise<void> {
  await Promise.all(
    Object.entries(POSTED_LIVES).map(async ([name, live]) => {
      const house = await openPostHouse();
      try {
        await record(house, folder, name, await live(house));
      } finally {
        await house.close();
      }
    }),
  );
}

async function record(house: TaskHouse, folder: string, name: string, workflowId: string): Promise<void> {
  // The last letters and the ledger are attended to after the last answer.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const runs = await runsOf(house, workflowId);
  for (const [index, history] of runs.entries()) {
    const suffix = runs.length === 1 ? '' : `-${index + 1}`;
    await writeFile(join(folder, `${name}${suffix}.json`), historyText(history));
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

import { parseArgs } from 'node:util';
import setup from '../support/temporal/global-setup';
import teardown from '../support/temporal/global-teardown';
import { quietRuntime } from '../support/temporal/task-house';
import { openModelHouse } from './model-activities';
import { runModel } from './run-model';

/** Enough to keep two cores busy; with more, queries time out before the one worker comes to them. */
const AT_ONCE = 20;

/** `npm run model -- --runs 1000 --seed 1`: the same lives on paper and on the real workflow. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  });
  const [runs, seed] = [wholeNumber('runs', values.runs), wholeNumber('seed', values.seed)];
  const only = values.only === undefined ? null : wholeNumber('only', values.only);
  await setup();
  // Refusals without a trace are what the model is made of; the worker warns of each.
  quietRuntime('ERROR');
  const house = await openModelHouse();
  try {
    const say = (line: string) => process.stdout.write(`${line}\n`);
    const tell = (line: string) => process.stderr.write(`${line}\n`);
    const differences = await runModel(house, { runs, seed, only, atOnce: AT_ONCE, say, tell });
    say(`model: ${only === null ? runs : 1} runs, ${differences} differences`);
    if (differences > 0) process.exitCode = 1;
  } finally {
    await house.close();
    await teardown();
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${name} ${text}: not a whole number above zero`);
  return Number(text);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

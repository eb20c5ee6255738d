import { openTaskHouse, quietRuntime, type TaskHouse } from '../support/temporal/task-house';
import { MODEL_ACTIVITIES } from './model-activities';
import { runModel } from './run-model';

// The server drops workflow tasks that only refuse; the worker warns of each.
quietRuntime('ERROR');

// `npm run model -- --runs 1000` does it at length.
describe('the same random lives on the oracle, on the domain and on the real workflow', () => {
  let house: TaskHouse;
  beforeAll(async () => {
    house = await openTaskHouse(MODEL_ACTIVITIES);
  });
  afterAll(() => house.close());

  it('do not differ in status, refusals, events, deadline or level, after any command', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    expect(
      await runModel(house, { runs: 15, seed: 7, only: null, atOnce: 15, say, tell: () => undefined }),
    ).toBe(0);
    expect(said).toEqual([]);
  }, 120_000);
});

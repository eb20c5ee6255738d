import { quietRuntime } from '../support/temporal/task-house';
import { openModelHouse, type ModelHouse } from './model-activities';
import { runModel } from './run-model';

// The server drops workflow tasks that only refuse; the worker warns of each.
quietRuntime('ERROR');

// `npm run model -- --runs 1000` does it at length.
describe('the same random lives on the oracle, on the domain and on the real workflow', () => {
  let house: ModelHouse;
  beforeAll(async () => {
    house = await openModelHouse();
  });
  afterAll(() => house.close());

  it('do not differ in status, refusals, events, letters, what the post office holds, deadline or level', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    expect(
      await runModel(house, { runs: 10, seed: 7, only: null, atOnce: 10, say, tell: () => undefined }),
    ).toBe(0);
    expect(said).toEqual([]);
  }, 120_000);
});

import { fuzzReading } from '../evaluation/fuzz-reading';

// `npm run eval -- --fuzz 100000` reads more of them.
const RUNS = 400;

it('reads random strings of date words without a crash and without a date outside their meaning', () => {
  const { crashes, datesOutsideText, readings, dated } = fuzzReading(RUNS, 20_260_310);
  expect({ crashes, datesOutsideText }).toEqual({ crashes: [], datesOutsideText: [] });
  expect(readings).toBeGreaterThan(100);
  expect(dated).toBeGreaterThan(5);
});

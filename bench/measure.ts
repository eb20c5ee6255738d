/** What several runs of the same work gave, in operations a second. */
export interface Rates {
  min: number;
  median: number;
  max: number;
}

const RUNS = 5;

/** One warm-up, then counted runs; `work` does `operations` operations. */
export async function measureRates(operations: number, work: () => Promise<void> | void): Promise<Rates> {
  const rates: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const started = process.hrtime.bigint();
    await work();
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    if (run > 0) rates.push(operations / seconds);
  }
  rates.sort((a, b) => a - b);
  return { min: rates[0] as number, median: rates[RUNS >> 1] as number, max: rates[RUNS - 1] as number };
}

export function printRates(name: string, rates: Rates, bare?: Rates): void {
  const figures = [rates.min, rates.median, rates.max].map((rate) => Math.round(rate).toString().padStart(8));
  const ratio = bare === undefined ? '' : `   ${(rates.median / bare.median).toFixed(2)} of bare`;
  process.stdout.write(`${name.padEnd(44)} ${figures.join(' ')} a second (min, median, max)${ratio}\n`);
}

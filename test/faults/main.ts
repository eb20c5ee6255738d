// The fault matrix: `npm run faults -- --cases 200 --seed 1`.
import { parseArgs } from 'node:util';
import { Authority } from '../support/certificates';
import type { Account } from './account';
import { plannedCases, type FaultCase } from './case-plan';
import { playCase } from './play-case';

/** A case is mostly waiting for a server that does not answer. */
const CASES_AT_ONCE = 4;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const authority = new Authority();
  const queue = plannedCases(Number(values.cases), Number(values.seed));
  const accounts: Account[] = [];
  let broken = 0;
  const work = async (): Promise<void> => {
    for (let plan = queue.shift(); plan !== undefined; plan = queue.shift()) {
      try {
        const account = await playCase(plan, authority);
        accounts.push(account);
        report(account);
      } catch (error) {
        broken += 1;
        process.stdout.write(`${nameOf(plan)}: ${error instanceof Error ? error.stack : String(error)}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: CASES_AT_ONCE }, work));
  const sum = (count: (account: Account) => number): number =>
    accounts.reduce((total, account) => total + count(account), 0);
  const [lost, duplicated, unknown, contradictions] = [
    sum((a) => a.lost.length),
    sum((a) => a.duplicated.length),
    sum((a) => a.unknown.length),
    sum((a) => a.contradictions.length),
  ];
  process.stdout.write(
    `letters ${sum((a) => a.letters)}, contradictions ${contradictions}, broken cases ${broken}\n`,
  );
  process.stdout.write(
    `faults: ${accounts.length} cases, lost ${lost}, duplicated ${duplicated}, unknown ${unknown}\n`,
  );
  return lost + duplicated + contradictions + broken === 0 ? 0 : 1;
}

function report({ plan, lost, duplicated, contradictions }: Account): void {
  const troubles = [
    ...lost.map((key) => `lost ${key}`),
    ...duplicated.map((key) => `duplicated ${key}`),
    ...contradictions,
  ];
  for (const trouble of troubles) process.stdout.write(`${nameOf(plan)}: ${trouble}\n`);
}

function nameOf({ n, troubles, kill }: FaultCase): string {
  const named = troubles.map(
    ({ at, trouble, times }) => `${at} ${trouble.kind === 'reply' ? trouble.code : trouble.kind} ×${times}`,
  );
  return `case ${n} (${named.join(', ')}${kill ? `, killed at ${kill.at} ${kill.time}` : ''})`;
}

void main().then((code) => process.exit(code));

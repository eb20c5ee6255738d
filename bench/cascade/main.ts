// npm run cascade -- --children 3321 --kill: a cascade to so many units, killed half way and gone on with.
import { parseArgs } from 'node:util';
import { prove } from '../world/prove';
import { proveCascade } from './prove-cascade';
import { openWorld } from './world';

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { children: { type: 'string', default: '3321' }, kill: { type: 'boolean', default: false } },
  });
  const children = Number(values.children);
  if (!Number.isInteger(children) || children < 1)
    throw new Error(`--children ${values.children} is no number`);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const { kill } = values;
  const world = await openWorld(children, process.env);
  const proof = await proveCascade(world, { children, kill, say }).finally(() => world.close());
  const ending = proof.parentClosedByItsRule ? 'parent closed by its rule' : 'parent did not close';
  say(`cascade: ${proof.startedOnce} of ${children} started once, ${ending}`);
  if (kill && !proof.killed) say('the command had ended before it could be killed');
  return proof.startedOnce === children && proof.parentClosedByItsRule && (proof.killed || !kill);
}

prove(main);

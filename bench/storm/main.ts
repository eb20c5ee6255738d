// npm run storm -- --tasks 5000 --agencies 100 --kill: so many tasks whose letters fall on one moment, on a real
// server; with --kill the worker is killed (-9) in the middle of sending, and another goes on.
import { parseArgs } from 'node:util';
import { openWorld } from '../cascade/world';
import { proveStorm } from './prove-storm';

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      tasks: { type: 'string', default: '5000' },
      agencies: { type: 'string', default: '100' },
      minutes: { type: 'string', default: '6' },
      kill: { type: 'boolean', default: false },
    },
  });
  const [tasks, agencies, minutes] = [values.tasks, values.agencies, values.minutes].map(Number) as [
    number,
    number,
    number,
  ];
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const world = await openWorld(agencies, process.env);
  const proof = await proveStorm(world, { tasks, agencies, minutes, kill: values.kill, say }).finally(() =>
    world.close(),
  );
  const { messages, atMost, withoutProof, unknown } = proof;
  say(
    `storm: ${tasks} tasks of ${agencies} agencies, ${messages} messages, at most ${atMost} an agency, without proof ${withoutProof}, unknown ${unknown}`,
  );
  return withoutProof === 0 && atMost === 1;
}

main().then(
  (proven) => {
    process.exitCode = proven ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);

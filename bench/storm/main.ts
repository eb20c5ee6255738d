// npm run storm -- --tasks 5000 --agencies 100 --kill: so many tasks whose letters fall on one moment, on a real
// server; with --kill the worker is killed (-9) in the middle of sending, and another goes on. With --stop it is
// told to end (SIGTERM), with --outage 5 the ledger is away for five seconds. --ledger postgres keeps the ledger in
// a PostgreSQL of its own, --workers 2 lets the other worker take over.
import { parseArgs } from 'node:util';
import { prove } from '../world/prove';
import { openWorld } from '../cascade/world';
import { ledgerKindOf } from '../world/ledger-place';
import { proveStorm, type Storm } from './prove-storm';

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      tasks: { type: 'string', default: '5000' },
      agencies: { type: 'string', default: '100' },
      minutes: { type: 'string', default: '6' },
      ledger: { type: 'string', default: 'sqlite' },
      workers: { type: 'string', default: '1' },
      kill: { type: 'boolean', default: false },
      stop: { type: 'boolean', default: false },
      outage: { type: 'string', default: '0' },
    },
  });
  const tasks = countOf('tasks', values.tasks);
  const agencies = countOf('agencies', values.agencies);
  const minutes = countOf('minutes', values.minutes);
  const workers = countOf('workers', values.workers);
  const outageSeconds = countOf('outage', values.outage, 0);
  const ledger = ledgerKindOf(values.ledger);
  if (values.kill && values.stop) throw new Error('--kill and --stop: one of them');
  const end: Storm['end'] = values.kill ? 'kill' : values.stop ? 'stop' : null;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const world = await openWorld(agencies, process.env, { ledger, workers });
  const storm = { tasks, agencies, minutes, end, outageSeconds, say };
  const proof = await proveStorm(world, storm).finally(() => world.close());
  const { messages, atMost, withoutProof, unknown, lost, twice } = proof;
  say(`against the log of the mail server: ${lost} letters lost, ${twice} there twice without a mark`);
  say(
    `storm: ${tasks} tasks of ${agencies} agencies, ${messages} messages, at most ${atMost} an agency, without proof ${withoutProof}, unknown ${unknown}`,
  );
  return withoutProof === 0 && atMost === 1 && lost === 0 && twice === 0;
}

function countOf(name: string, value: string, least = 1): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < least) throw new Error(`--${name} ${value} is no number`);
  return count;
}

prove(main);

import { join } from 'node:path';
import { packagedDataDir } from '../config/data-dir';
import { SEARCH_ATTRIBUTE_TYPES } from '../contract/search-attributes';
import { runRehearsal } from './rehearsal-process';
import { StackNotStarted } from './stack-options';
import { mailSettings, readStartFlags, START_USAGE, UnknownFlag } from './start-flags';
import { startStack } from './supervisor';
import { TemporalCliNotFound } from './temporal-cli/find-temporal-cli';
import { START_WORDS } from './words';

const ANY_PORTS = { temporal: 0, ui: 0, smtp: 0, web: 0 };

const BAD_USAGE = 2;
const INTERRUPTED = 130;

/** `npm start`: the embedded stack, then a rehearsal of the examples; stays up unless `--once` was said. */
async function main(): Promise<number> {
  const flags = readStartFlags(process.argv.slice(2));
  const { lang, stateDirectory, relay, temporalCliPath } = flags;
  if (flags.help) {
    process.stdout.write(`${START_USAGE[lang]}\n`);
    return 0;
  }
  const words = START_WORDS[lang];
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const stack = await startStack({
    stateDirectory,
    environment: process.env,
    worker: {
      name: 'worker',
      file: require.resolve('../worker/main'),
      env: relay === undefined ? {} : mailSettings(process.env),
    },
    searchAttributes: SEARCH_ATTRIBUTE_TYPES,
    inMemory: flags.inMemory,
    lang,
    onNotice: say,
    ...(flags.anyPort && { ports: ANY_PORTS }),
    ...(temporalCliPath !== undefined && { temporalCliPath }),
    ...(relay !== undefined && { relay }),
  });
  if (flags.rehearsal) {
    const examples = join(packagedDataDir(), 'examples');
    const exitCode = await runRehearsal(examples, stateDirectory, lang, process.env, stack.stopped);
    if (flags.once || exitCode !== 0) {
      await stack.stop();
      return exitCode;
    }
    say(words.nextSteps(stack.info.temporal.uiUrl, stack.info.temporal.namespace, stack.info.inbox.webUrl));
  } else if (flags.once) {
    await stack.stop();
    return 0;
  }
  say(words.staysUp);
  const cause = await stack.stopped;
  return cause.by === 'signal' && cause.forced ? INTERRUPTED : 0;
}

function fail(error: unknown): never {
  if (error instanceof UnknownFlag) {
    process.stderr.write(`✗ ${error.message}\n\n${START_USAGE.vi}\n`);
    process.exit(BAD_USAGE);
  }
  const expected = error instanceof StackNotStarted || error instanceof TemporalCliNotFound;
  const detail =
    error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`✗ ${detail}\n`);
  process.exit(1);
}

// What happens beside the main line, too, is told; the services end with this process.
process.once('uncaughtException', fail);
main().then((exitCode) => process.exit(exitCode), fail);

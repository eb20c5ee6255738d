import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packagedDataDir } from '../config/data-dir';
import { SEARCH_ATTRIBUTE_TYPES } from '../contract/search-attributes';
import { runRehearsal } from './rehearsal-process';
import { StackNotStarted } from './stack-options';
import { startStack } from './supervisor';
import { TemporalCliNotFound } from './temporal-cli/find-temporal-cli';
import { START_WORDS } from './words';

const OPTIONS = {
  once: { type: 'boolean', default: false },
  'no-rehearsal': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
  'state-dir': { type: 'string', default: '.dondoc' },
  'temporal-cli': { type: 'string' },
  'in-memory': { type: 'boolean', default: false },
  relay: { type: 'string' },
} as const;

/** `npm start`: the embedded stack, then a rehearsal of the examples; stays up unless `--once` was said. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  const lang = values.lang === 'en' ? 'en' : 'vi';
  const words = START_WORDS[lang];
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const stack = await startStack({
    stateDirectory: values['state-dir'],
    environment: process.env,
    worker: { name: 'worker', file: require.resolve('../worker/main') },
    searchAttributes: SEARCH_ATTRIBUTE_TYPES,
    inMemory: values['in-memory'],
    lang,
    onNotice: say,
    ...(values['temporal-cli'] === undefined ? {} : { temporalCliPath: values['temporal-cli'] }),
    ...(values.relay === undefined ? {} : { relay: values.relay }),
  });
  if (!values['no-rehearsal']) {
    const examples = join(packagedDataDir(), 'examples');
    const exitCode = await runRehearsal(examples, values['state-dir'], lang, process.env, stack.stopped);
    if (values.once || exitCode !== 0) {
      await stack.stop();
      return exitCode;
    }
    say(words.nextSteps(stack.info.temporal.uiUrl, stack.info.temporal.namespace, stack.info.inbox.webUrl));
  } else if (values.once) {
    await stack.stop();
    return 0;
  }
  say(words.staysUp);
  const cause = await stack.stopped;
  return cause.by === 'signal' && cause.forced ? 130 : 0;
}

main().then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    const expected = error instanceof StackNotStarted || error instanceof TemporalCliNotFound;
    const detail =
      error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`✗ ${detail}\n`);
    process.exit(1);
  },
);

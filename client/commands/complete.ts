import { setTimeout as pause } from 'node:timers/promises';
import { loadAgencies } from '../../config/load-agencies';
import { complete, type Candidate } from '../completion/candidates';
import { liveTasks } from '../completion/live-tasks';
import { CommandContext } from '../context';
import { valueAhead } from '../flags-ahead';
import type { AddVerb } from './command';

/** A person who pressed Tab does not wait longer; DONDOC_COMPLETION_MS allows for a far server. */
const PATIENCE_MS = 1_000;

/** Directives of the shells' scripts: whether the shell may offer files of its own accord. */
const FILES = 0;
const NO_FILES = 4;

/** What the scripts of `completion` call with the words of the line; people do not see it. */
export const add: AddVerb = (program, run) => {
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(
      run(async (context, words) => {
        const { candidates, files } = await complete(program, words, {
          task: (typed) => tasksInTime(context, words, typed),
          agency: async () => agencies(context),
        });
        const lines = candidates.map(({ value, description }) => `${value}\t${oneLine(description)}`);
        context.surroundings.stdout.write(`${[...lines, `:${files ? FILES : NO_FILES}`].join('\n')}\n`);
      }),
    );
};

/** Nothing rather than an error or a long wait. */
async function tasksInTime(
  context: CommandContext,
  words: readonly string[],
  typed: string,
): Promise<Candidate[]> {
  const flags = { ...context.flags };
  for (const name of ['address', 'profile', 'namespace'] as const) {
    const value = valueAhead(words, `--${name}`);
    if (value !== null) flags[name] = value;
  }
  const there = new CommandContext(flags, context.surroundings);
  const patience = Number(context.surroundings.env['DONDOC_COMPLETION_MS'] ?? PATIENCE_MS);
  const tasks = there.connect(patience).then((client) => liveTasks(client, typed));
  const clock = new AbortController();
  try {
    return await Promise.race([tasks, pause(patience, [], { signal: clock.signal })]);
  } catch {
    return [];
  } finally {
    clock.abort();
    void tasks.catch(() => []).then(() => there.close());
  }
}

function agencies({ dataDir }: CommandContext): Candidate[] {
  return loadAgencies(dataDir).agencies.map(({ code, name }) => ({ value: code, description: name }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

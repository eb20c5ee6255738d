import { CommanderError } from 'commander';
import { buildProgram } from './build-program';
import type { RunVerb } from './commands/command';
import { EXIT, type ExitCode } from './exit-codes';
import { langAhead, valueAhead } from './flags-ahead';
import type * as Runner from './run-verb';
import type { Surroundings } from './surroundings';
import { usageText } from './text/usage-text';

/** Runs one command line and gives its exit code; nothing in here ends the process. */
export async function runProgram(
  argv: readonly string[],
  version: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const run: RunVerb =
    (verb, traits = {}) =>
    async (...parameters) => {
      exitCode = await runner().runVerb(verb, traits, parameters, surroundings);
    };
  const lang = langAhead(argv, surroundings.env);
  const asJson = ['json', 'jsonl'].includes(valueAhead(argv, '-o', '--output') ?? '');
  const program = buildProgram({
    version,
    lang,
    surroundings,
    run,
    words: argv,
    onUsageError(text) {
      const sentence = usageText(text)[lang];
      return asJson ? JSON.stringify({ error: sentence, exitCode: EXIT.badInput }) : `✗ ${sentence}`;
    },
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  }
  return exitCode;
}

/** What a verb runs in; help and usage errors do without it. */
function runner(): typeof Runner {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- waits until it is needed
  return require('./run-verb') as typeof Runner;
}

import type { Command } from 'commander';
import { vietnameseDateTime } from '../domain/wording/dates';
import { instantOfMs } from '../domain/time/instant';
import type { Verb, VerbOptions, VerbTraits } from './commands/command';
import { CommandContext } from './context';
import { EXIT, type ExitCode } from './exit-codes';
import type * as FailureReporter from './report-failure';
import type { GlobalFlags, Surroundings } from './surroundings';
import { Screen } from './watch/screen';
import { watch } from './watch/watch';
import { watchPause } from './watch/watch-flags';

/** Runs a verb with what the parser hands to an action: its arguments, its options and its command. */
export async function runVerb(
  verb: Verb,
  { watchable = false }: VerbTraits,
  parameters: readonly unknown[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const command = parameters[parameters.length - 1] as Command;
  const options = parameters[parameters.length - 2] as VerbOptions;
  const args = parameters.slice(0, -2).flat() as string[];
  const flags = command.optsWithGlobals<GlobalFlags>();
  const clears = surroundings.stdout.isTTY === true && flags.output !== 'jsonl';
  const screen = flags.watch === true ? new Screen(surroundings, clears) : null;
  const context = new CommandContext(flags, screen?.surroundings ?? surroundings);
  const once = () => verb(context, args, options);
  try {
    const pauseMs = watchPause(flags, watchable);
    if (screen === null || pauseMs === null) await once();
    else await watch(once, screen, pauseMs, () => heading(context, pauseMs));
    return EXIT.ok;
  } catch (error) {
    return failureReporter().reportFailure(error, context);
  } finally {
    screen?.release();
    await context.close();
  }
}

/** It knows the errors of Temporal and of the ledger; a verb that ends well needs none of that. */
function failureReporter(): typeof FailureReporter {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- waits until it is needed
  return require('./report-failure') as typeof FailureReporter;
}

function heading({ print }: CommandContext, pauseMs: number): string {
  const now = instantOfMs(Date.now());
  const seconds = pauseMs / 1_000;
  return print.say(
    `${vietnameseDateTime(now)} · xem lại sau mỗi ${seconds} giây · Ctrl-C để dừng`,
    `${now} · again every ${seconds} s · Ctrl-C to end`,
  );
}

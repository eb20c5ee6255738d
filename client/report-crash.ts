import { inspect } from 'node:util';
import type { Environment } from '../config/temporal-target';
import { unexpected } from './cli-error';
import type { ExitCode } from './exit-codes';
import { langAhead } from './flags-ahead';

/** What no command has caught, told in one sentence like any other failure; the stack only with --debug. */
export function reportCrash(
  error: unknown,
  argv: readonly string[],
  { env, stderr }: { env: Environment; stderr: { write(text: string): unknown } },
): ExitCode {
  const { vi, en, exitCode } = unexpected(error);
  if (argv.includes('--debug')) stderr.write(`${inspect(error)}\n`);
  stderr.write(`✗ ${langAhead(argv, env) === 'en' ? en : vi}\n`);
  return exitCode;
}

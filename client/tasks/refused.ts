import type { Refusal } from '../../domain/refusal';
import { CliError } from '../cli-error';
import { EXIT, type ExitCode } from '../exit-codes';
import { refusalText } from '../text/refusal-text';

/** Who lacks the right is told apart from a task that cannot take the command now. */
export function exitCodeOf(refusal: Refusal): ExitCode {
  return refusal.code === 'no-right' ? EXIT.notPermitted : EXIT.refused;
}

/** A refusal as the end of a command, with the refusal itself for `-o json`. */
export function refusedError(refusal: Refusal, cause?: unknown): CliError {
  const { vi, en } = refusalText(refusal);
  return new CliError(exitCodeOf(refusal), vi, en, { refusal }, { cause });
}

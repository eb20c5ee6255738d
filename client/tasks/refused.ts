import type { Refusal } from '../../domain/refusal';
import { CliError } from '../cli-error';
import { EXIT, type ExitCode } from '../exit-codes';
import { givenRefusalText, refusalText } from '../text/refusal-text';

/** Who lacks the right is told apart from a task that cannot take the command now. */
export function exitCodeOf(refusal: Refusal): ExitCode {
  return refusal.code === 'no-right' ? EXIT.notPermitted : EXIT.refused;
}

/** A refusal as the end of a command that was given, with the refusal itself for `-o json`. */
export function refusedError(refusal: Refusal, cause?: unknown): CliError {
  const { vi, en } = givenRefusalText(refusal);
  return new CliError(exitCodeOf(refusal), vi, en, { refusal }, { cause });
}

/** The same of a command that was only looked at: nothing of it is on any record. */
export function wouldRefuse(refusal: Refusal): CliError {
  const { vi, en } = refusalText(refusal);
  return new CliError(exitCodeOf(refusal), vi, en, { refusal });
}

import { sharedTemporal } from '../support/temporal/shared';
import { runHere, type Said } from './run-here';

/** Runs a command line in this process against the server that the specs share, as nobody in particular. */
export function runDondoc(args: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  return runHere([...args, '--address', sharedTemporal().address], { env: { USER: 'kiem-thu', ...env } });
}

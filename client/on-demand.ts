/* eslint-disable @typescript-eslint/no-require-imports -- what is named here waits until it is needed */
import { join } from 'node:path';
import type * as LoadAgencies from '../config/load-agencies';
import type { VerbModule } from './commands/command';
import type * as Identity from './identity/identity';

/**
 * The file of a verb, loaded when the command line names it: a verb that talks to Temporal, reads PDF or
 * opens the ledger loads half a second of packages, for which `when` or `--help` must not wait.
 */
export function loadVerb(...path: readonly string[]): VerbModule {
  return require(join(__dirname, 'commands', ...path)) as VerbModule;
}

/** Where Temporal is and who acts: finding it loads a part of the SDK, and the reading of files. */
export function loadIdentity(): typeof Identity {
  return require('./identity/identity') as typeof Identity;
}

/** The directory of agencies: reading it loads a parser and hundreds of names. */
export function loadDirectory(): typeof LoadAgencies {
  return require('../config/load-agencies') as typeof LoadAgencies;
}

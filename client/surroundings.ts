import type { Environment } from '../config/temporal-target';
import type { PersonRole } from '../domain/actor';

export type OutputFormat = 'text' | 'json' | 'jsonl' | 'csv' | 'none';

/** Flags that every command takes. */
export interface GlobalFlags {
  output: OutputFormat;
  color: 'auto' | 'always' | 'never';
  lang: 'vi' | 'en';
  profile?: string;
  address?: string;
  namespace?: string;
  stateDir?: string;
  dataDir?: string;
  ledger?: string;
  by?: string;
  role?: PersonRole;
  yes?: boolean;
  debug?: boolean;
}

/** What the outside world is for a command; handed in, so that nothing else reads it. */
export interface Surroundings {
  env: Environment;
  /** Where a person answers; only a command that asks needs it. */
  stdin?: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean };
}

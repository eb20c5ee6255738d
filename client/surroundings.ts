import type { Environment } from '../config/temporal-target';
import type { PersonRole } from '../domain/actor';
import type { Lang } from './text/say';

export const OUTPUT_FORMATS = ['text', 'wide', 'json', 'jsonl', 'csv', 'none'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export const TIME_FORMATS = ['local', 'relative', 'iso'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

/** Flags that every command takes. */
export interface GlobalFlags {
  output: OutputFormat;
  timeFormat: TimeFormat;
  color: 'auto' | 'always' | 'never';
  lang: Lang;
  profile?: string;
  address?: string;
  namespace?: string;
  stateDir?: string;
  dataDir?: string;
  ledger?: string;
  by?: string;
  role?: PersonRole;
  agency?: string;
  watch?: boolean;
  /** Seconds from one print of `--watch` to the next, as typed. */
  every?: string;
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
  /**
   * Runs another program of this package in the foreground and gives its exit code; signals go to it. Left
   * out where there is none to run.
   */
  runInForeground?: (program: string, args: readonly string[]) => Promise<number>;
  /** Shows a file to the person, e.g. in a browser; false when nothing here can. Left out where nobody looks. */
  showFile?: (path: string) => Promise<boolean>;
}

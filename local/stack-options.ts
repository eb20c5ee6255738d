import type { StackFile } from '../config/stack-file';
import type { Environment } from './environment';
import type { Lang } from './lang';
import type { USUAL_PORTS } from './ports';
import type { SearchAttribute } from '../worker/ensure-search-attributes';
import type { WorkerCommand } from './worker-process';

export interface StackOptions {
  /** `.dondoc/` of the working folder; made when it is not there. */
  stateDirectory: string;
  /** The person's environment; what in it says where Temporal, mail server or ledger are is not passed on. */
  environment: Environment;
  worker: WorkerCommand;
  searchAttributes: readonly SearchAttribute[];
  /** Where the Temporal CLI is, when it shall not be looked for. */
  temporalCliPath?: string;
  namespace?: string;
  /** Ports to try first; 0 means any free one. */
  ports?: Partial<Record<keyof typeof USUAL_PORTS, number>>;
  inMemory?: boolean;
  synchronous?: 'NORMAL' | 'FULL';
  /** SMTP URL of a real mail server. Given on purpose only: without it no letter can leave the machine. */
  relay?: string;
  /** `ledger.db` in the state folder when not given. */
  ledgerUrl?: string;
  lang?: Lang;
  /** Lines for the person who started the stack. */
  onNotice?: (line: string) => void;
  /** Whether Ctrl-C and its like stop the stack (the default). */
  handleSignals?: boolean;
}

export type StopCause = { by: 'call' } | { by: 'signal'; signal: NodeJS.Signals; forced: boolean };

export interface RunningStack {
  readonly info: StackFile;
  /** Resolves when everything has been stopped, with who asked for it. */
  readonly stopped: Promise<StopCause>;
  /** Stops worker, inbox and server in this order. */
  stop(): Promise<void>;
}

/** Thrown when the stack cannot be started; the message tells the person why and what to do. */
export class StackNotStarted extends Error {
  override readonly name = 'StackNotStarted';

  constructor(
    readonly reason: 'already-runs' | 'locked' | 'service-failed' | 'interrupted',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

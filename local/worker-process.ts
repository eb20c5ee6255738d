import { Child } from './child';
import { cleanEnvironment, type Environment } from './environment';
import type { Run } from './keep-running';
import { runOnce } from './run-once';

/** The Node program that hosts workflows and activities. It sends `{type: 'ready'}` once it polls. */
export interface WorkerCommand {
  name: string;
  file: string;
  args?: readonly string[];
  /** Settings of its own; they win over everything inherited, but not over the stack's addresses. */
  env?: Environment;
}

export interface WorkerSurroundings {
  temporalAddress: string;
  temporalNamespace: string;
  temporalConfigFile: string;
  ledgerUrl: string;
  /** The captured inbox, or the relay that was configured on purpose. */
  smtpUrl: string;
  stateDirectory: string;
  inherited: Environment;
}

// The stack is for trials: whatever directory it is given, no letter of it can reach a real mailbox
// (RFC 2606: nobody has an address below `example`).
const TRIAL_DOMAINS = '*.example';

// A worker without a prebuilt bundle compiles its workflows first; on a loaded machine that takes a while.
const READY_TIMEOUT_MS = 60_000;

// Activities in hand (one SMTP conversation at most) get this long to finish.
const STOP_GRACE_MS = 15_000;

export function workerEnvironment(command: WorkerCommand, around: WorkerSurroundings): Environment {
  return {
    ...cleanEnvironment(around.inherited),
    ...command.env,
    TEMPORAL_ADDRESS: around.temporalAddress,
    TEMPORAL_NAMESPACE: around.temporalNamespace,
    TEMPORAL_CONFIG_FILE: around.temporalConfigFile,
    DONDOC_LEDGER_URL: around.ledgerUrl,
    DONDOC_SMTP_URL: around.smtpUrl,
    DONDOC_MAIL_ALLOW_DOMAINS: TRIAL_DOMAINS,
    DONDOC_STATE_DIR: around.stateDirectory,
  };
}

export async function startWorker(
  command: WorkerCommand,
  around: WorkerSurroundings,
  logFile: string,
  signal: AbortSignal,
): Promise<Run> {
  const child = Child.fork({
    name: command.name,
    file: command.file,
    args: command.args ?? [],
    environment: workerEnvironment(command, around),
    logFile,
  });
  return runOnce(child, child.message('ready', READY_TIMEOUT_MS, signal), STOP_GRACE_MS);
}

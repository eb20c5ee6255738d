import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { readStackFile, type StackFile } from '../../config/stack-file';
import { findTemporalCli } from '../../local/temporal-cli/find-temporal-cli';
import { until } from '../support/processes';
import { cleanEnvironment, ended, ROOT, START, type Ended } from './dondoc';

// A first start on a machine downloads the Temporal CLI.
export const STACK_TIMEOUT_MS = 300_000;

export interface StartedStack {
  process: ChildProcess;
  info: StackFile;
  stop(): Promise<Ended>;
}

/** Runs `npm start -- …` without npm, from another folder than the project's, as `folder`'s own stack. */
export async function start(folder: string, args: readonly string[]): Promise<ChildProcess> {
  const { path: temporalCli } = await findTemporalCli({ environment: process.env });
  return spawn(
    process.execPath,
    [START, '--any-port', '--state-dir', join(folder, '.dondoc'), '--temporal-cli', temporalCli, ...args],
    { cwd: ROOT, env: cleanEnvironment(folder), stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

/** A stack without a rehearsal, up and waiting, with its state in `folder`/.dondoc. */
export async function startStack(folder: string): Promise<StartedStack> {
  const child = await start(folder, ['--no-rehearsal', '--in-memory']);
  const end = ended(child);
  let over = false;
  void end.then(() => (over = true));
  const stackFile = () => readStackFile(join(folder, '.dondoc'));
  await until('the stack is up', () => stackFile() !== null || over, 60_000);
  const info = stackFile();
  if (info === null) throw new Error((await end).stderr);
  return {
    process: child,
    info,
    async stop() {
      child.kill('SIGTERM');
      return end;
    },
  };
}

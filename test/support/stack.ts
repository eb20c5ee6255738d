import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readStackFile, type StackFile } from '../../config/stack-file';
import { temporaryFolder } from './temporary-folder';
import { until } from './processes';

export const ROOT = resolve(__dirname, '../..');
export const CLI = join(ROOT, 'dist/client/cli.js');

/** The embedded stack as a person starts it, from the built program, in a folder of its own. */
export interface BuiltStack {
  stateDirectory: string;
  info: StackFile;
  stop(): Promise<void>;
}

export async function startBuiltStack(...flags: string[]): Promise<BuiltStack> {
  const folder = temporaryFolder();
  const stateDirectory = join(folder.path, '.dondoc');
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'dist/local/main.js'),
      '--no-rehearsal',
      '--in-memory',
      '--state-dir',
      stateDirectory,
      ...flags,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  await until(
    'the stack says that it is running',
    () => {
      if (child.exitCode !== null) throw new Error(`the stack ended: ${said}`);
      return said.includes('Ctrl-C');
    },
    60_000,
  );
  const info = readStackFile(stateDirectory);
  if (info === null) throw new Error(`no stack.json: ${said}`);
  return {
    stateDirectory,
    info,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      folder.remove();
    },
  };
}

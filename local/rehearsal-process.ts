import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, type Environment } from './environment';
import type { Lang } from './lang';

// The notices of the examples are of January 2026; the last of their dates is 31/12/2026.
const FROM = '2026-01-31';
const TO = '2026-12-31';

const ANSWERS = 'answers.yaml';

/** Plays the example directives through the running stack by the CLI's own `rehearse`; its exit code. */
export async function runRehearsal(
  examplesDirectory: string,
  stateDirectory: string,
  lang: Lang,
  environment: Environment,
  stackStopped: Promise<unknown>,
): Promise<number> {
  const directives = readdirSync(examplesDirectory)
    .filter((name) => name.endsWith('.yaml') && name !== ANSWERS)
    .sort()
    .map((name) => join(examplesDirectory, name));
  const child = spawn(
    process.execPath,
    [
      require.resolve('../client/cli'),
      'rehearse',
      ...directives,
      ...['--from', FROM, '--to', TO, '--answers', join(examplesDirectory, ANSWERS)],
      ...['--state-dir', stateDirectory, '--lang', lang, '--by', 'Đơn vị theo dõi, đôn đốc'],
    ],
    // A channel of its own, so that the rehearsal ends with this process, and the terminal as it is.
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: cleanEnvironment(environment) },
  );
  void stackStopped.then(() => child.kill('SIGINT'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 130));
  });
}

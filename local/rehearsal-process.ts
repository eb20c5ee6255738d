import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, type Environment } from './environment';
import type { Lang } from './lang';
import { statePaths } from './state-directory';
import { onStopSignals } from './stop-signals';

// The notices of the examples are of January 2026; the last of their dates is 31/12/2026.
const FROM = '2026-01-31';
const TO = '2026-12-31';

const ANSWERS = 'answers.yaml';

const INTERRUPTED = 130;

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
    {
      // A channel of its own, so that the rehearsal ends with this process, and the terminal as it is.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...cleanEnvironment(environment),
        // The stack's own profile file, so that nothing in the person's can get in the way.
        TEMPORAL_CONFIG_FILE: statePaths(stateDirectory).temporalConfig,
      },
    },
  );
  const stop = () => void child.kill('SIGINT');
  // At once, not when the stack is down: the rehearsal would go on talking to a server that is ending.
  const signals = onStopSignals(stop, stop);
  void stackStopped.then(stop);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? INTERRUPTED));
    });
  } finally {
    signals.release();
  }
}

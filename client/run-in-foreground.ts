import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** As a shell tells of a program that a signal ended. */
const SIGNAL_BASE = 128;

/** Runs a program of Node in this terminal and waits for its end; signals meant for us go to it. */
export function runInForeground(file: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' });
  // On a terminal Ctrl-C reaches the child by itself; it knows a second one as impatience.
  const passOn = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT' || process.stdin.isTTY !== true) child.kill(signal);
  };
  for (const signal of PASSED_ON) process.on(signal, passOn);
  return new Promise<number>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) =>
      done(code ?? SIGNAL_BASE + (signal === null ? 0 : constants.signals[signal])),
    );
  }).finally(() => {
    for (const signal of PASSED_ON) process.removeListener(signal, passOn);
  });
}

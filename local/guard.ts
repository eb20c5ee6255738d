import { spawn } from 'node:child_process';
import { GUARD_GRACE_MS, type GuardMessage } from './guard-protocol';

// Runs `guard.js <command> [argument…]` as the child of the stack. The command knows nothing of the
// stack; the guard ends it when it is asked to (TERM) or when the stack is gone, kill -9 included.
// What the command prints goes where the guard's own output goes.

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error('guard: no command given');

function tell(message: GuardMessage): void {
  if (process.connected) process.send?.(message, () => undefined);
}

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

function end(): void {
  if (ending) return;
  ending = true;
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GUARD_GRACE_MS).unref();
}

child.once('spawn', () => tell({ type: 'started', pid: child.pid as number }));
child.once('error', (error) => {
  tell({ type: 'failed', reason: error.message });
  process.exitCode = 127;
  if (process.connected) process.disconnect();
});
child.once('exit', (code, signal) => process.exit(ending ? 0 : (code ?? (signal === null ? 1 : 128))));

process.once('disconnect', end);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);

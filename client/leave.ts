import { once } from 'node:events';
import type { ExitCode } from './exit-codes';

/**
 * Ends the process once all that was printed is on its way. What a closed connection may still throw cannot turn a
 * command that has been carried out into a failed one, nor keep the person waiting.
 */
export async function leave(exitCode: ExitCode): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(printed));
  process.exit(exitCode);
}

async function printed(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.writableNeedDrain && !stream.destroyed) await once(stream, 'drain');
}

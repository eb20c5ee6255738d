import { PassThrough } from 'node:stream';
import type { Surroundings } from '../../client/surroundings';

/** Surroundings of a command that runs inside the spec: no terminal, nothing of the environment. */
export function captured(env: Record<string, string> = {}): {
  surroundings: Surroundings;
  output: { stdout(): string; stderr(): string };
} {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const chunks = { stdout: '', stderr: '' };
  stdout.on('data', (chunk: Buffer) => (chunks.stdout += chunk.toString()));
  stderr.on('data', (chunk: Buffer) => (chunks.stderr += chunk.toString()));
  return {
    surroundings: { env, stdout, stderr },
    output: { stdout: () => chunks.stdout, stderr: () => chunks.stderr },
  };
}

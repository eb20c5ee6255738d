import { PassThrough } from 'node:stream';
import { keepingStream } from '../../client/output/keeping-stream';
import { runProgram } from '../../client/program';
import type { Surroundings } from '../../client/surroundings';

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Place {
  surroundings: Surroundings;
  said(): { stdout: string; stderr: string };
}

/** Where a command runs inside the test: nothing of the machine, and what it says is kept. */
export function aPlace({
  env = {},
  columns,
  typed,
}: {
  env?: Record<string, string>;
  /** With it, a terminal of that width. */
  columns?: number;
  /** What a person types, line by line; without it nobody is there. */
  typed?: readonly string[];
} = {}): Place {
  let [stdout, stderr] = ['', ''];
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  typed?.forEach((line) => stdin.write(`${line}\n`));
  if (typed !== undefined) stdin.end();
  return {
    surroundings: {
      env,
      stdout: Object.assign(
        keepingStream((text) => (stdout += text)),
        terminal,
      ),
      stderr: Object.assign(
        keepingStream((text) => (stderr += text)),
        terminal,
      ),
      ...(typed !== undefined && { stdin }),
    },
    said: () => ({ stdout, stderr }),
  };
}

/** Runs a command line without a process of its own. */
export async function runHere(
  argv: readonly string[],
  options: Parameters<typeof aPlace>[0] = {},
): Promise<Said> {
  const place = aPlace(options);
  const code = await runProgram(argv, '9.9.9', place.surroundings);
  return { code, ...place.said() };
}

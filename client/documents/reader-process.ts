import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import { DocumentRefused } from './document-refused';
import type { Limits } from './limits';
import { readAnswer, type ReadAnswer } from './reader-answer';
import { SANDBOX } from './reader-sandbox';

export type NodeArguments = readonly string[];

// By the same extension as this file: compiled in dist/, or TypeScript where a loader runs the sources.
const READER = join(__dirname, 'reader', `main${extname(__filename)}`);
const MIB = 1024 * 1024;
/** JSON may write a character with six bytes; the notes are short. */
const BYTES_PER_CHARACTER = 6;
const ROOM_FOR_NOTES = 64 * 1024;
/** Enough to find node's own words about a full heap. */
const KEPT_STDERR = 16 * 1024;

/**
 * Gives the bytes to a node process with an empty environment, without shell, child processes or
 * files to write, and waits for its answer; it is killed when it takes too long or says too much.
 */
export async function readInChild(
  bytes: Buffer,
  file: string,
  limits: Limits,
  nodeArguments: NodeArguments = loaderArguments(process.execArgv),
): Promise<ReadAnswer> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMegabytes}`,
      ...SANDBOX,
      ...nodeArguments,
      READER,
      JSON.stringify(limits),
      extname(file).toLowerCase(),
    ],
    { env: {}, shell: false, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true },
  );
  const { seconds, most } = { seconds: limits.milliseconds / 1000, most: limits.residentBytes / MIB };
  let ended: DocumentRefused | null = null;
  const end = (refusal: DocumentRefused) => {
    ended ??= refusal;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(
    () => end(new DocumentRefused('too-slow', file, { seconds })),
    limits.milliseconds,
  );
  const outputLimit = limits.characters * BYTES_PER_CHARACTER + ROOM_FOR_NOTES;
  const said: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > outputLimit) end(new DocumentRefused('too-long', file, { most: limits.characters }));
    else said.push(chunk);
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    if (complaint.length < KEPT_STDERR) complaint += words;
  });
  // A reader that ended before it took everything shows in its exit.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  try {
    const exit = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    if (ended !== null) throw ended as DocumentRefused;
    if (/heap out of memory|Array buffer allocation failed/.test(complaint)) {
      throw new DocumentRefused('too-much-memory', file, { most });
    }
    const answer = readAnswer(Buffer.concat(said).toString('utf8'));
    if (answer === null) throw new DocumentRefused('reader-failed', file, { reason: exit });
    if (answer.type === 'refused') throw new DocumentRefused(answer.code, file, answer.facts);
    return answer;
  } finally {
    clearTimeout(timer);
    process.off('exit', killWithUs);
  }
}

/** What makes this process run TypeScript sources makes the reader run them, too. */
function loaderArguments(execArgv: readonly string[]): string[] {
  const loaders: string[] = [];
  execArgv.forEach((argument, i) => {
    if (['-r', '--require', '--import'].includes(argument)) loaders.push(argument, execArgv[i + 1] ?? '');
    else if (/^--(?:require|import)=/.test(argument)) loaders.push(argument);
  });
  // Compilers of TypeScript are native; the compiled program needs no native code in its reader.
  return loaders.length === 0 ? [] : ['--allow-addons', ...loaders];
}

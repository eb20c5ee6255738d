// Runs command lines of the built CLI, each as `client/cli` would, but without half a second of process start
// for every one. Started by command-host.ts; ends with it.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { runProgram } from '../../client/program';

export interface Order {
  id: number;
  folder: string;
  args: readonly string[];
  env: Record<string, string>;
}

export interface Answer {
  id: number;
  code: number;
  stdout: string;
  stderr: string;
}

const ROOT = join(__dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

let folderInUse = '';
let running = 0;

/** A process has one working folder: commands that run at the same time share it. */
function enter(folder: string): void {
  if (running > 0 && folder !== folderInUse) throw new Error('two folders at once need two processes');
  process.chdir(folder);
  folderInUse = folder;
  running += 1;
}

function leave(): void {
  running -= 1;
  // Nobody can remove the folder that a process stands in, on some systems.
  if (running === 0) process.chdir(tmpdir());
}

async function carryOut(run: typeof runProgram, { id, folder, args, env }: Order): Promise<Answer> {
  const [stdout, stderr] = [collector(), collector()];
  enter(folder);
  try {
    const code = await run(args, version, {
      env,
      stdin: Readable.from([]),
      stdout: stdout.stream,
      stderr: stderr.stream,
    });
    return { id, code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    leave();
  }
}

async function main(): Promise<void> {
  process.once('disconnect', () => process.exit(0));
  const built = join(ROOT, 'dist/client/program.js');
  const program = (await import(built)) as { runProgram: typeof runProgram };
  process.on('message', (order: Order) => {
    // What a command throws ends this process, as it would have ended its own.
    void carryOut(program.runProgram, order).then((answer) => process.send?.(answer));
  });
}

void main();

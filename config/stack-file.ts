import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const stackFileSchema = z.object({
  version: z.literal(1),
  pid: z.int().positive(),
  startedAt: z.iso.datetime({ offset: true }),
  temporal: z.object({ address: z.string(), namespace: z.string(), uiUrl: z.url() }),
  inbox: z.object({
    smtp: z.object({ host: z.string(), port: z.int().positive() }),
    webUrl: z.url(),
  }),
  ledger: z.string(),
});

/** What a running embedded stack leaves in its state folder, so that a command beside it needs no flags. */
export type StackFile = z.infer<typeof stackFileSchema>;

export function stackFilePath(stateDirectory: string): string {
  return join(stateDirectory, 'stack.json');
}

/** The stack that runs from this state folder; null when none does, a leftover file included. */
export function readStackFile(stateDirectory: string): StackFile | null {
  let text: string;
  try {
    text = readFileSync(stackFilePath(stateDirectory), 'utf8');
  } catch {
    return null;
  }
  const stack = stackFileSchema.safeParse(parseJson(text));
  if (!stack.success || !isAlive(stack.data.pid) || startedBeforeBoot(stack.data.startedAt)) return null;
  return stack.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** After a restart of the machine the same process number belongs to somebody else. */
function startedBeforeBoot(startedAt: string): boolean {
  // The clock may have been set a little while the machine was coming up.
  const toleranceMs = 60_000;
  return Date.parse(startedAt) < Date.now() - uptime() * 1_000 - toleranceMs;
}

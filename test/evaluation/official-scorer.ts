import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scorerFor } from './labelled-folders';

const CLI = resolve(__dirname, '../../dist/client/cli.js');

/** A scorer starts the CLI once a document, seconds in all; one that hangs must not hang CI. */
const LIMIT_MS = 300_000;

/**
 * The last line of each run of the scorer that came with the folder, through the built CLI; [] where there is
 * no scorer, no python3 or no build.
 */
export function officialScores(folder: string): string[] {
  const scorer = scorerFor(folder);
  if (scorer === null || !existsSync(CLI)) return [];
  const runs = [
    ['when', join(folder, 'deadlines.jsonl')],
    ['draft', join(folder, 'tasks.jsonl'), join(folder, 'index.jsonl')],
  ];
  return runs.filter(([, labels]) => existsSync(String(labels))).flatMap((run) => lastLine(scorer, run));
}

function lastLine(scorer: string, args: readonly string[]): string[] {
  const command = ['--command', `"${process.execPath}" "${CLI}"`];
  const run = spawnSync('python3', [scorer, ...args, ...command], { encoding: 'utf8', timeout: LIMIT_MS });
  if (run.error !== undefined) return [`${args[0]}: not run: ${run.error.message}`];
  const said = run.status === 0 ? run.stdout : `${args[0]}: failed: ${run.stderr}`;
  return said.trim().split('\n').slice(-1);
}

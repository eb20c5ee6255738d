#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from './exit-codes';
import { runProgram } from './program';

function ownVersion(): string {
  const file = resolve(__dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

process.once('SIGINT', () => process.exit(EXIT.interrupted));
// Started by another program (the rehearsal of `npm start`) it ends with that program, kill -9 included.
if (process.channel) {
  process.once('disconnect', () => process.exit(EXIT.interrupted));
  process.channel.unref();
}
// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

void runProgram(process.argv.slice(2), ownVersion(), {
  env: process.env,
  // Only opened by a command that asks.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
}).then((exitCode) => {
  process.exitCode = exitCode;
});

#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from './exit-codes';
import { leave } from './leave';
import { runProgram } from './program';
import { reportCrash } from './report-crash';
import { runInForeground } from './run-in-foreground';
import { showFile } from './show-file';

function ownVersion(): string {
  const file = resolve(__dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const argv = process.argv.slice(2);
// Once the process is in an unknown state it only says why it ends.
process.once('uncaughtException', (error) => process.exit(reportCrash(error, argv, process)));
const interrupt = () => process.exit(EXIT.interrupted);
process.once('SIGINT', interrupt);
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

void runProgram(argv, ownVersion(), {
  env: process.env,
  // Only opened by a command that asks.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  async runInForeground(program, args) {
    // The other program ends in its own time; until then this one only passes on what it is told.
    process.removeListener('SIGINT', interrupt);
    return runInForeground(resolve(__dirname, '..', program), args);
  },
  showFile,
}).then(leave);

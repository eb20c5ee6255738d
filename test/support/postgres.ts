import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { freePort } from './free-port';

/** What one needs to know to use a server. */
export interface PostgresAccess {
  port: number;
  user: string;
  password: string;
}

export interface Postgres extends PostgresAccess {
  /** The address of a database on this server, which need not exist. */
  urlOf(database: string): string;
  /** Creates an empty database, with further options of CREATE DATABASE, and gives its address. */
  createDatabase(options?: string): Promise<string>;
  /** Ends every session, as a restart of the server does. */
  cutConnections(): Promise<void>;
}

export interface PostgresServer extends Postgres {
  /** Stops the server in order and starts it again after a pause; resolves when it takes connections. */
  restart(pauseMs: number): Promise<void>;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

// Another process may take the free port before the server does.
const STARTS = 3;

/**
 * Starts a real PostgreSQL on the loopback interface; it ends with the process that started it. Unless it is to be
 * durable, it does not wait for the disk.
 */
export async function startPostgres(durability?: 'durable'): Promise<PostgresServer> {
  for (let start = 1; ; start += 1) {
    const port = await freePort();
    const databaseDir = join(tmpdir(), `dondoc-postgres-${randomUUID()}`);
    const child = spawn(
      process.execPath,
      [
        join(__dirname, 'postgres-server.mjs'),
        databaseDir,
        String(port),
        ...(durability ? [durability] : []),
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const exit = once(child, 'exit');
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const said = createInterface(child.stdout);
    const ready = await Promise.race([
      once(said, 'line').then(([line]) => String(line)),
      exit.then(() => null),
    ]);
    if (ready === null) {
      if (start < STARTS) continue;
      throw new Error(`PostgreSQL did not start: ${complaints}`);
    }
    const { user, password } = JSON.parse(ready) as { user: string; password: string };
    return {
      ...postgresAt({ port, user, password }),
      async restart(pauseMs) {
        const again = once(said, 'line');
        child.stdin.write(`restart ${pauseMs}\n`);
        const failed = exit.then(() =>
          Promise.reject(new Error(`PostgreSQL did not restart: ${complaints}`)),
        );
        await Promise.race([again, failed]);
      },
      async stop() {
        child.stdin.end();
        await exit;
      },
    };
  }
}

/** A server that runs already. */
export function postgresAt({ port, user, password }: PostgresAccess): Postgres {
  const urlOf = (database: string): string =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    port,
    user,
    password,
    urlOf,
    async createDatabase(options = '') {
      const name = `t_${randomUUID().replaceAll('-', '')}`;
      await query(urlOf('postgres'), `create database ${name} ${options}`);
      return urlOf(name);
    },
    cutConnections: () =>
      query(
        urlOf('postgres'),
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity
         where pid <> pg_backend_pid() and backend_type = 'client backend'`,
      ),
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

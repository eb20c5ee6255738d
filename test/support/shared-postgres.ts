import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import {
  postgresAt,
  startPostgres,
  type Postgres,
  type PostgresAccess,
  type PostgresServer,
} from './postgres';

const PORT = 'DONDOC_TEST_POSTGRES';

/**
 * In jest's own process: one PostgreSQL for the whole run, started when the first spec file asks for it. A spec
 * that ends connections or stops its server needs one of its own.
 */
export async function offerPostgres(): Promise<{ stop(): Promise<void> }> {
  let started: Promise<PostgresServer> | null = null;
  const door = createServer((socket) => {
    // A spec file that ended before it had its answer is nobody's concern.
    socket.on('error', () => undefined);
    started ??= startPostgres();
    started.then(
      ({ port, user, password }) => socket.end(JSON.stringify({ port, user, password })),
      (error: Error) => socket.end(JSON.stringify({ complaint: error.message })),
    );
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  process.env[PORT] = String((door.address() as AddressInfo).port);
  return {
    async stop() {
      door.close();
      const server = await started?.catch(() => null);
      await server?.stop();
    },
  };
}

export async function sharedPostgres(): Promise<Postgres> {
  const answer = await json(connect(Number(process.env[PORT]), '127.0.0.1'));
  const { complaint, ...access } = answer as PostgresAccess & { complaint?: string };
  if (complaint !== undefined) throw new Error(complaint);
  return postgresAt(access);
}

import { sql } from 'kysely';
import { Client } from 'pg';
import { openLedger } from '../../ledger/open-ledger';
import { openPostgres } from '../../ledger/postgres/postgres-engine';
import { openDatabaseLine } from '../support/database-line';
import type { Postgres } from '../support/postgres';
import { sharedPostgres } from '../support/shared-postgres';
import { progress, TASK_ID } from './samples';

describe('connections to PostgreSQL that are lost at a bad moment', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await sharedPostgres();
  });

  async function endSession(url: string, pid: number): Promise<void> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('select pg_terminate_backend($1, 5000)', [pid]);
    await client.end();
  }

  it('between two statements of a transaction fail that transaction alone', async () => {
    const url = await server.createDatabase();
    const engine = await openPostgres(url, 'write');
    const writing = engine.write(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await endSession(url, rows[0]?.pid ?? 0);
      // The server's goodbye was there before the answer to who asked for it: nothing waits for it here.
      await sql`create table khong_co (x integer)`.execute(trx);
    });
    const failure = await writing.then(null, (error: unknown) => engine.explain(error));
    expect(failure).toMatchObject({ name: 'LedgerUnavailable' });
    const again = await engine.write((trx) => sql<{ two: number }>`select 2 as two`.execute(trx));
    expect(again.rows).toEqual([{ two: 2 }]);
    await engine.close();
  });

  it('while they are being set up are replaced by others, however many there were', async () => {
    const line = await openDatabaseLine(server.port);
    const ledger = await openLedger({ url: line.urlOf(await server.createDatabase()) });
    await ledger.append(TASK_ID, [progress(1)]);
    line.hangUpAt('set lock_timeout');
    line.hangUp();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await expect(ledger.append(TASK_ID, [progress(2)])).rejects.toMatchObject({
        name: 'LedgerUnavailable',
      });
    }
    line.hangUpAt(null);
    await ledger.append(TASK_ID, [progress(2)]);
    expect(await ledger.verify()).toMatchObject({ entries: 2, ok: true });
    await ledger.close();
    await line.close();
  });
});

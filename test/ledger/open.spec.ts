import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLedgerUrl } from '../../ledger/ledger-url';
import { openLedger, openLedgerReader } from '../../ledger/open-ledger';
import { freePort } from '../support/free-port';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { onEveryEngine } from './engines';
import { posted } from './queue-samples';
import { claimOf, progress, TASK_ID } from './samples';

/** Takes from a ledger what version 0.2 of the program did not know. */
const BACK_TO_VERSION_1 = [
  'drop table mail_queue',
  'drop table mail_called_back',
  'drop table mail_suppressed',
  'drop table mail_recipients',
  'drop index ledger_claims_by_messageid',
  'drop index ledger_claims_by_digest',
  'delete from ledger_schema where version > 1',
];

describe('the address of a ledger', () => {
  it('is a file path or a PostgreSQL address', () => {
    expect(parseLedgerUrl('/srv/so su kien.db')).toEqual({ engine: 'sqlite', file: '/srv/so su kien.db' });
    expect(parseLedgerUrl('sqlite:/srv/a.db')).toEqual({ engine: 'sqlite', file: '/srv/a.db' });
    expect(parseLedgerUrl('sqlite:///srv/a.db')).toEqual({ engine: 'sqlite', file: '/srv/a.db' });
    expect(parseLedgerUrl('.dondoc/ledger.db')).toEqual({
      engine: 'sqlite',
      file: join(process.cwd(), '.dondoc/ledger.db'),
    });
    expect(parseLedgerUrl('postgresql://u:p@h/d')).toEqual({
      engine: 'postgres',
      url: 'postgresql://u:p@h/d',
    });
  });

  it.each(['', ' ', 'sqlite:', 'mysql://h/d', 'https://h/d', 'file:a.db', 'postgres://u:bí mật@:x'])(
    'is not %j',
    (url) => expect(() => parseLedgerUrl(url)).toThrow(expect.objectContaining({ name: 'LedgerUrlInvalid' })),
  );

  it('never has its password repeated', () => {
    expect(() => parseLedgerUrl('postgres://u:bimat@h:x/d')).toThrow(/^(?!.*bimat)/s);
  });
});

onEveryEngine('opening a ledger', (bench) => {
  it('lets a reader see what is written, and write nothing itself', async () => {
    const url = await bench.freshUrl();
    const ledger = await bench.open(url);
    const reader = await openLedgerReader({ url });
    await ledger.append(TASK_ID, [progress(1)]);
    expect(await reader.timeline(TASK_ID)).toHaveLength(1);
    expect(await reader.verify()).toMatchObject({ entries: 1, ok: true });
    expect(Object.keys(reader)).not.toContain('append');
    await reader.close();
  });

  it('lets many open a new ledger at the same time', async () => {
    const url = await bench.freshUrl();
    const ledgers = await Promise.all(Array.from({ length: 8 }, () => bench.open(url)));
    await Promise.all(ledgers.map((ledger, index) => ledger.append(TASK_ID, [progress(index + 1)])));
    expect(await ledgers[0]?.verify()).toMatchObject({ entries: 8, ok: true });
  });

  it('refuses a ledger of a newer program, and leaves it alone', async () => {
    const url = await bench.freshUrl();
    await (await bench.open(url)).append(TASK_ID, [progress(1)]);
    await bench.tamper(url, `insert into ledger_schema values (99, 'mai sau')`);
    for (const open of [openLedger, openLedgerReader]) {
      const opening = open({ url });
      await expect(opening).rejects.toMatchObject({ name: 'LedgerSchemaMismatch', found: 99 });
      await expect(opening).rejects.toThrow('nâng cấp dondoc');
    }
  });

  it('tells a reader to start the worker when the ledger is older', async () => {
    const url = await bench.freshUrl();
    await bench.open(url);
    await bench.tamper(url, ...BACK_TO_VERSION_1);
    await expect(openLedgerReader({ url })).rejects.toThrow('khởi động worker');
  });

  it('brings an older ledger up to date, with what is in it', async () => {
    const url = await bench.freshUrl();
    const older = await bench.open(url);
    await older.claim(claimOf('thư-cũ'));
    await older.handOver('thư-cũ', 1);
    const head = await older.head();
    await older.close();
    await bench.tamper(url, ...BACK_TO_VERSION_1);

    const ledger = await bench.open(url);
    expect(await ledger.verify({ expectedHead: head })).toMatchObject({ entries: 2, ok: true });
    expect(await ledger.lettersOf({ messageId: '<thư-cũ@dondoc.example>' })).toMatchObject([
      { key: 'thư-cũ', state: 'in-doubt', digest: null },
    ]);
    expect(await ledger.queue.post(posted('thư-mới'))).toEqual({ answer: 'waiting' });
    await ledger.claim({ ...claimOf('thư-mới'), digest: 'moit.focal/2026-03-24/9f2c41d0a7b3' });
    expect(await ledger.verify({ expectedHead: head })).toMatchObject({ entries: 3, ok: true });
  });

  it('brings an older ledger up to date although one of its claims is damaged', async () => {
    const url = await bench.freshUrl();
    const older = await bench.open(url);
    await older.claim(claimOf('hỏng'));
    await older.close();
    await bench.tamper(url, ...BACK_TO_VERSION_1);
    await bench.disarm(url);
    await bench.tamper(url, `update ledger_entries set payload = '{'`);

    const ledger = await bench.open(url);
    expect(await ledger.verify()).toMatchObject({ ok: false, firstProblem: { position: 1, what: 'hash' } });
  });
});

describe('a ledger in a file', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'dondoc-ledger-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is created with its directory, at names that need no quoting', async () => {
    const url = join(directory, 'sổ sự kiện/50% #1?.db');
    const ledger = await openLedger({ url });
    await ledger.append(TASK_ID, [progress(1)]);
    await ledger.close();
    await ledger.close();
    expect(existsSync(url)).toBe(true);
  });

  it('is whole in its one file once it is closed', async () => {
    const url = join(directory, 'a.db');
    const ledger = await openLedger({ url });
    await ledger.append(TASK_ID, [progress(1)]);
    await ledger.close();
    copyFileSync(url, join(directory, 'ban-sao.db'));
    const copy = await openLedgerReader({ url: join(directory, 'ban-sao.db') });
    expect(await copy.verify()).toMatchObject({ entries: 1, ok: true });
    await copy.close();
  });

  it('is not created by a reader', async () => {
    const url = join(directory, 'chua-co.db');
    await expect(openLedgerReader({ url })).rejects.toThrow(`${url} chưa có sổ sự kiện`);
    expect(existsSync(url)).toBe(false);
  });

  it('says when the file is something else, or the place cannot hold one', async () => {
    const text = join(directory, 'van-ban.txt');
    writeFileSync(text, 'không phải cơ sở dữ liệu '.repeat(100));
    await expect(openLedger({ url: text })).rejects.toThrow(
      /van-ban\.txt.*không phải là cơ sở dữ liệu SQLite/,
    );
    await expect(openLedgerReader({ url: text })).rejects.toThrow('không phải là cơ sở dữ liệu SQLite');
    await expect(openLedger({ url: join(text, 'con.db') })).rejects.toMatchObject({
      name: 'LedgerUnavailable',
    });
    await expect(openLedger({ url: directory })).rejects.toMatchObject({ name: 'LedgerUnavailable' });

    const empty = join(directory, 'trong.db');
    writeFileSync(empty, '');
    await expect(openLedgerReader({ url: empty })).rejects.toMatchObject({
      name: 'LedgerSchemaMismatch',
      found: null,
    });
  });
});

describe('a ledger in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('names host, port and database when nobody answers, and never the password', async () => {
    const port = await freePort();
    const opening = openLedger({ url: `postgres://u:bimat@127.0.0.1:${port}/so_su_kien` });
    await expect(opening).rejects.toThrow(
      `127.0.0.1:${port}, cơ sở dữ liệu "so_su_kien": Không kết nối được`,
    );
    await expect(opening).rejects.toThrow(/^(?!.*bimat)/s);
  });

  it('says what is wrong with the host name, the password or the database', async () => {
    const { port, user } = server;
    const opening = (url: string): Promise<unknown> => openLedger({ url });
    await expect(opening(`postgres://u:p@khong-co.invalid:${port}/d`)).rejects.toThrow('khong-co.invalid');
    await expect(opening(`postgres://${user}:sai@127.0.0.1:${port}/postgres`)).rejects.toThrow('mật khẩu');
    await expect(opening(server.urlOf('chua_tao'))).rejects.toThrow('"chua_tao": Cơ sở dữ liệu chưa có');
  });

  it('is not created by a reader', async () => {
    const url = await server.createDatabase();
    await expect(openLedgerReader({ url })).rejects.toMatchObject({
      name: 'LedgerSchemaMismatch',
      found: null,
    });
  });

  it('goes on after the server has cut its connections', async () => {
    const ledger = await openLedger({ url: await server.createDatabase() });
    await ledger.append(TASK_ID, [progress(1)]);
    await server.cutConnections();
    // The call that meets the dead connection may fail, with the reason; one of the next gets a new one.
    await ledger
      .append(TASK_ID, [progress(2)])
      .catch((error: unknown) => expect(error).toMatchObject({ name: 'LedgerUnavailable' }));
    await ledger.append(TASK_ID, [progress(2)]);
    expect(await ledger.verify()).toMatchObject({ entries: 2, ok: true });
    await ledger.close();
  });

  it('fails only the one of many whose text PostgreSQL cannot take', async () => {
    const ledger = await openLedger({ url: await server.createDatabase() });
    const results = await Promise.allSettled(
      ['nv-a', 'nv-\u0000', 'nv-c'].map((taskId) => ledger.append(taskId, [progress(1)])),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await ledger.close();
  });

  it('refuses a database whose encoding cannot hold Vietnamese', async () => {
    const url = await server.createDatabase(`encoding 'SQL_ASCII' template template0`);
    await expect(openLedger({ url })).rejects.toThrow('SQL_ASCII');
  });
});

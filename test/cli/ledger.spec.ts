import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { openLedger } from '../../ledger/open-ledger';
import { freePort } from '../support/free-port';
import { workplace, type Workplace } from './dondoc';

describe('dondoc ledger verify', () => {
  let place: Workplace;
  let file: string;

  beforeEach(async () => {
    place = workplace();
    file = join(place.path, '.dondoc', 'ledger.db');
    const ledger = await openLedger({ url: file });
    for (const seq of [1, 2, 3]) {
      await ledger.append('nv-12-tb-vpcp-3c-1', [
        {
          seq,
          at: `2026-02-0${seq}T08:00:00+07:00`,
          actor: { role: 'lead', name: 'Vụ A' },
          commandId: `c-${seq}`,
          event: { type: 'ProgressReported', summary: `Bước ${seq}`, percent: seq },
        },
      ]);
    }
    await ledger.close();
  });
  afterEach(() => place.remove());

  it('finds the ledger of the working folder intact', async () => {
    const text = await place.dondoc(['ledger', 'verify']);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toMatch(
      /^✓ Sổ sự kiện nguyên vẹn: 3 mục, 1 nhiệm vụ, 0 thư\.\nĐầu chuỗi: 3:[0-9a-f]{64}\n$/,
    );
    const head = /3:[0-9a-f]{64}/.exec(text.stdout)?.[0] ?? '';
    const json = await place.dondoc(['ledger', 'verify', '--head', head, '-o', 'json']);
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, entries: 3, firstProblem: null });
  });

  it('ends with 1 and the place after somebody changed an entry', async () => {
    const database = new Database(file);
    const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all() as {
      name: string;
    }[];
    triggers.forEach(({ name }) => database.exec(`drop trigger ${name}`));
    database.exec(
      `update ledger_entries set payload = replace(payload, 'Bước 2', 'Bước 9') where position = 2`,
    );
    database.close();
    const vi = await place.dondoc(['ledger', 'verify']);
    expect(vi.code).toBe(1);
    expect(vi.stdout).toContain('✗ Sổ sự kiện KHÔNG nguyên vẹn');
    expect(vi.stderr).toMatch(/Chỗ sai đầu tiên: mục 2 \(.+\), loại "hash"/);
    const en = await place.dondoc(['ledger', 'verify', '--lang', 'en', '-o', 'json']);
    expect(en.code).toBe(1);
    expect(JSON.parse(en.stdout)).toMatchObject({ ok: false, firstProblem: { position: 2, what: 'hash' } });
    expect(JSON.parse(en.stderr)).toMatchObject({ exitCode: 1, problem: { position: 2 } });
  });

  it('ends with 1 when the end was cut off, seen against a head noted elsewhere', async () => {
    const { code, stderr } = await place.dondoc(['ledger', 'verify', '--head', `9:${'a'.repeat(64)}`]);
    expect(code).toBe(1);
    expect(stderr).toContain('loại "head"');
    const bad = await place.dondoc(['ledger', 'verify', '--head', 'abc']);
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain('--head: viết dạng');
  });

  it.each<[string, () => Promise<string> | string, number, string, string]>([
    ['no ledger', () => 'khong-co.db', 3, 'chưa có sổ sự kiện', 'There is no ledger at khong-co.db'],
    [
      'a file that is none',
      () => {
        writeFileSync(join(place.path, 'van-ban.txt'), 'Đây không phải là sổ sự kiện. '.repeat(50));
        return 'van-ban.txt';
      },
      1,
      'không phải là cơ sở dữ liệu SQLite',
      'The ledger at van-ban.txt cannot be opened or reached',
    ],
    [
      'an address of another kind',
      () => 'mysql://x',
      2,
      'Không dùng được loại địa chỉ "mysql:"',
      'cannot be used',
    ],
    [
      'a database that is not there',
      async () => `postgres://so:mat-khau@127.0.0.1:${await freePort()}/dondoc`,
      1,
      'Không kết nối được',
      'cannot be opened or reached (ECONNREFUSED)',
    ],
  ])('tells of %s', async (_name, url, exitCode, vi, en) => {
    const ledger = await url();
    const [inVietnamese, inEnglish] = await Promise.all([
      place.dondoc(['ledger', 'verify', '--ledger', ledger]),
      place.dondoc(['ledger', 'verify', '--ledger', ledger, '--lang', 'en', '-o', 'json']),
    ]);
    expect(inVietnamese).toMatchObject({ code: exitCode, stdout: '' });
    expect(inVietnamese.stderr).toContain(vi);
    expect((JSON.parse(inEnglish.stderr) as { error: string }).error).toContain(en);
    for (const { stderr } of [inVietnamese, inEnglish]) {
      expect(stderr).not.toContain('mat-khau');
      expect(stderr).not.toContain('Lỗi ngoài dự kiến');
    }
  });
});

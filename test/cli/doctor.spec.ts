import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { lastAsked } from '../../client/doctor/worker';
import { packagedDataDir } from '../../config/data-dir';
import { dateOf, instantOfMs } from '../../domain/time/instant';
import { openLedger } from '../../ledger/open-ledger';
import { TASK_ID, progress } from '../ledger/samples';
import { sharedTemporal } from '../support/temporal/shared';
import { workplace, type Ended, type Workplace } from './dondoc';

interface Diagnoses {
  ok: boolean;
  checks: { check: string; level: string; vi: string; en: string }[];
}

const thisYear = Number(dateOf(instantOfMs(Date.now())).slice(0, 4));
const NOBODY = ['--address', '127.0.0.1:1'];

describe('dondoc doctor', () => {
  let place: Workplace;
  const { address } = sharedTemporal();
  let without: { asJson: Promise<Ended>; asText: Promise<Ended> };

  beforeAll(() => {
    place = workplace();
    // Both give a server that is not there five seconds: together, and while the others run.
    without = {
      asJson: place.dondoc(['doctor', '-o', 'json', '--ledger', 'chua-co.db', ...NOBODY]),
      asText: place.dondoc(['doctor', '--lang', 'en', ...NOBODY]),
    };
  });
  afterAll(() => place.remove());

  const examine = (...args: string[]) => read(place.dondoc(['doctor', '-o', 'json', ...args]));
  const read = async (end: Promise<Ended>) => {
    const { code, stdout, stderr } = await end;
    const { ok, checks } = JSON.parse(stdout) as Diagnoses;
    const of = (id: string) => checks.filter(({ check }) => check === id);
    return { code, ok, stderr, of, levels: checks.map(({ check, level }) => `${check} ${level}`) };
  };
  const dataDir = (name: string, change: (dir: string) => void) => {
    const dir = join(place.path, name);
    cpSync(packagedDataDir(), dir, { recursive: true });
    change(dir);
    return dir;
  };
  const calendarOf = (year: number, provisional: boolean) =>
    `year: ${year}\nversion: v1\nprovisional: ${provisional}\nclosed: []\n`;

  it('names what does not work, what is only missing, and what to do', async () => {
    const { code, ok, of, stderr } = await read(without.asJson);
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(of('data-files')).toMatchObject([{ level: 'ok' }]);
    expect(of('ledger')).toMatchObject([
      { level: 'warning', vi: expect.stringContaining('khởi động worker') },
    ]);
    expect(of('temporal')).toMatchObject([{ level: 'failure', vi: expect.stringContaining('127.0.0.1:1') }]);
    expect(of('worker')).toMatchObject([{ level: 'warning' }]);
    expect(JSON.parse(stderr)).toMatchObject({ exitCode: 1 });
  });

  it('finds a server and a ledger, and that no worker polls', async () => {
    const url = join(place.path, 'so.db');
    await (await openLedger({ url })).close();
    const { code, of } = await examine('--ledger', url, '--address', address);
    expect(code).toBe(1);
    expect(of('ledger')).toMatchObject([{ level: 'ok', en: 'opens, 0 entries, the chain is intact.' }]);
    expect(of('temporal')).toMatchObject([{ level: 'ok' }]);
    expect(of('worker')).toMatchObject([
      { level: 'failure', vi: expect.stringContaining('khởi động worker') },
    ]);
  });

  it('warns of a next year that is missing or provisional', async () => {
    const missing = dataDir('thieu-nam', (dir) => {
      rmSync(join(dir, 'calendars'), { recursive: true });
      mkdirSync(join(dir, 'calendars'));
      writeFileSync(join(dir, 'calendars/a.yaml'), calendarOf(thisYear, false));
    });
    const lacking = (await examine('--data-dir', missing, '--address', address)).of('calendars');
    expect(lacking[0]).toMatchObject({
      level: 'warning',
      vi: expect.stringContaining(`chưa có lịch làm việc năm ${thisYear + 1}`),
    });
    expect(lacking.slice(1).every(({ level }) => level === 'warning')).toBe(true);

    writeFileSync(join(missing, 'calendars/b.yaml'), calendarOf(thisYear + 1, true));
    const provisional = (await examine('--data-dir', missing, '--address', address)).of('calendars');
    expect(provisional[0]?.vi).toContain(`lịch làm việc năm ${thisYear + 1} là tạm tính`);
  });

  it('fails for a data file that cannot be used, with its place, and examines the rest', async () => {
    const broken = dataDir('hong', (dir) => {
      writeFileSync(join(dir, 'policies/default.yaml'), 'version: v1\n');
      writeFileSync(join(dir, 'calendars/2026.yaml'), 'year: 2026\nversion: v1\n');
    });
    const { code, of, levels } = await examine('--data-dir', broken, '--address', address);
    expect(code).toBe(1);
    expect(of('data-files')[0]?.vi).toContain('default.yaml:1:1');
    expect(of('calendars')[0]?.vi).toContain('2026.yaml:1:1');
    expect(levels).toContain('temporal ok');
  });

  it('says the same to people, in one line each', async () => {
    const { code, stdout, stderr } = await without.asText;
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✓ Data files: /m);
    expect(stdout).toMatch(/^✗ Temporal server: Cannot reach the Temporal server at 127\.0\.0\.1:1/m);
    expect(stderr).toContain('1 failure; see the lines with ✗ above.');
  });

  it('fails for a ledger in which somebody changed a byte, and says what to keep', async () => {
    const url = join(place.path, 'bi-sua.db');
    const opened = await openLedger({ url });
    await opened.append(TASK_ID, [progress(1), progress(2), progress(3)]);
    await opened.close();
    const database = new Database(url);
    database.exec('drop trigger ledger_entries_no_update');
    database.exec(
      "update ledger_entries set payload = replace(payload, 'bước 2', 'bước 9') where position = 2",
    );
    database.close();
    const { code, of } = await examine('--ledger', url, '--address', address);
    expect(code).toBe(1);
    expect(of('ledger')).toMatchObject([
      { level: 'failure', vi: expect.stringMatching(/đứt ở mục 2.*Giữ nguyên sổ này/) },
    ]);
  });
});

describe('the last time that a worker asked for work, by the clock of the server', () => {
  const now = 1_000_000_000;
  const cases: [string, number, string, RegExp][] = [
    ['a moment ago', now - 61_000, 'ok', /đang nhận việc/],
    ['long ago', now - 240_000, 'warning', /từ 4 phút trước: vừa dừng.*hoặc đồng hồ máy này nhanh hơn/],
    ['yet to come', now + 90_000, 'warning', /chậm hơn máy chủ Temporal ít nhất 90 giây/],
  ];
  it.each(cases)('%s', (_, asked, level, words) => {
    expect(lastAsked(asked, now)).toMatchObject([{ level, vi: expect.stringMatching(words) }]);
  });
});

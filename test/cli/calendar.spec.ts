import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagedDataDir } from '../../config/data-dir';
import { dateOf, instantOfMs } from '../../domain/time/instant';
import { workplace, type Workplace } from './dondoc';

const thisYear = Number(dateOf(instantOfMs(Date.now())).slice(0, 4));

describe('dondoc calendar show and check', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  const write = (name: string, content: string) => {
    writeFileSync(join(place.path, name), content);
    return name;
  };
  const packaged = (year: number) => readFileSync(join(packagedDataDir(), `calendars/${year}.yaml`), 'utf8');
  /** The packaged data with other calendars, in a folder of its own. */
  const dataWith = (name: string, calendars: Record<string, string>) => {
    const dir = join(place.path, name);
    cpSync(packagedDataDir(), dir, { recursive: true });
    rmSync(join(dir, 'calendars'), { recursive: true });
    mkdirSync(join(dir, 'calendars'));
    for (const [file, content] of Object.entries(calendars)) write(join(name, 'calendars', file), content);
    return dir;
  };

  describe('show', () => {
    it('prints the days off with their decisions, the make-up days and the working days a month', async () => {
      const { code, stdout } = await place.dondoc(['calendar', 'show', '2026']);
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /nghỉ +thứ Bảy 14\/02\/2026 +Chủ nhật 22\/02\/2026 +9 +nghỉ Tết Nguyên đán +Công văn số 9859\/VPCP-KGVX/,
      );
      expect(stdout).toMatch(/làm bù +thứ Bảy 22\/08\/2026 .*làm bù cho thứ Hai 31\/08\/2026/);
      expect(stdout).toContain('T1: 21  T2: 15  T3: 22');
      expect(stdout).toContain('Cả năm: 249');
      expect(stdout).not.toContain('Tháng 2/2026');
    });

    it('draws the months when asked, with a sign for each day that is not as the week says', async () => {
      const { stdout, stderr } = await place.dondoc(['calendar', 'show', '2026', '--grid']);
      expect(stdout).toContain('Tháng 1/2026                  Tháng 2/2026');
      expect(stdout).toContain('  5   6   7   8   9  10+ 11 ');
      expect(stdout).toContain(' 16× 17× 18× 19× 20× 21× 22×');
      expect(stderr).toContain('× ngày nghỉ theo lịch');
    });

    it('marks what is provisional', async () => {
      const dir = dataWith('tam-tinh', {
        '2030.yaml': `year: 2030
version: v1
provisional: true
closed:
  - { from: 2030-02-01, to: 2030-02-04, name: nghỉ Tết, decision: null, basis: mùng Một là 02/02 }
`,
      });
      const { stdout, stderr } = await place.dondoc([
        'calendar',
        'show',
        '2030',
        '--grid',
        '--data-dir',
        dir,
      ]);
      expect(stdout).toMatch(/nghỉ Tết +tạm tính +mùng Một là 02\/02/);
      expect(stdout).toContain('1?  2?  3?');
      expect(stderr).toContain('⚠ Lịch năm 2030 (v1) là tạm tính');
    });

    it('gives a program everything, in json and csv', async () => {
      const json = await place.dondoc(['calendar', 'show', '2025', '-o', 'json']);
      expect(JSON.parse(json.stdout)).toMatchObject({
        year: 2025,
        provisional: false,
        closed: expect.arrayContaining([
          expect.objectContaining({ from: '2025-08-30', to: '2025-09-02', days: 4, provisional: false }),
        ]),
        makeUp: [expect.objectContaining({ from: '2025-04-26', insteadOf: '2025-05-02' })],
        workingDays: { months: expect.any(Array), total: 250 },
      });
      const csv = await place.dondoc(['calendar', 'show', '2025', '-o', 'csv']);
      expect(csv.stdout.split('\n')[0]).toBe('kind,from,to,days,name,insteadOf,provisional,decision,basis');
      expect(csv.stdout.trim().split('\n')).toHaveLength(7);
    });

    it.each([
      ['2019', 3, 'Không có lịch làm việc năm 2019; đang có: 2025, 2026, 2027'],
      ['26', 2, '"26" không phải là một năm'],
    ])('says that there is no calendar of %s', async (year, exit, sentence) => {
      const { code, stdout, stderr } = await place.dondoc(['calendar', 'show', year]);
      expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
      expect(stderr).toContain(sentence);
    });
  });

  describe('check', () => {
    it('finds nothing to say of a complete calendar', async () => {
      const { code, stdout } = await place.dondoc([
        'calendar',
        'check',
        join(packagedDataDir(), 'calendars/2025.yaml'),
      ]);
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: '✓ Không có lỗi trong 1 lịch; 0 cảnh báo, 0 lưu ý.\n',
      });
    });

    it('names each error with its line and ends with 2', async () => {
      const file = write(
        'hong.yaml',
        `year: 2026
version: v1
provisional: false
closed:
  - { from: 2026-08-29, to: 2026-09-02, name: a, decision: null }
  - { from: 2026-09-01, to: 2027-01-01, name: b, decision: null }
makeUp:
  - { date: 2026-08-24, insteadOf: 2026-08-28, decision: null }
`,
      );
      const { code, stdout, stderr } = await place.dondoc(['calendar', 'check', file]);
      expect(code).toBe(2);
      expect(stdout.split('\n').map((line) => line.split('  ')[0])).toEqual([
        '✗ hong.yaml:6:29',
        '✗ hong.yaml:6:13',
        '✗ hong.yaml:8:13',
        '✗ hong.yaml:8:36',
        '✗ 4 lỗi trong 1 lịch; 0 cảnh báo, 0 lưu ý.',
        '',
      ]);
      expect(stderr).toContain('4 lỗi trong lịch làm việc');
    });

    it.each([
      ['that is no YAML', 'year: [2026\n', 'hong-2.yaml:'],
      ['that is missing', null, 'khong-co.yaml'],
    ])('refuses a file %s', async (_name, content, place_) => {
      const file = content === null ? 'khong-co.yaml' : write('hong-2.yaml', content);
      const { code, stdout } = await place.dondoc(['calendar', 'check', file]);
      expect(code).toBe(2);
      expect(stdout).toContain(`✗ ${place_}`);
    });

    it('warns of each statutory day off that is missing, and notes lines without a decision', async () => {
      const calendar = packaged(2026)
        .replace(/ {2}- from: 2026-04-27\n(?: {4}.*\n)+/, '')
        .replace(/(from: 2026-04-30\n(?: {4}.*\n)*? {4}decision: ).*/, '$1null');
      const { code, stdout } = await place.dondoc([
        'calendar',
        'check',
        write('thieu.yaml', calendar),
        '-o',
        'json',
      ]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: true,
        findings: [
          {
            severity: 'warning',
            code: 'missing-hung-kings',
            vi: expect.stringContaining('27/04/2026 là ngày làm việc'),
          },
          { severity: 'note', code: 'no-decision', field: 'closed[2].decision' },
          { severity: 'note', code: 'no-decision', field: 'closed[4].decision' },
        ],
      });
    });

    it('looks at all packaged calendars together, and warns of a next year that is missing', async () => {
      const dir = dataWith('mot-nam', {
        [`${thisYear}.yaml`]: `year: ${thisYear}\nversion: v1\nprovisional: true\nclosed: []\n`,
        [`${thisYear}-lai.yaml`]: `year: ${thisYear}\nversion: v2\nprovisional: true\nclosed: []\n`,
      });
      const { code, stdout } = await place.dondoc(['calendar', 'check', '--data-dir', dir]);
      expect(code).toBe(2);
      expect(stdout).toContain(`đã có lịch khác của năm ${thisYear}`);
      expect(stdout).toContain(`⚠ ${join(dir, 'calendars')}:1:1  chưa có lịch làm việc năm ${thisYear + 1}`);
      expect(stdout).toContain(`lịch năm ${thisYear} còn là tạm tính`);
    });
  });
});

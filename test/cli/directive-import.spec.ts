import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textRow, xlsxFile } from '../support/xlsx-file';
import { workplace, type Workplace } from './dondoc';

const HEADING = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm', 'Ghi chú'];
const ABOUT = [
  '--number',
  '77/NQ-CP',
  '--issued',
  '05/01/2027',
  '--issuer',
  'Chính phủ',
  '--title',
  'Việc cần làm',
];

interface Imported {
  columns: { field: string; column: string; reason: string }[];
  tasks: {
    code: string;
    gist: string;
    lead: string;
    deadline: { due: string | null };
    sameAs: { code: string } | null;
  }[];
  problems: { cell: string; code: string; vi: string }[];
}

type Cell = string | number | Date | null;

describe('dondoc directive import', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  /** A file made by the public writer, dates as dates. */
  async function workbook(name: string, sheets: Record<string, Cell[][]>): Promise<string> {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const styled = (cell: Cell) =>
      cell instanceof Date ? { value: cell, type: Date, format: 'dd/mm/yyyy' } : cell;
    await writeXlsxFile(
      Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(styled)) })),
    ).toFile(join(place.path, name));
    return name;
  }
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const json = (stdout: string) => JSON.parse(stdout) as Imported;

  /** A programme of so many tasks, each with words of its own. */
  function programme(count: number): Cell[][] {
    const works = ['Nạo vét', 'Đấu thầu', 'Số hóa', 'Bàn giao', 'Kiểm kê', 'Trùng tu', 'Quan trắc'];
    const things = [
      'kênh Bà Lài',
      'đình làng Trám',
      'kho lưu trữ',
      'đèo Mây',
      'bến Sáu',
      'chợ Cồn',
      'rừng đước',
    ];
    const leads = ['Bộ Công Thương', 'Bộ Tài chính', 'Bộ Y tế', 'Bộ Xây dựng'];
    const rows = Array.from({ length: count }, (_, i): Cell[] => [
      i + 1,
      `${works[i % 7]} ${things[(i * 3) % 7]} đợt ${i + 1} tại ô ${i * 13}`,
      leads[i % 4] as string,
      i % 5 === 0 ? 'Bộ Ngoại giao; Bộ Quốc phòng' : null,
      i % 3 === 0
        ? `Quý ${['I', 'II', 'III', 'IV'][i % 4]}/2027`
        : day(`2027-${String((i % 12) + 1).padStart(2, '0')}-15`),
      'Báo cáo',
      null,
    ]);
    return [HEADING, ...rows];
  }

  it.each([117, 1_000])(
    'makes a file of %d tasks that `directive add` takes',
    async (count) => {
      const file = await workbook(`ct-${count}.xlsx`, { 'Phụ lục': programme(count) });
      const startedAt = performance.now();
      const made = await place.dondoc(['directive', 'import', file, ...ABOUT, '--out', `ct-${count}.yaml`]);
      expect([made.code, made.stderr]).toEqual([0, expect.stringContaining(`${count} nhiệm vụ nhận được`)]);
      // Half a second on two cores; the guard is against quadratic work.
      expect(performance.now() - startedAt).toBeLessThan(20_000);
      const added = await place.dondoc(['directive', 'add', `ct-${count}.yaml`, '--dry-run', '-o', 'json']);
      expect(added.code).toBe(0);
      expect((JSON.parse(added.stdout) as { wouldStart: string[] }).wouldStart).toHaveLength(count);
    },
    60_000,
  );

  it('shows which columns it took and why, and what to look at', async () => {
    const file = await workbook('a.xlsx', {
      'Biểu 1': [HEADING, [1, 'Xây trạm cân', 'Bộ Xây dựng, Bộ Tài chính', null, 'Quý I/2027', null, null]],
    });
    const { code, stdout, stderr } = await place.dondoc(['directive', 'import', file, ...ABOUT]);
    expect(code).toBe(0);
    expect(stderr).toContain('C “Cơ quan chủ trì” → cơ quan chủ trì (lead), vì tiêu đề có “chu tri”');
    expect(stdout).toContain('ô nêu nhiều cơ quan');
    expect(stderr).toContain('Chưa ghi tệp nào');
  });

  it('writes a comment on every doubtful point, with its cell', async () => {
    const rows = [
      HEADING,
      [1, 'Xây trạm cân', 'Bộ Xây dựng, Bộ Tài chính', 'Hội Chài Bến Vắng', null, null, null],
    ];
    const file = await workbook('b.xlsx', { 'Biểu 1': rows });
    const { stdout } = await place.dondoc(['directive', 'import', file, ...ABOUT, '--out', '-']);
    const yaml = stdout.replace(/\n\s*# /g, ' ');
    expect(yaml).toContain('lấy cơ quan đầu tiên chủ trì, còn lại phối hợp: Bộ Tài chính (ô C2)');
    expect(yaml).toContain('phối hợp "Hội Chài Bến Vắng" không có trong danh bạ');
    expect(yaml).toContain('bảng không ghi thời hạn (ô E2)');
  });

  it('reports every row that it cannot take with its cell, and takes the rest only when told to', async () => {
    const file = await workbook('bad.xlsx', {
      'Phụ lục I': [
        HEADING,
        [1, 'Xây trạm cân', 'Bộ Xây dựng', null, 'Quý I/2027', null, null],
        [2, 'Mở lớp học nghề', 'Bộ Công Thưong', null, 'Quý I/2027', null, null],
        [3, 'Thả cá giống', 'Bộ Y tế', null, '31/02/2027', null, null],
        [4, 'Vá đường', null, null, day('2027-03-31'), null, null],
      ],
    });
    const refused = await place.dondoc(['directive', 'import', file, ...ABOUT, '--out', 'bad.yaml']);
    expect(refused.code).toBe(2);
    expect(existsSync(join(place.path, 'bad.yaml'))).toBe(false);
    expect(refused.stderr).toContain(
      'Trang tính “Phụ lục I”, ô C3: không có cơ quan "Bộ Công Thưong" trong danh bạ. Gần nhất: "Bộ Công Thương" (moit).',
    );
    expect(refused.stderr).toContain(
      'Trang tính “Phụ lục I”, ô E4: "31/02/2027" không phải là một ngày có thật.',
    );
    expect(refused.stderr).toContain('Trang tính “Phụ lục I”, ô C5: chưa nêu cơ quan chủ trì');
    expect(refused.stderr).toContain('3 hàng không nhận được; chưa ghi gì.');

    const asJson = await place.dondoc(['directive', 'import', file, ...ABOUT, '-o', 'json']);
    expect(asJson.code).toBe(2);
    expect(json(asJson.stdout).problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'C3 unknown-lead',
      'E4 impossible-date',
      'C5 no-lead',
    ]);

    const taken = await place.dondoc([
      'directive',
      'import',
      file,
      ...ABOUT,
      '--skip-bad',
      '--out',
      'bad.yaml',
    ]);
    expect([taken.code, taken.stderr]).toEqual([0, expect.stringContaining('3 hàng bỏ vì không nhận được')]);
    expect((await place.dondoc(['directive', 'add', 'bad.yaml', '--dry-run'])).code).toBe(0);
  });

  it('refuses a table without a lead, names its columns, and follows --map', async () => {
    const file = await workbook('map.xlsx', {
      A: [
        ['Mục', 'Đầu việc', 'Nơi làm', 'Khi nào'],
        [1, 'Xây trạm cân', 'Bộ Xây dựng', 'Quý I/2027'],
      ],
    });
    const refused = await place.dondoc(['directive', 'import', file, '--heading-row', '1']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('C “Nơi làm”');
    expect(refused.stderr).toContain('--map');
    const map = ['--heading-row', '1', '--map', 'task=B,lead=Nơi làm,due=D', '--save-profile', 'bang-cu'];
    const taken = await place.dondoc(['directive', 'import', file, ...ABOUT, ...map, '-o', 'json']);
    expect(taken.code).toBe(0);
    expect(json(taken.stdout).tasks).toMatchObject([{ gist: 'Xây trạm cân', lead: 'moc' }]);
    const again = ['--heading-row', '1', '--columns', 'bang-cu', '-o', 'json'];
    const { stdout } = await place.dondoc(['directive', 'import', file, ...ABOUT, ...again]);
    expect(json(stdout).columns.map(({ field, reason }) => `${field} ${reason}`)).toContain('lead chosen');
    const missing = await place.dondoc(['directive', 'import', file, '--map', 'lead=Z']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('không có cột “Z”')]);
    const unknown = await place.dondoc(['directive', 'import', file, '--map', 'boss=B']);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('không hiểu "boss=B"')]);
  });

  it('asks which sheet is meant', async () => {
    const rows = (text: string): Cell[][] => [HEADING, [1, text, 'Bộ Y tế', null, 'Quý I/2027', null, null]];
    const file = await workbook('sheets.xlsx', {
      Một: rows('Xây trạm cân'),
      Hai: rows('Trồng sen'),
      Trống: [[null]],
    });
    const refused = await place.dondoc(['directive', 'import', file]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('“Một”, “Hai”')]);
    const { stdout } = await place.dondoc([
      'directive',
      'import',
      file,
      ...ABOUT,
      '--sheet',
      'hai',
      '-o',
      'json',
    ]);
    expect(json(stdout).tasks.map(({ gist }) => gist)).toEqual(['Trồng sen']);
    const missing = await place.dondoc(['directive', 'import', file, '--sheet', 'Ba']);
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('không có trang tính “Ba”')]);
  });

  it('proposes the same task of another document, and of an earlier row', async () => {
    const task = 'Thiết kế bảo tàng gốm Chu Đậu dưới hầm phía Đông thành cổ';
    const row = (text: string, n: number): Cell[] => [n, text, 'Bộ Xây dựng', null, 'Quý I/2027', null, null];
    const first = await workbook('mot.xlsx', { A: [HEADING, row(task, 1)] });
    expect((await place.dondoc(['directive', 'import', first, ...ABOUT, '--out', 'mot.yaml'])).code).toBe(0);
    const second = await workbook('hai.xlsx', {
      A: [
        HEADING,
        row(`Khẩn trương hoàn thành ${task.toLowerCase()}`, 1),
        row('Trồng sen hồ Tịnh', 2),
        row('Trồng sen hồ Tịnh', 3),
      ],
    });
    const other = ['--number', '78/NQ-CP', '--issued', '06/01/2027', '--against', 'mot.yaml'];
    const { stdout } = await place.dondoc(['directive', 'import', second, ...other, '-o', 'json']);
    expect(json(stdout).tasks.map(({ sameAs }) => sameAs?.code ?? null)).toEqual([
      '77-NQ-CP/1-1',
      null,
      '78-NQ-CP/2-1',
    ]);
    await place.dondoc(['directive', 'import', second, ...other, '--out', 'hai.yaml']);
    expect(readFileSync(join(place.path, 'hai.yaml'), 'utf8')).toContain('# sameAs: [77-NQ-CP/1-1]');
  });

  it('reads CSV, in which no formula ever gets out again', async () => {
    const lines = ['STT;Nhiệm vụ;Cơ quan chủ trì;Thời hạn', '1;"=HYPERLINK(""http://x"")";Bộ Y tế;30/6/2027'];
    writeFileSync(join(place.path, 'a.csv'), Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le'));
    const { code, stdout } = await place.dondoc(['directive', 'import', 'a.csv', ...ABOUT, '-o', 'csv']);
    expect(code).toBe(0);
    expect(stdout).toContain(`"'=HYPERLINK(""http://x"")"`);
    const made = await place.dondoc(['directive', 'import', 'a.csv', ...ABOUT, '--out', 'csv.yaml']);
    expect(made.code).toBe(0);
    expect((await place.dondoc(['directive', 'add', 'csv.yaml', '--dry-run'])).code).toBe(0);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])(
    'shifts no day in the time zone %s',
    async (zone) => {
      const serial = '<c r="D2" s="1"><v>46568</v></c></row>';
      const rows = textRow(1, ['Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn']);
      const task = textRow(2, ['Xây trạm cân', 'Bộ Y tế']).replace('</row>', serial);
      writeFileSync(join(place.path, 'tz.xlsx'), xlsxFile([{ name: 'A', rows: rows + task }]));
      const { stdout } = await place.process(['directive', 'import', 'tz.xlsx', ...ABOUT, '-o', 'json'], {
        TZ: zone,
      });
      expect(json(stdout).tasks[0]?.deadline.due).toBe('2027-06-30T23:59:59+07:00');
    },
  );

  it('takes no classified table, and writes over no file', async () => {
    const secret = await workbook('mat.xlsx', {
      A: [['MẬT'], ['Kế hoạch'], HEADING, [1, 'Xây hầm số 9', 'Bộ Y tế', null, 'Quý I/2027', null, null]],
    });
    const refused = await place.dondoc(['directive', 'import', secret]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('bí mật nhà nước')]);
    expect(refused.stdout + refused.stderr).not.toContain('hầm số 9');
    writeFileSync(join(place.path, 'co-san.yaml'), 'cũ');
    const file = await workbook('c.xlsx', { A: programme(1) });
    const kept = await place.dondoc(['directive', 'import', file, ...ABOUT, '--out', 'co-san.yaml']);
    expect(kept.code).toBe(2);
    expect(readFileSync(join(place.path, 'co-san.yaml'), 'utf8')).toBe('cũ');
  });

  it('speaks English when asked', async () => {
    const file = await workbook('en.xlsx', {
      A: [...programme(1), [2, 'Vá đường', 'Bộ Lạ', null, null, null, null]],
    });
    const { code, stdout, stderr } = await place.dondoc([
      'directive',
      'import',
      file,
      ...ABOUT,
      '--lang',
      'en',
    ]);
    expect(code).toBe(2);
    expect(stdout.split('\n')[0]).toMatch(/^ROW +CODE +LEAD +TASK +DUE +TO CHECK$/);
    expect(stderr).toContain('Sheet "A", cell C3: there is no agency "Bộ Lạ" in the directory.');
  });
});

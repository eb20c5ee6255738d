import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER_LIMITS } from '../../client/registers/limits';
import { openRegister } from '../../client/registers/open-register';
import { RegisterRefused } from '../../client/registers/register-refused';
import type { Sheet } from '../../domain/directive/register/sheet';
import { temporaryFolder } from '../support/temporary-folder';
import { textRow, xlsxFile, xlsxParts, type XlsxSheet } from '../support/xlsx-file';
import { zip } from '../support/zip-writer';

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function opened(name: string, bytes: Buffer | string) {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return openRegister(path);
}

async function sheetIn(name: string, bytes: Buffer | string): Promise<Sheet> {
  const register = await opened(name, bytes);
  return register.read(register.sheets[0]?.name ?? null);
}

const onlySheet = (rows: string, more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Biểu 1',
  rows,
  ...more,
});
const cellsOf = ({ rows }: Sheet) => rows.map(({ cells }) => Object.fromEntries(cells));

async function refusal(reading: Promise<unknown>): Promise<string> {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RegisterRefused);
  const { code, exitCode, vi, en } = error as RegisterRefused;
  expect([exitCode, vi.length > 20, en.length > 20]).toEqual([2, true, true]);
  return code;
}

describe('a spreadsheet', () => {
  it('gives texts, numbers, dates and cached values with their places', async () => {
    const rows =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3"><v>12.5</v></c><c r="D3" s="1"><v>46568</v></c>' +
      '<c r="E3" s="2"><v>46568.75</v></c><c r="F3" s="3"><v>7</v></c>' +
      '<c r="G3" t="str"><f>A3&amp;"!"</f><v>Bộ Y tế!</v></c><c r="H3"><f>1/0</f></c>' +
      '<c r="I3" t="e"><v>#REF!</v></c><c r="J3" t="d"><v>2027-06-30T00:00:00</v></c></row>';
    const strings = '<si><r><t>Bộ </t></r><r><t>Y_x000D_tế</t></r><rPh><t>doc</t></rPh></si>';
    const sheet = await sheetIn('o.xlsx', xlsxFile([onlySheet(rows)], { strings }));
    expect(sheet.rows[0]?.number).toBe(3);
    expect(cellsOf(sheet)).toEqual([
      {
        1: { kind: 'text', text: 'Bộ Y\rtế' },
        3: { kind: 'number', number: 12.5 },
        4: { kind: 'date', date: '2027-06-30' },
        5: { kind: 'date', date: '2027-06-30' },
        6: { kind: 'number', number: 7 },
        7: { kind: 'text', text: 'Bộ Y tế!' },
        8: { kind: 'error', text: '=…' },
        9: { kind: 'error', text: '#REF!' },
        10: { kind: 'date', date: '2027-06-30' },
      },
    ]);
  });

  it('gives the same day in both date systems', async () => {
    const row = (serial: number) => onlySheet(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`);
    const of1900 = await sheetIn('1900.xlsx', xlsxFile([row(46568)]));
    const of1904 = await sheetIn('1904.xlsx', xlsxFile([row(45106)], { date1904: true }));
    for (const sheet of [of1900, of1904]) {
      expect(cellsOf(sheet)).toEqual([{ 1: { kind: 'date', date: '2027-06-30' } }]);
    }
    expect([of1900.dateSystem, of1904.dateSystem]).toEqual(['1900', '1904']);
  });

  it('tells merged cells, hidden rows, hidden columns and hidden sheets', async () => {
    const register = await opened(
      'an.xlsx',
      xlsxFile([
        onlySheet(textRow(1, ['a']) + textRow(2, ['b']).replace('<row ', '<row hidden="1" '), {
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        }),
        { name: 'Nháp', rows: '', state: 'hidden' },
      ]),
    );
    expect(register.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Biểu 1', false],
      ['Nháp', true],
    ]);
    const sheet = await register.read('Biểu 1');
    expect(sheet.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(sheet.hiddenColumns).toEqual([2, 3]);
    expect(sheet.merged).toEqual([{ from: { row: 1, column: 1 }, to: { row: 1, column: 2 } }]);
  });
});

describe('a CSV file', () => {
  const LINES = ['STT;Nhiệm vụ', '1;"Sửa ""mái"";', 'thay cửa, sơn cổng"', '2;Trồng cây'];
  const TABLE = [
    { 1: 'STT', 2: 'Nhiệm vụ' },
    { 1: '1', 2: 'Sửa "mái";\nthay cửa, sơn cổng' },
    { 1: '2', 2: 'Trồng cây' },
  ];
  const texts = (sheet: Sheet) =>
    sheet.rows.map(({ cells }) =>
      Object.fromEntries(
        [...cells].map(([column, value]) => [column, value.kind === 'text' ? value.text : value]),
      ),
    );
  const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(LINES.join('\n'))],
    ['UTF-8 with a mark', Buffer.from('\uFEFF' + LINES.join('\n'))],
    ['UTF-16 with a mark', utf16(LINES.join('\n'), true)],
    ['UTF-16 without a mark', utf16(LINES.join('\n'), false)],
    ['UTF-16 of the other order', utf16(LINES.join('\n'), true).swap16()],
  ])('is read in %s', async (_, bytes) => {
    expect(texts(await sheetIn('a.csv', bytes))).toEqual(TABLE);
  });

  it.each([',', ';', '\t'])('is read with its own separator %j', async (separator) => {
    const lines = [
      ['STT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Sửa mái', 'Bộ Y tế'],
      ['2', 'Sơn cổng', 'Bộ Y tế'],
    ];
    const sheet = await sheetIn('b.csv', lines.map((line) => line.join(separator)).join('\r\n'));
    expect(texts(sheet)[1]).toEqual({ 1: '1', 2: 'Sửa mái', 3: 'Bộ Y tế' });
  });

  it('keeps the row numbers that a spreadsheet shows', async () => {
    const sheet = await sheetIn('c.csv', 'sep=;\r\nSTT;Nhiệm vụ\r\n\r\n1;Sửa mái\r\n');
    expect(sheet.rows.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('keeps a text that looks like a formula as text', async () => {
    const sheet = await sheetIn('d.csv', 'Nhiệm vụ,Chủ trì\n"=HYPERLINK(""x"")",@Bộ Y tế\n');
    expect(texts(sheet)[1]).toEqual({ 1: '=HYPERLINK("x")', 2: '@Bộ Y tế' });
  });

  it('is refused in another encoding and with quotes that do not match', async () => {
    expect(
      await refusal(opened('e.csv', Buffer.from([0x53, 0xe9, 0x2c, 0x61])).then((r) => r.read(null))),
    ).toBe('encoding');
    expect(await refusal(sheetIn('f.csv', 'a,b\n"1,2\n'))).toBe('csv-quotes');
  });

  it('is refused beyond the limits', async () => {
    const rows = 'a,b\n'.repeat(REGISTER_LIMITS.rows + 1);
    expect(await refusal(sheetIn('g.csv', rows))).toBe('too-many-rows');
    expect(await refusal(sheetIn('h.csv', `a,${'x'.repeat(REGISTER_LIMITS.cellCharacters + 1)}`))).toBe(
      'cell-too-long',
    );
    expect(await refusal(sheetIn('i.csv', `${'a,'.repeat(REGISTER_LIMITS.columns)}a`))).toBe(
      'too-many-columns',
    );
  });
});

describe('what is no plain spreadsheet', () => {
  const parts = xlsxParts([onlySheet(textRow(1, ['a']))]);
  const withPart = (name: string, data: string | Buffer = '<x/>') => zip([...parts, { name, data }]);
  const replaced = (name: string, data: string, claimedSize?: number) =>
    zip(
      parts.map((part) => (part.name === name ? { name, data, ...(claimedSize && { claimedSize }) } : part)),
    );
  const SHEET = 'xl/worksheets/sheet1.xml';

  it.each([
    [
      'an old .xls',
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]),
      'old-excel',
    ],
    [
      'a file under a password',
      'a.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['macros by name', 'a.xlsm', zip(parts), 'macros'],
    ['macros inside', 'a.xlsx', withPart('xl/vbaProject.bin'), 'macros'],
    ['links to other files', 'a.xlsx', withPart('xl/externalLinks/externalLink1.xml'), 'external-links'],
    ['a binary workbook', 'a.xlsx', withPart('xl/workbook.bin'), 'other-format'],
    ['a Word file', 'a.xlsx', withPart('word/document.xml'), 'other-format'],
    ['any zip', 'a.xlsx', zip([{ name: 'a.txt', data: 'a' }]), 'unknown-type'],
    ['a picture', 'a.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'), 'unknown-type'],
    ['a torn file', 'a.xlsx', zip(parts).subarray(0, 700), 'damaged'],
    ['a name twice', 'a.xlsx', withPart(SHEET), 'unsafe-archive'],
    ['a way out of the archive', 'a.xlsx', withPart('../../etc/x'), 'damaged'],
  ])('is refused: %s', async (_, name, bytes, code) => {
    expect(await refusal(opened(name, bytes).then((register) => register.read('Biểu 1')))).toBe(code);
  });

  it.each([
    ['broken XML', replaced(SHEET, '<worksheet><sheetData>'), 'damaged'],
    ['entities', replaced(SHEET, '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'xml-entities'],
    ['a bomb', replaced(SHEET, `<worksheet>${' '.repeat(30 * 1024 * 1024)}</worksheet>`), 'zip-bomb'],
    [
      'a bomb that lies about its size',
      replaced(SHEET, `<worksheet>${' '.repeat(30 * 1024 * 1024)}</worksheet>`, 1_000),
      'damaged',
    ],
    [
      'a cell far to the right',
      replaced(SHEET, sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      'too-many-columns',
    ],
    ['a cell without end', replaced(SHEET, sheetXml(textRow(1, ['x'.repeat(9_000)]))), 'cell-too-long'],
    [
      'merged cells over everything',
      replaced(
        SHEET,
        `<worksheet><sheetData>${textRow(1, ['a'])}${textRow(20_000, ['b'])}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells></worksheet>`,
      ),
      'too-many-merged',
    ],
  ])('is refused when the sheet is read: %s', async (_, bytes, code) => {
    expect(await refusal(sheetIn('b.xlsx', bytes))).toBe(code);
  });

  it('is refused beyond so many rows', async () => {
    const rows = Array.from(
      { length: REGISTER_LIMITS.rows + 1 },
      (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`,
    );
    expect(await refusal(sheetIn('c.xlsx', replaced(SHEET, sheetXml(rows.join('')))))).toBe('too-many-rows');
  });
});

function sheetXml(rows: string): string {
  return `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
}

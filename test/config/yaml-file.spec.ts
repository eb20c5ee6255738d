import { z } from 'zod';
import { YamlFile } from '../../config/yaml-file';
import { places, problemsOf } from './problems-of';
import { tempFolder } from './temp-files';

const folder = tempFolder();
const open = (content: string | Uint8Array) => new YamlFile(folder.write('tep.yaml', content));
const problemsIn = (content: string | Uint8Array) => problemsOf(() => open(content));
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );

describe('the encoding is UTF-8', () => {
  it('is read in composed form, with or without a byte-order mark', () => {
    expect(open('tên: Bộ Công Thương'.normalize('NFD')).value).toEqual({ tên: 'Bộ Công Thương' });
    expect(open(bytes([0xef, 0xbb, 0xbf], 'a: 1')).value).toEqual({ a: 1 });
  });

  it('names the byte and the line of another encoding', () => {
    const windows1258 = bytes('a: 1\nb: B', [0xd4], ' x\n');
    const [problem] = problemsIn(windows1258);
    expect(problem).toMatchObject({ line: 2, column: 5, field: '', code: 'encoding' });
    expect(problem?.vi).toBe('sai bảng mã: byte thứ 10 (0xD4) không phải UTF-8. Hãy lưu lại tệp ở mã UTF-8.');
  });

  it('points at the beginning of a character that breaks off', () => {
    expect(places(problemsIn(bytes('a: Bộ'.normalize('NFC')).subarray(0, -1)))).toEqual(['1:5 encoding']);
    expect(problemsIn(bytes('a: ', [0xe1, 0xba], '\nb: 1'))[0]?.vi).toContain('byte thứ 4 (0xE1)');
  });

  it('recognises UTF-16', () => {
    expect(problemsIn(Buffer.from('\uFEFFa: 1', 'utf16le'))[0]?.vi).toContain('UTF-16');
  });
});

describe('a file that cannot be parsed says where', () => {
  it.each([
    ['a bracket that stays open', 'a: [1, 2\nb: 3\n', '2:1 b yaml-syntax', 'thiếu dấu đóng'],
    ['a quote that stays open', 'a: "x\nb: 1\n', '3:1 a yaml-syntax', 'thiếu dấu đóng'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 a yaml-syntax', 'phím Tab'],
    ['an unknown escape', 'a: "C:\\quê"\n', '1:7 a yaml-syntax', 'nháy đơn'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1 yaml-syntax', 'một tài liệu'],
    ['a type tag', 'a: !!js/function x\n', '1:4 a yaml-syntax', 'nhãn kiểu'],
    ['an alias', 'a: &x 1\nb:\n  - *x\n', '3:5 b[0] alias', 'tham chiếu'],
  ])('%s', (_name, text, place, says) => {
    const problems = problemsIn(text);
    expect(places(problems)).toEqual([place]);
    expect(problems[0]?.vi).toContain(says);
  });

  it('refuses a bomb of aliases without unfolding it', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`);
    const problems = problemsIn(`l0: &l0 x\n${levels.join('\n')}\n`);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['alias']));
  });

  it.each([
    ['brackets without end', '['.repeat(50_000)],
    ['brackets in brackets', `a: ${'{ b: '.repeat(3_000)}`],
    ['lists in lists on one line', `${'- '.repeat(50_000)}x`],
    ['ever deeper indentation', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('refuses %s before it parses them', (_name, text) => {
    expect(problemsIn(text)).toMatchObject([{ code: 'yaml-syntax', field: '' }]);
    expect(problemsIn(text)[0]?.vi).toContain('lồng quá nhiều tầng');
  });

  it('refuses a file of several megabytes, a folder and a path to nothing', () => {
    expect(places(problemsIn('# '.repeat(2_200_000)))).toEqual(['1:1 too-large']);
    expect(problemsOf(() => new YamlFile(folder.dir))[0]?.vi).toContain('đây là thư mục');
    expect(problemsOf(() => new YamlFile(`${folder.dir}/khong-co.yaml`))[0]?.vi).toContain(
      'không tìm thấy tệp',
    );
  });
});

describe('validation against a schema', () => {
  const schema = z.strictObject({ số: z.int(), mục: z.array(z.strictObject({ tên: z.string() })) });

  it('gives the data when all is well', () => {
    const file = open('số: 3\nmục:\n  - tên: một\n');
    expect(file.validate(schema)).toEqual({ số: 3, mục: [{ tên: 'một' }] });
    expect(file.problems).toEqual([]);
  });

  it('collects every problem at its place', () => {
    const file = open('số: ba\nmục:\n  - tên: 5\n  - tèn: hai\n');
    expect(file.validate(schema)).toBeNull();
    expect(places(file.problems)).toEqual([
      '1:5 số wrong-type',
      '3:10 mục[0].tên wrong-type',
      '4:5 mục[1].tên missing',
      '4:5 mục[1].tèn unknown-field',
    ]);
    expect(file.problems.map(({ vi }) => vi)).toEqual([
      'phải là một số.',
      'phải là một chuỗi chữ; hãy đặt giá trị trong dấu nháy: "5".',
      'thiếu trường bắt buộc này.',
      'không có trường "tèn". Có phải "tên"?',
    ]);
  });

  it('says that an empty file is empty', () => {
    const file = open('# chỉ có chú thích\n');
    expect(file.validate(schema)).toBeNull();
    expect(file.problems[0]?.vi).toBe('tệp không có nội dung.');
  });

  it('takes a field named __proto__ for what it is: unknown', () => {
    const file = open('__proto__:\n  số: 1\nsố: 1\nmục: []\n');
    expect(file.validate(schema)).toBeNull();
    expect(places(file.problems)).toEqual(['1:1 __proto__ unknown-field']);
  });
});

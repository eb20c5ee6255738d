import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTemplates, TemplateError } from '../../letters/templates';

describe('letter templates', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'dondoc-templates-'));
    cpSync(join(__dirname, '../../data/templates'), dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const path = (name: string): string => join(dir, `${name}.liquid`);

  function refusal(): TemplateError {
    try {
      loadTemplates(dir);
    } catch (error) {
      if (error instanceof TemplateError) return error;
      throw error;
    }
    throw new Error('the templates were taken');
  }

  /** What is said of a line more at the end of a template. */
  function refusalOf(line: string, name = 'letter.text'): string {
    const before = readFileSync(path(name), 'utf8');
    appendFileSync(path(name), `${line}\n`);
    const at = `${path(name)}, dòng ${before.split('\n').length}: `;
    const { message } = refusal();
    writeFileSync(path(name), before);
    expect(message.startsWith(`Mẫu thư ${at}`)).toBe(true);
    return message.slice(`Mẫu thư ${at}`.length);
  }

  it('are loaded and tried at start-up', () => {
    expect(() => loadTemplates(dir)).not.toThrow();
  });

  it('may be saved by a Windows editor', () => {
    const text = readFileSync(path('letter.text'), 'utf8');
    writeFileSync(path('letter.text'), `\uFEFF${text.replace(/\n/g, '\r\n')}`);
    expect(() => loadTemplates(dir)).not.toThrow();
  });

  it('their fixed words may be changed, in both languages', () => {
    const words = readFileSync(path('words'), 'utf8');
    writeFileSync(path('words'), words.replace("'Kính gửi'", "'Kính trình'").replace("'To'", "'Attention'"));
    expect(() => loadTemplates(dir)).not.toThrow();
  });

  it('may be split into parts of the secretariat itself', () => {
    writeFileSync(path('chu-ky'), 'Tổ theo dõi nhiệm vụ, {{ addressee }}\n');
    appendFileSync(path('letter.text'), "{% include 'chu-ky' %}\n");
    expect(() => loadTemplates(dir)).not.toThrow();
  });

  it('a missing one is named with its path', () => {
    rmSync(path('letter.text'));
    expect(refusal().message).toContain(`Thiếu mẫu thư: ${path('letter.text')}`);
  });

  it('a missing part is named, with the line that calls it', () => {
    rmSync(path('history.html'));
    expect(refusal().message).toMatch(
      /letter\.html\.liquid, dòng \d+: không có phần mẫu tên “history\.html”/,
    );
  });

  it.each([
    ['{% if history %}', '“{% if history %}” chưa được đóng'],
    ['{{ addressee', 'chưa được đóng'],
    ['{{ adressee }}', 'không có dữ liệu tên “adressee”'],
    ['{{ request.sentense }}', 'không có dữ liệu tên “request.sentense”'],
    ['{% if history.titel %}{% endif %}', 'không có dữ liệu tên “history.titel”'],
    ['{% for row in facts %}{{ row.lable }}{% endfor %}', 'không có dữ liệu tên “row.lable”'],
    ['{{ addressee | shout }}', 'không có bộ lọc “shout”'],
    ['{% execute "rm" %}', 'mẫu thư không dùng được lệnh “execute”'],
  ])('%s is refused with its file, its line and what to do', (line, said) => {
    expect(refusalOf(line)).toContain(said);
  });

  it('a slip inside a part is found in the part, in a branch that no sample takes as well', () => {
    expect(refusalOf('{{ row.nobody }}', 'contacts.text')).toContain('không có dữ liệu tên');
    expect(refusalOf("{% if lang == 'fr' %}{{ nobody }}{% endif %}", 'task.html')).toContain(
      'không có dữ liệu tên “nobody”',
    );
  });

  it('is said in English, too', () => {
    appendFileSync(path('digest.html'), '{{ nobody }}\n');
    expect(refusal().words.en).toMatch(/digest\.html\.liquid, line \d+: there is no value named “nobody”/);
  });

  it.each([
    '{% include "/etc/passwd" %}',
    '{% include "../../package.json" %}',
    '{% render "/etc/passwd" %}',
    '{% include subject %}',
  ])('%s reads no file', (line) => {
    expect(refusalOf(line, 'letter.html')).toMatch(
      /không có phần mẫu tên “[^”]+”: mẫu thư chỉ gọi được tệp \.liquid/,
    );
  });

  it.each([
    '{{ addressee.constructor }}',
    '{{ facts.constructor.constructor }}',
    '{{ request.__proto__ }}',
    '{{ request["constructor"] }}',
    '{{ process.env }}',
    '{{ globalThis }}',
  ])('%s reaches no code', (line) => {
    expect(refusalOf(line)).toContain('không có dữ liệu tên');
  });

  it.each([
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% for i in (1..999) %}{% for j in (1..999) %}{% for k in (1..999) %}x{% endfor %}{% endfor %}{% endfor %}',
    "{% include 'letter.text' %}",
    `{% assign s = 'x' %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`,
  ])('one that would go on for ever is stopped', (line) => {
    appendFileSync(path('letter.text'), `${line}\n`);
    const start = performance.now();
    expect(refusal().message).toContain('mẫu quá dài, lặp quá nhiều lần hoặc gọi lại chính nó');
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('cannot take the escaping of HTML away', () => {
    expect(refusalOf('{{ addressee | raw }}', 'letter.html')).toContain('không có bộ lọc “raw”');
  });

  it.each(['{{ taskCode }}', '{{ addressee }}', '{{ automatic }}', '{{ row.value }}'])(
    'one that leaves out %s is refused: no letter can do without it',
    (part) => {
      for (const name of ['letter.text', 'head.text']) {
        const source = readFileSync(path(name), 'utf8');
        writeFileSync(path(name), source.replaceAll(part, ''));
      }
      expect(refusal().message).toContain('không in đủ nội dung bắt buộc');
    },
  );
});

import { runHere } from './run-here';

describe('a command line that cannot be understood ends with 2 and a sentence', () => {
  it.each([
    [
      ['taks'],
      'Không có lệnh "taks". Có phải ý bạn là "task"?',
      'There is no command "taks". Did you mean "task"?',
    ],
    [
      ['task', 'shw'],
      'Không có lệnh "shw". Có phải ý bạn là "show"?',
      'There is no command "shw". Did you mean "show"?',
    ],
    [['task', 'qqq'], 'Không có lệnh "qqq".', 'There is no command "qqq".'],
    [
      ['task', 'list', '--lat'],
      'Không có tùy chọn "--lat". Có phải ý bạn là "--late"?',
      'There is no option "--lat". Did you mean "--late"?',
    ],
    [['task', 'ack'], 'Thiếu tham số bắt buộc <task>.', 'The argument <task> is missing.'],
    [
      ['task', 'return', '3c-1'],
      'Thiếu tùy chọn bắt buộc --reason <text>.',
      'The option --reason <text> is required.',
    ],
    [
      ['task', 'list', '--by'],
      'Tùy chọn --by <name> thiếu giá trị.',
      'The option --by <name> needs a value.',
    ],
    [['task', 'list', 'thêm'], 'Thừa tham số: cần 0, nhận 1.', 'Too many arguments: 0 expected, 1 given.'],
    [
      ['task', 'list', '-o', 'xml'],
      '"xml" không hợp lệ; chọn một trong: text, wide, json, jsonl, csv, none.',
      '"xml" is not valid; choose one of: text, wide, json, jsonl, csv, none.',
    ],
    [
      ['calendar', 'show', '-o', 'jsno'],
      'Có phải ý bạn là "json" hoặc "jsonl"?',
      'Did you mean "json" or "jsonl"?',
    ],
    [['--role', 'leed', 'task', 'list'], '"leed" không hợp lệ', '"leed" is not valid'],
    [['--role', 'leed', 'task', 'list'], 'Có phải ý bạn là "lead"?', 'Did you mean "lead"?'],
    [['completion', 'bsh'], 'Có phải ý bạn là "bash" hoặc "zsh"?', 'Did you mean "bash" or "zsh"?'],
    [
      ['task', 'progress', '3c-1', '--summary', 'x', '--percent', 'nửa'],
      '--percent: phải là một số nguyên',
      '--percent: ',
    ],
    [
      ['task', 'progress', '3c-1', '--summary', 'x', '--percent', '101'],
      '--percent: không được quá 100',
      '--percent: ',
    ],
    [
      ['task', 'progress', '3c-1', '--summary', 'x', '--percent', ''],
      '--percent: phải là một số nguyên',
      '--percent: ',
    ],
    [['directive', 'add', 'thong-bao.pdf'], 'npx dondoc directive draft', 'Make that file first'],
    [
      ['letter', 'list', '--from', '31/12/2026', '--until', '01/01/2026'],
      '--until 01/01/2026 sớm hơn --from 31/12/2026.',
      '--until 2026-01-01 is before --from 2026-12-31.',
    ],
    [['task', 'return', '3c-1', '--reason', ' '], '--reason: chưa có nội dung', '--reason: '],
    [
      ['task', 'return', '3c-1', '--reason', 'a\nBcc: x@y.example'],
      '--reason: có dấu xuống dòng',
      '--reason: ',
    ],
    [['task', 'complete', '3c-1', '--link', 'javascript:1'], '--link: phải là một địa chỉ http', '--link: '],
    [
      ['task', 'ack', '3c-1', '--promised', '31/02/2026'],
      '"31/02/2026" không phải là một ngày có thật',
      'not a day',
    ],
  ])('%j', async (argv, vi, en) => {
    const vietnamese = await runHere(argv);
    expect({ ...vietnamese, stderr: '' }).toEqual({ code: 2, stdout: '', stderr: '' });
    expect(vietnamese.stderr).toContain(vi);
    const english = await runHere(['--lang', 'en', ...argv]);
    expect(english).toMatchObject({ code: 2, stdout: '' });
    expect(english.stderr).toContain(en);
    expect(`${vietnamese.stderr}${english.stderr}`).not.toMatch(/^ {4}at |error:/m);
  });

  it('names the noun where only its verb was typed', async () => {
    const { code, stderr } = await runHere(['list']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Không có lệnh "list"\. Có phải ý bạn là .*"task list"/);
  });

  it('is a line of JSON where answers are JSON', async () => {
    const { stderr } = await runHere(['task', 'list', '-o', 'json', '--lat', '--lang', 'en']);
    expect(JSON.parse(stderr)).toEqual({
      error: 'There is no option "--lat". Did you mean "--late"?',
      exitCode: 2,
    });
  });
});

describe('the language of help', () => {
  it('is Vietnamese unless asked otherwise', async () => {
    expect((await runHere(['task', 'ack', '--help'])).stdout).toMatch(/^Cách dùng: dondoc task ack/);
    expect((await runHere(['help', 'task', 'list'])).stdout).toMatch(/^Cách dùng: dondoc task/);
  });

  it.each([
    [['--lang', 'en', 'task', 'ack', '--help'], {}],
    [['task', 'ack', '--help', '--lang=en'], {}],
    [['task', 'ack', '--help'], { DONDOC_LANG: 'en' }],
  ])('is English with %j and %j', async (argv, env) => {
    const { code, stdout } = await runHere(argv, { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: dondoc task ack \[options\] <task>/);
    expect(stdout).toContain('Examples:\n  npx dondoc');
  });

  it('is the last one that the line names, over the environment', async () => {
    const { stdout } = await runHere(['--lang', 'en', '--help', '--lang', 'vi'], {
      env: { DONDOC_LANG: 'en' },
    });
    expect(stdout).toMatch(/^Cách dùng/);
  });
});

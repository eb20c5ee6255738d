import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workplace, type Workplace } from './dondoc';

describe('dondoc when', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  it('answers one phrase as JSON', async () => {
    const { code, stdout } = await place.dondoc([
      ...['when', 'gửi Bộ Tư pháp trước ngày 05 tháng 02 năm 2026', '--issued', '2026-01-15', '-o', 'json'],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      phrase: 'gửi Bộ Tư pháp trước ngày 05 tháng 02 năm 2026',
      kind: 'dated',
      due: '2026-02-04T23:59:59+07:00',
      lateAfter: '2026-02-05T23:59:59+07:00',
      recurrence: null,
      rule: 'before-date',
      ambiguous: false,
      alternatives: [{ due: '2026-02-05T23:59:59+07:00', rule: 'on-date' }],
      doubts: [],
      words: { text: 'trước ngày 05 tháng 02 năm 2026', start: 15, end: 46 },
    });
  });

  it('tells a person the reading, both instants, the rule with its source, and the closed day', async () => {
    const { code, stdout } = await place.dondoc(['when', 'trước ngày 01/3/2026', '--issued', '31/01/2026']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Hạn +hết thứ Bảy 28\/02\/2026/);
    expect(stdout).toMatch(/Quá hạn +sau khi hết Chủ nhật 01\/03\/2026/);
    expect(stdout).toMatch(/Quy tắc +“trước ngày D”/);
    expect(stdout).toMatch(/Căn cứ +.*624\/TB-VPCP/);
    expect(stdout).toMatch(/Ngày nghỉ .*thời hạn không dời; ngày làm việc kế tiếp là thứ Hai 02\/03\/2026/);
  });

  it('speaks English where asked', async () => {
    const { stdout } = await place.dondoc([
      ...['when', 'trước ngày 20 hằng tháng', '--issued', '2026-01-31', '--lang', 'en'],
    ]);
    expect(stdout).toMatch(/Recurs +every month, day 19 \(FREQ=MONTHLY;BYMONTHDAY=19\)/);
    expect(stdout).not.toMatch(/Hạn|Quy tắc/);
  });

  it('takes the sentence around the phrase into account', async () => {
    const context = 'các dự án có kế hoạch hoàn thành năm 2026 đang thi công';
    const { stdout } = await place.dondoc([
      ...['when', 'hoàn thành năm 2026', '--issued', '2026-01-31', '--context', context, '-o', 'jsonl'],
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'none', due: null, ambiguous: true });
  });

  it('refuses a day that no calendar has, with its place', async () => {
    const { code, stdout, stderr } = await place.dondoc([
      ...['when', 'báo cáo trước ngày 31/02/2026', '--issued', '2026-01-31'],
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('“trước ngày 31/02/2026” (từ ký tự 9): không có ngày');
  });

  it('answers every line of a file in order, the bad ones too', async () => {
    const lines = [
      JSON.stringify({ phrase: 'trong Quý I/2026', issued: '2026-01-31' }),
      'không phải JSON',
      JSON.stringify({ phrase: 'trước ngày 30/02/2026', issued: '2026-01-31' }),
      JSON.stringify({ phrase: 'trong 5 ngày kể từ ngày ký', issued: '2026-02-30' }),
      JSON.stringify({ phrase: 'khẩn trương', issued: null, context: null }),
    ];
    const file = join(place.path, 'wordings.jsonl');
    writeFileSync(file, `\ufeff${lines.join('\r\n')}\n`);
    const { stdout, stderr } = await place.dondoc(['when', '--file', file]);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ due, kind }) => [due, kind])).toEqual([
      ['2026-03-31T23:59:59+07:00', 'dated'],
      [null, null],
      [null, 'dated'],
      [null, null],
      [null, 'immediate'],
    ]);
    expect(answers.map(({ error }) => error === undefined)).toEqual([true, false, false, false, true]);
    expect(answers[3]?.['error']).toContain('dòng 4');
    expect(stderr).toContain('3 trong 5 dòng có lỗi');
  });

  it('gives a file as a table for a spreadsheet', async () => {
    const file = join(place.path, 'one.jsonl');
    writeFileSync(file, `${JSON.stringify({ phrase: 'trong tháng 4', issued: '2026-01-31' })}\n`);
    const { stdout } = await place.dondoc(['when', '--file', file, '-o', 'csv']);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'phrase,kind,due,lateAfter,recurrence,rule,ambiguous,doubts,error',
      'trong tháng 4,dated,2026-04-30T23:59:59+07:00,2026-04-30T23:59:59+07:00,,month-end,false,year-inferred,',
    ]);
  });

  it.each([
    [['when'], 'Cần một câu chữ'],
    [['when', 'trong tháng 4', '--issued', '31/02/2026'], 'không phải là một ngày có thật'],
    [['when', '--file', 'khong-co.jsonl'], 'Không đọc được tệp khong-co.jsonl'],
  ])('%j is a question it cannot take', async (args, message) => {
    const { code, stderr } = await place.dondoc(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

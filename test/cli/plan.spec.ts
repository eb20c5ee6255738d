import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { example, workplace, type Workplace } from './dondoc';

interface PlannedLetter {
  taskId: string;
  rung: string;
  at: string;
  to: string;
  shiftedFrom: string | null;
  reason: string;
}

const NOTICE = example('ngoai-giao-kinh-te-2025.yaml');
const REPORT_TO_PM = 'nv-tb-kl-ngoai-giao-kinh-te-2025-5h-1';

describe('dondoc directive plan', () => {
  let place: Workplace;
  beforeAll(() => (place = workplace()));
  afterAll(() => place.remove());

  it('puts the letters for a report due in February on the days worked out by hand', async () => {
    const { code, stdout } = await place.dondoc(['directive', 'plan', NOTICE, '-o', 'json']);
    expect(code).toBe(0);
    const plan = JSON.parse(stdout) as { letters: PlannedLetter[]; escalations: PlannedLetter[] };
    const letters = plan.letters.filter(
      ({ taskId, at }) => taskId === REPORT_TO_PM && at < '2026-03-01' && at > '2026-02-10',
    );
    expect(letters.map(({ rung, at }) => `${at} ${rung}`)).toEqual([
      '2026-02-13T08:00:00+07:00 T-15,T-7',
      '2026-02-25T08:00:00+07:00 T-3',
      '2026-02-27T08:00:00+07:00 T-1,D',
    ]);
    expect(letters.map(({ shiftedFrom }) => shiftedFrom)).toEqual(['2026-02-21', null, '2026-02-28']);
    expect(letters[0]?.to).toBe('Bộ Ngoại giao');
    expect(letters[0]?.reason).toContain('21/02/2026 là ngày nghỉ (nghỉ Tết Nguyên đán');
    const levels = plan.escalations.filter(({ taskId }) => taskId === REPORT_TO_PM).map(({ rung }) => rung);
    expect(levels).toEqual(expect.arrayContaining(['L1', 'L2', 'L3']));
    for (const letter of [...plan.letters, ...plan.escalations]) {
      expect(letter).toEqual(
        expect.objectContaining({
          taskId: expect.stringMatching(/^nv-/),
          rung: expect.any(String),
          at: expect.stringMatching(/T\d\d:\d\d:\d\d\+07:00$/),
          to: expect.any(String),
          reason: expect.any(String),
        }),
      );
      expect(letter).toHaveProperty('shiftedFrom');
    }
  });

  it('says the same in a table, the totals beside it', async () => {
    const { code, stdout, stderr } = await place.dondoc(['directive', 'plan', NOTICE]);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^MÃ +GỬI LÚC +KỲ NHẮC +GỬI TỚI +DỜI TỪ +LÝ DO$/);
    expect(stdout).toMatch(
      /5h-1 +13\/02\/2026 08:00 +nhắc trước 15 ngày; nhắc trước 7 ngày +Bộ Ngoại giao +21\/02\/2026/,
    );
    expect(stderr).toMatch(/\d+ thư nhắc và \d+ thư báo cáo cấp trên nếu không có trả lời nào/);
  });

  it('speaks English when asked', async () => {
    const { stdout, stderr } = await place.dondoc(['directive', 'plan', NOTICE, '--lang', 'en']);
    expect(stdout.split('\n')[0]).toMatch(/^CODE +AT +RUNG +TO +MOVED FROM +REASON$/);
    expect(stderr).toMatch(/\d+ reminders and \d+ escalations if nobody answers/);
  });

  it.each([
    ['jsonl', (stdout: string) => expect(JSON.parse(stdout.split('\n')[0] ?? '')).toHaveProperty('taskId')],
    ['csv', (stdout: string) => expect(stdout.split('\n')[0]).toBe('code,at,rung,to,shiftedFrom,reason')],
    ['none', (stdout: string) => expect(stdout).toBe('')],
  ])('prints -o %s', async (format, check) => {
    const { code, stdout } = await place.dondoc(['directive', 'plan', NOTICE, '-o', format]);
    expect(code).toBe(0);
    check(stdout);
  });

  it('fits the width it is given', async () => {
    for (const width of [80, 100, 120]) {
      const { stdout } = await place.dondoc(['directive', 'plan', NOTICE], { COLUMNS: String(width) });
      const widest = Math.max(...stdout.split('\n').map((line) => [...line].length));
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it('says on a narrow terminal in few words what goes when, and why it moved', async () => {
    const { stdout } = await place.dondoc(['directive', 'plan', NOTICE], { COLUMNS: '80' });
    expect(stdout).toMatch(/^5h-1 +T6 13\/02\/2026 +trước 15, 7 ngày +Bộ Ngoại giao +21\/02 +nghỉ Tế…$/m);
    expect(stdout).toMatch(/^5c-1 +T5 26\/02\/2026 +cấp 3 lần 3 +/m);
  });

  it('plans one task when asked', async () => {
    const { stdout } = await place.dondoc(['directive', 'plan', NOTICE, '--task', '5h-1', '-o', 'json']);
    const plan = JSON.parse(stdout) as { letters: PlannedLetter[]; escalations: PlannedLetter[] };
    expect(plan.letters.length).toBeGreaterThan(5);
    expect(new Set([...plan.letters, ...plan.escalations].map(({ taskId }) => taskId))).toEqual(
      new Set([REPORT_TO_PM]),
    );
    const { code, stderr } = await place.dondoc(['directive', 'plan', NOTICE, '--task', '9z-9']);
    expect(code).toBe(3);
    expect(stderr).toContain('Văn bản không có nhiệm vụ "9z-9". Có: 4-1, 5-1,');
  });

  it('draws the calendar into files, and no file over another without --yes', async () => {
    const draw = ['directive', 'plan', NOTICE, '--html', 'lich.html', '--svg', 'lich.svg', '-o', 'none'];
    const drawn = await place.dondoc(draw);
    expect([drawn.code, drawn.stdout]).toEqual([0, '']);
    expect(drawn.stderr).toBe('Đã vẽ lịch: lich.html\nĐã vẽ lịch: lich.svg\n');
    const page = readFileSync(join(place.path, 'lich.html'), 'utf8');
    expect(page).toContain('<title>Lịch đôn đốc: Thông báo kết luận');
    expect(page).toContain('data-date="2026-02-13"');
    expect(readFileSync(join(place.path, 'lich.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const again = await place.dondoc(draw);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('lich.html: đã có tệp này, chưa ghi gì');
    expect((await place.dondoc([...draw, '--yes'])).code).toBe(0);
  });

  it('says which file it cannot write', async () => {
    const { code, stderr } = await place.dondoc(['directive', 'plan', NOTICE, '--svg', 'khong-co/lich.svg']);
    expect(code).toBe(2);
    expect(stderr).toContain('khong-co/lich.svg: không ghi được tệp (ENOENT)');
    expect(existsSync(join(place.path, 'khong-co'))).toBe(false);
  });

  it('takes its days in either form and names a day that does not exist', async () => {
    const { code, stderr } = await place.dondoc(['directive', 'plan', NOTICE, '--from', '31/02/2026']);
    expect(code).toBe(2);
    expect(stderr).toContain('--from: "31/02/2026" không phải là một ngày có thật');
  });
});

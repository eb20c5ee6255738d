import { planDirective } from '../../client/plan/plan-directive';
import { lettersOf } from '../../client/plan/planned-task';
import { MARK_KINDS, MARKS, markOfStep } from '../../client/picture/letter-marks';
import { planPage } from '../../client/picture/plan-page';
import { planSvg } from '../../client/picture/plan-svg';
import type { Task } from '../../domain/task';
import { dateOf, isoWeekday } from '../../domain/time/instant';
import { CALENDAR, POLICY } from '../support/rules';
import { aTask, datedUntil, UNDATED } from '../support/tasks';
import { drawnDays, type DrawnDay } from './drawn-days';

function planOf(...tasks: Task[]) {
  const directive = (tasks[0] as Task).directive;
  const loaded = { directive, assignedOn: null, tasks, warnings: [] };
  const rules = { policy: POLICY, calendar: CALENDAR };
  return planDirective(loaded, rules, { assignedOn: '2026-01-31', until: undefined, task: undefined });
}

const manyTasks = Array.from({ length: 12 }, (_, i) =>
  aTask({
    id: `nv-99-tb-vpcp-3-${i + 1}`,
    code: `99-TB-VPCP/3-${i + 1}`,
    deadline: i < 6 ? datedUntil('2026-09-05') : UNDATED,
  }),
);
const plan = planOf(aTask(), ...manyTasks);
const days = drawnDays(planSvg(plan));
const day = (date: string): DrawnDay => days.find((one) => one.date === date) ?? fail(date);

function fail(date: string): never {
  throw new Error(`${date} is not drawn`);
}

describe('the calendar of a plan', () => {
  it('shows every letter on its day, as the kind it is and with how many there are', () => {
    const expected = new Map<string, Map<string, number>>();
    for (const { step } of lettersOf(plan)) {
      const kinds = expected.get(dateOf(step.at)) ?? new Map<string, number>();
      const mark = `mark-${markOfStep(step)}`;
      expected.set(dateOf(step.at), kinds.set(mark, (kinds.get(mark) ?? 0) + 1));
    }
    expect(expected.size).toBeGreaterThan(20);
    for (const [date, kinds] of expected) {
      const drawn = day(date);
      expect([date, drawn.marks.filter((mark) => !mark.includes('hollow')).sort()]).toEqual([
        date,
        [...kinds.keys()].sort(),
      ]);
      const counts = [...kinds.values()].filter((count) => count > 1).map(String);
      expect([date, drawn.words]).toEqual([date, expect.arrayContaining(counts)]);
    }
    const drawnElsewhere = days.filter(
      ({ date, marks }) => !expected.has(date) && marks.some((mark) => !mark.includes('hollow')),
    );
    expect(drawnElsewhere).toEqual([]);
  });

  it('shows where a letter was to go and where it goes instead', () => {
    // T-7 of 28/02/2026 falls into Tết; the day itself is a Saturday.
    expect(day('2026-02-21')).toMatchObject({ marks: ['mark-reminder hollow'], ground: 'holiday' });
    expect(day('2026-02-21').words).toContain('←13/2');
    expect(day('2026-02-13').marks).toEqual(['mark-reminder']);
    expect(day('2026-02-28')).toMatchObject({ marks: ['mark-due-day hollow'], due: true });
    expect(day('2026-02-28').words).toEqual(expect.arrayContaining(['HẠN', '←27/2']));
    expect(day('2026-02-27').marks).toEqual(['mark-due-day']);
    expect(day('2026-01-31').words).toEqual(expect.arrayContaining(['giao', '→2/2']));
    expect(day('2026-09-05').words).toContain('HẠN 6');
  });

  it('marks the closed days and the make-up days, with their names', () => {
    const tet = days.filter(({ date }) => date >= '2026-02-14' && date <= '2026-02-22');
    expect(tet.map(({ ground }) => ground)).toEqual(Array.from({ length: 9 }, () => 'holiday'));
    expect(tet.every(({ tooltip }) => tooltip.includes('nghỉ Tết Nguyên đán'))).toBe(true);
    expect(day('2026-08-22')).toMatchObject({ ground: 'open', words: ['22', 'làm bù'] });
    expect(day('2026-08-22').tooltip).toBe('thứ Bảy 22/08/2026\nđi làm bù cho ngày 31/08/2026');
    const grounds = new Set(days.filter(({ date }) => isoWeekday(date) > 5).map(({ ground }) => ground));
    expect([...grounds].sort()).toEqual(['holiday', 'open', 'weekend']);
    expect(days.filter(({ date, ground }) => isoWeekday(date) <= 5 && ground === 'weekend')).toEqual([]);
  });

  it('draws whole months, and only those in which something happens', () => {
    const months = new Map<string, number>();
    for (const { date } of days) months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + 1);
    expect([...months]).toEqual([
      ['2026-01', 31],
      ['2026-02', 28],
      ['2026-03', 31],
      ['2026-08', 31],
      ['2026-09', 30],
      ['2026-10', 31],
    ]);
    expect(planSvg(plan)).toContain('Không vẽ tháng 04/2026, 05/2026, 06/2026, 07/2026');
  });

  it('says the same in words for those who cannot see it', () => {
    const described = /<desc id="text-2026-02">(.*?)<\/desc>/s.exec(planPage(plan))?.[1] ?? '';
    expect(described).toContain('thứ Sáu 13/02/2026; N nhắc trước hạn: 1 thư (2a-1)');
    expect(described).toContain('thứ Bảy 14/02/2026; nghỉ Tết Nguyên đán');
    expect(described).toContain('thứ Bảy 28/02/2026; đến hạn: 2a-1; nhắc ngày đến hạn dời sang 27/02/2026');
  });

  it('tells its marks apart without color', () => {
    const looks = MARK_KINDS.map((kind) => `${MARKS[kind].shape} ${MARKS[kind].letter}`);
    expect(new Set(looks).size).toBe(MARK_KINDS.length);
    const page = planPage(plan);
    expect(MARK_KINDS.filter((kind) => !page.includes(`</svg>${MARKS[kind].name}</li>`))).toEqual([]);
  });
});

describe('the page of a plan', () => {
  it('has every letter with its reason, and every task with its due date', () => {
    const page = planPage(plan);
    expect(page.match(/<tr data-mark=/g)).toHaveLength(lettersOf(plan).length);
    expect(page).toContain('21/02/2026 là ngày nghỉ (nghỉ Tết Nguyên đán) → ngày làm việc liền trước');
    expect(page).toContain('hết thứ Bảy 28/02/2026');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain('<title>Lịch đôn đốc: Thông báo kết luận số 99/TB-VPCP ngày 31/01/2026</title>');
  });

  it('needs no script and nothing from elsewhere', () => {
    const page = planPage(plan);
    expect(page).not.toMatch(/<script|<link|<img|@import|javascript:|\son\w+=/i);
    const addresses = page.match(/https?:\/\/[^"'\s<]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
    expect(page.match(/url\((?!#)/g)).toBeNull();
  });

  it('shows hostile names as the words they are', () => {
    const evil = `</title></style><script>alert("1")</script>'&\u202E\u0007`;
    const hostile = planOf(
      aTask({
        gist: evil,
        code: `99-TB-VPCP/${evil.replaceAll('/', '')}`,
        lead: { code: 'x', name: evil },
        directive: { ...aTask().directive, number: evil },
        deadline: datedUntil('2026-02-28', { phrase: evil }),
      }),
    );
    for (const drawn of [planPage(hostile), planSvg(hostile)]) {
      expect(['<script', '\u202E', '\u0007'].filter((bad) => drawn.includes(bad))).toEqual([]);
      expect(drawn).toContain('&lt;script&gt;alert(&quot;1&quot;)');
    }
    expect(drawnDays(planSvg(hostile)).length).toBeGreaterThan(50);
  });
});

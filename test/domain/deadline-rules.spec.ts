import type { Doubt } from '../../domain/deadline/reading';
import { deadlineDoubtName } from '../../domain/wording/deadline-doubt';
import { deadlineRuleName, deadlineRules, ruleSource } from '../../domain/wording/deadline-rule';
import { recurrenceMeaning } from '../../domain/wording/recurrence';
import { readAll } from './deadline-reading';

const OF_THE_EXAMPLES = [
  ...['before-date', 'month-end', 'quarter-end', 'year-end', 'rest-of-year', 'open-ended'],
  ...['period-not-stated', 'immediate', 'on-schedule', 'no-wording'],
];

describe('the rules of reading', () => {
  it.each([...deadlineRules().keys()])('%s is said in both languages, with what it rests on', (id) => {
    for (const lang of ['vi', 'en'] as const) {
      expect(deadlineRuleName(id, lang)).not.toBe(id);
      expect(ruleSource(id, lang)).toMatch(/\S/);
    }
    expect(deadlineRuleName(id, 'vi')).not.toBe(deadlineRuleName(id, 'en'));
  });

  it.each(OF_THE_EXAMPLES)('%s keeps the name that recorded tasks have', (id) => {
    expect(deadlineRules().has(id)).toBe(true);
  });

  it('that are not known are named as they are', () => {
    expect([deadlineRuleName('của-ai-đó'), ruleSource('của-ai-đó')]).toEqual(['của-ai-đó', null]);
  });

  it('of every reading are in the table', () => {
    const text = `Trước ngày 5/4, 17h ngày 6/4/2026, trong tuần, đầu tháng 5, hằng quý, định kỳ, trước Tết, sau 5 ngày kể từ ngày ký,
      tính đến ngày 1/3, giai đoạn 2026-2030, khẩn trương, thường xuyên, đúng tiến độ, trước 15 ngày, từ ngày 1/5, đến khi xong.`;
    const used = readAll(text, '2026-03-10').flatMap(({ rule, alternatives }) => [
      rule,
      ...alternatives.map((a) => a.rule),
    ]);
    expect(used.length).toBeGreaterThan(12);
    expect(used.filter((id) => !deadlineRules().has(id))).toEqual([]);
  });
});

const DOUBTS: Doubt[] = [
  ...([
    'two-readings',
    'past-at-issue',
    'year-inferred',
    'no-issue-date',
    'unknown-event',
    'fuzzy-period',
  ] as const),
  ...(['provisional-calendar', 'impossible-date', 'not-this-task', 'weekday-mismatch'] as const),
  ...(['first-period-unsure', 'open-tail'] as const),
];

it.each(DOUBTS)('the doubt %s is a sentence in both languages', (doubt) => {
  expect(deadlineDoubtName(doubt)).toMatch(/ \S+ /);
  expect(deadlineDoubtName(doubt, 'en')).toMatch(/^[\w ,;'-]+$/);
});

it.each([
  ['FREQ=MONTHLY;BYMONTHDAY=19', 'hằng tháng, ngày 19', 'every month, day 19'],
  ['FREQ=WEEKLY;BYDAY=FR;BYHOUR=16', 'hằng tuần, thứ Sáu, 16 giờ 00', 'every week, Friday, 16:00'],
  [
    'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1',
    'hằng năm, ngày cuối tháng, tháng 6, 12',
    'every year, day the last, month 6, 12',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'hằng tháng, ngày làm việc cuối cùng',
    'every month, last working day',
  ],
  ['FREQ=YEARLY;INTERVAL=2', '2 năm một lần', 'every 2 years'],
  ['FREQ=MONTHLY;INTERVAL=3 + FREQ=YEARLY', 'hằng quý; và hằng năm', 'every quarter; and every year'],
])('%s in words', (recurrence, vi, en) => {
  expect([recurrenceMeaning(recurrence), recurrenceMeaning(recurrence, 'en')]).toEqual([vi, en]);
});

import Holidays from 'date-holidays';
import { packagedDataDir } from '../../config/data-dir';
import { loadCalendars } from '../../config/load-calendars';
import { isWorkingDay, withYear, type CalendarYear } from '../../domain/deadline/calendar';
import { hungKingsDay, tetDay } from '../../domain/deadline/lunar-holidays';
import { fixedDaysOff, missingDaysOff } from '../../domain/deadline/statutory-holidays';
import { isoWeekday } from '../../domain/time/instant';

/**
 * What date-holidays 3 cannot know, as it changes by decision or came after the library: how many days
 * before and after Tết, the second day of the National Day, days that make up for a weekend, swapped
 * weekdays, made-up Saturdays, and 24 November (Resolution 28/2026/QH16).
 */
const LIBRARY = new Holidays('VN');
const CHECKED_YEARS = [2024, 2025, 2026, 2027];
const TABLE_YEARS = Array.from({ length: 12 }, (_, i) => 2024 + i);

function libraryDay(year: number, rule: string): string | undefined {
  return LIBRARY.getHolidays(year)
    .find((day) => day.rule === rule)
    ?.date.slice(0, 10);
}

function off(year: number): string[] {
  return fixedDaysOff(year).map(({ date, holiday, compensates }) =>
    [date, holiday, compensates].filter((part) => part !== null).join(' '),
  );
}

describe('the lunar holidays', () => {
  it.each(TABLE_YEARS)('of %i are those that the library computes', (year) => {
    expect(tetDay(year)).toBe(libraryDay(year, 'vietnamese 1-0-1'));
    expect(hungKingsDay(year)).toBe(libraryDay(year, 'vietnamese 3-0-10'));
  });

  it('are unknown outside the table rather than guessed', () => {
    expect([tetDay(2023), tetDay(2036), hungKingsDay(2036)]).toEqual([null, null, null]);
  });

  it('follow Ha Noi where Beijing is a day later: Tết 2030', () => {
    expect(tetDay(2030)).toBe('2030-02-02');
  });
});

describe('the plain holidays', () => {
  it.each(CHECKED_YEARS)('of %i agree with the library wherever it knows them', (year) => {
    const known = LIBRARY.getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10))
      // The library has one entry for the eve of Tết and one for its first day; the eve is decided yearly.
      .filter((date) => libraryDay(year, '1 day before vietnamese 1-0-1 P5D') !== date);
    const days = fixedDaysOff(year);
    const ours = days.flatMap(({ date, compensates }) => [compensates ?? date]);
    for (const date of known) {
      // First day of Tết and 2 September on a weekend are made up within the decided days.
      const decided = date === tetDay(year) || date === `${year}-09-02`;
      if (decided && isoWeekday(date) > 5) continue;
      expect(ours).toContain(date);
    }
    expect(known.length).toBe(6);
    const beyond = ours.filter((date) => !known.includes(date));
    expect(beyond).toEqual(year >= 2026 ? [`${year}-11-24`] : []);
  });

  it('are made up on the next working day when they fall on a weekend (article 111)', () => {
    expect(off(2026)).toContain('2026-04-27 hung-kings 2026-04-26');
    expect(off(2027)).toContain('2027-05-03 labour 2027-05-01');
    expect(off(2028)).toContain('2028-05-02 victory 2028-04-30');
    expect(off(2033)).toEqual(
      expect.arrayContaining([
        '2033-01-03 new-year 2033-01-01',
        '2033-04-11 hung-kings 2033-04-09',
        '2033-05-02 victory 2033-04-30',
        '2033-05-03 labour 2033-05-01',
      ]),
    );
  });
});

describe('what a calendar lacks', () => {
  const packaged = loadCalendars(packagedDataDir());
  const year = (number: number): CalendarYear =>
    packaged.years.find((one) => one.year === number) as CalendarYear;
  const without = (number: number, from: string) => {
    const whole = year(number);
    return withYear(packaged, { ...whole, closed: whole.closed.filter((days) => days.from !== from) });
  };

  it.each([2025, 2026, 2027])('is nothing in the packaged calendar of %i', (number) => {
    expect(missingDaysOff(packaged, number)).toEqual([]);
  });

  it.each([
    ['2026-04-27', { kind: 'day', holiday: 'hung-kings', date: '2026-04-27', compensates: '2026-04-26' }],
    ['2026-11-24', { kind: 'day', holiday: 'culture-day', date: '2026-11-24', compensates: null }],
  ])('is the day of a line left out: %s', (from, missing) => {
    expect(missingDaysOff(without(2026, from), 2026)).toEqual([missing]);
  });

  it('is how many days of Tết or of the National Day there are too few', () => {
    expect(missingDaysOff(without(2027, '2027-02-04'), 2027)).toEqual([
      { kind: 'count', holiday: 'tet', around: '2027-02-06', expected: 5, found: 0 },
    ]);
    expect(missingDaysOff(without(2027, '2027-09-02'), 2027)).toEqual([
      { kind: 'day', holiday: 'national-day', date: '2027-09-02', compensates: null },
      { kind: 'count', holiday: 'national-day', around: '2027-09-02', expected: 2, found: 0 },
    ]);
  });

  it('does not take a swapped weekday for a day off that the law gives', () => {
    const whole = year(2026);
    const shortened = whole.closed.map((days) =>
      days.from === '2026-08-29' ? { ...days, to: '2026-08-31' } : days,
    );
    const calendar = withYear(packaged, { ...whole, closed: shortened });
    expect(isWorkingDay(calendar, '2026-08-31')).toBe(false);
    expect(missingDaysOff(calendar, 2026)).toContainEqual({
      kind: 'count',
      holiday: 'national-day',
      around: '2026-09-02',
      expected: 2,
      found: 0,
    });
  });

  it('says which lunar day it could not look up', () => {
    const empty = { year: 2040, version: 'v1', provisional: true, closed: [], makeUp: [] };
    expect(missingDaysOff(withYear(packaged, empty), 2040)).toEqual(
      expect.arrayContaining([
        { kind: 'unknown-lunar-day', holiday: 'tet' },
        { kind: 'unknown-lunar-day', holiday: 'hung-kings' },
      ]),
    );
  });
});

import fc from 'fast-check';
import {
  addWorkingDays,
  closedBecause,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  withYear,
  workingDaysBetween,
} from '../../domain/deadline/calendar';
import { calendarDifference } from '../../domain/deadline/calendar-difference';
import { calendarOutlook } from '../../domain/deadline/calendar-outlook';
import { workingDaysByMonth } from '../../domain/deadline/working-days-of-year';
import { addDays } from '../../domain/time/instant';
import { CALENDAR, dayOf2026 } from '../support/rules';

const day = fc.integer({ min: 0, max: 400 }).map(dayOf2026);
const count = fc.integer({ min: 1, max: 120 });

describe('the working calendar', () => {
  it('knows swaps: a made-up Saturday is worked, the swapped weekday is not', () => {
    expect(isWorkingDay(CALENDAR, '2026-01-10')).toBe(true);
    expect(isWorkingDay(CALENDAR, '2026-08-22')).toBe(true);
    expect(closedBecause(CALENDAR, '2026-01-02')).toBe('nghỉ Tết Dương lịch');
    expect(closedBecause(CALENDAR, '2026-08-31')).toBe('nghỉ Quốc khánh');
    expect(closedBecause(CALENDAR, '2026-02-07')).toBe('thứ Bảy');
  });

  it('does not count the first day (Civil Code, article 147)', () => {
    expect(addWorkingDays(CALENDAR, '2026-01-31', 3)).toBe('2026-02-04');
    expect(addWorkingDays(CALENDAR, '2026-02-13', 1)).toBe('2026-02-23');
    expect(workingDaysBetween(CALENDAR, '2026-02-13', '2026-02-23')).toBe(1);
    expect(workingDaysBetween(CALENDAR, '2026-01-09', '2026-01-10')).toBe(1);
  });

  it('never gives a closed day', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const results = [
          addWorkingDays(CALENDAR, from, n),
          addWorkingDays(CALENDAR, from, -n),
          workingDayOnOrAfter(CALENDAR, from),
          workingDayOnOrBefore(CALENDAR, from),
        ];
        expect(results.every((d) => isWorkingDay(CALENDAR, d))).toBe(true);
      }),
    );
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        expect(workingDaysBetween(CALENDAR, from, addWorkingDays(CALENDAR, from, n))).toBe(n);
      }),
    );
  });

  it('comes back to the working day it started from', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const start = workingDayOnOrAfter(CALENDAR, from);
        expect(addWorkingDays(CALENDAR, addWorkingDays(CALENDAR, start, n), -n)).toBe(start);
        expect(addWorkingDays(CALENDAR, addWorkingDays(CALENDAR, start, -n), n)).toBe(start);
      }),
    );
  });

  it('counts between two days what a list of the days holds, and backwards the same below zero', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (from, length) => {
        const days = Array.from({ length }, (_, i) => addDays(from, i + 1));
        const worked = days.filter((date) => isWorkingDay(CALENDAR, date)).length;
        const to = addDays(from, length);
        expect(workingDaysBetween(CALENDAR, from, to)).toBe(worked);
        expect(workingDaysBetween(CALENDAR, to, from) + worked).toBe(0);
      }),
    );
  });

  it('counts a made-up Saturday wherever a count passes over it', () => {
    const madeUp = CALENDAR.years.flatMap(({ makeUp }) => makeUp.map(({ date }) => date));
    expect(madeUp).toHaveLength(2);
    const plain = {
      ...CALENDAR,
      years: CALENDAR.years.map((year) => ({ ...year, makeUp: [] })),
    };
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (from, length) => {
        const to = addDays(from, length);
        const passed = madeUp.filter((date) => from < date && date <= to).length;
        const [counted, without] = [CALENDAR, plain].map((one) => workingDaysBetween(one, from, to));
        expect(counted).toBe((without as number) + passed);
      }),
    );
  });

  it('is monotone: a later start never ends earlier, a longer time never sooner', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), count, (from, later, n) => {
        const end = addWorkingDays(CALENDAR, from, n);
        expect(addWorkingDays(CALENDAR, addDays(from, later), n) >= end).toBe(true);
        expect(addWorkingDays(CALENDAR, from, n + 1) > end).toBe(true);
      }),
    );
  });
});

describe('the outlook of a calendar', () => {
  it('names the present and the next year where they are missing or provisional', () => {
    expect(calendarOutlook(CALENDAR, '2026-11-22')).toEqual([{ year: 2027, lack: 'provisional' }]);
    expect(calendarOutlook(CALENDAR, '2027-01-01')).toEqual([
      { year: 2027, lack: 'provisional' },
      { year: 2028, lack: 'missing' },
    ]);
    expect(calendarOutlook({ ...CALENDAR, years: [] }, '2026-12-31')).toHaveLength(2);
  });
});

describe('another year in a calendar', () => {
  const decided = { year: 2027, version: 'v2', provisional: false, closed: [], makeUp: [] };

  it('takes the place of the one that was there, and says so in the version', () => {
    const after = withYear(CALENDAR, decided);
    expect(after.version).toBe('2026-test-2026+2027-v2');
    expect(isWorkingDay(after, '2027-01-01')).toBe(true);
    expect(isWorkingDay(after, '2026-01-01')).toBe(false);
  });

  it('is told by the days that turn, and by those that are settled now', () => {
    const { changed, settled } = calendarDifference(CALENDAR, withYear(CALENDAR, decided), 2027);
    expect(changed).toEqual([{ date: '2027-01-01', before: 'nghỉ Tết Dương lịch', after: null }]);
    expect(settled).toHaveLength(364);
  });
});

describe('the working days of a year', () => {
  it('are counted by month', () => {
    const months = workingDaysByMonth(CALENDAR, 2026);
    expect(months).toHaveLength(12);
    // The test calendar has no 24 November.
    expect(months.reduce((sum, days) => sum + days, 0)).toBe(250);
    expect(months[1]).toBe(15);
  });
});

import fc from 'fast-check';
import {
  addWorkingDays,
  closedBecause,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../domain/deadline/calendar';
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

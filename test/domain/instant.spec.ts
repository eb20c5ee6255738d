import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  ZONE,
  addDays,
  dateOf,
  daysBetween,
  endOfDay,
  instantAt,
  instantOfMs,
  isPlainDate,
  isoWeekday,
  msOf,
} from '../../domain/time/instant';

describe('instants are Vietnamese wall-clock times with their offset', () => {
  it('writes and reads the end of a day', () => {
    expect(endOfDay('2026-02-28')).toBe('2026-02-28T23:59:59+07:00');
    expect(msOf('2026-02-28T23:59:59+07:00')).toBe(Date.UTC(2026, 1, 28, 16, 59, 59));
    expect(dateOf('2026-02-28T17:30:00Z')).toBe('2026-03-01');
    expect(instantAt('2026-02-13', '08:00')).toBe('2026-02-13T08:00:00+07:00');
  });

  it('counts days across months and knows weekdays', () => {
    expect(addDays('2026-02-28', -15)).toBe('2026-02-13');
    expect(isoWeekday('2026-02-28')).toBe(6);
  });

  it('refuses days that do not exist', () => {
    expect(isPlainDate('2026-02-31')).toBe(false);
    expect(isPlainDate('2026-2-3')).toBe(false);
    expect(isPlainDate('2028-02-29')).toBe(true);
  });
});

describe('arithmetic in our own notation agrees with luxon and the tz database', () => {
  const seconds = fc.integer({ min: Date.UTC(1976, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 });

  it('for instants', () => {
    fc.assert(
      fc.property(seconds, (s) => {
        const local = DateTime.fromSeconds(s, { zone: ZONE });
        const own = instantOfMs(s * 1000);
        expect(own).toBe(local.toISO({ suppressMilliseconds: true }));
        expect(msOf(own)).toBe(s * 1000);
        expect(dateOf(own)).toBe(local.toISODate());
        expect(instantAt(dateOf(own), local.toFormat('HH:mm:ss'))).toBe(own);
      }),
    );
  });

  it('for days', () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: -4000, max: 4000 }), (s, days) => {
        const from = DateTime.fromSeconds(s, { zone: 'utc' }).startOf('day');
        const to = from.plus({ days });
        expect(addDays(isoDate(from), days)).toBe(isoDate(to));
        expect(isoWeekday(isoDate(to))).toBe(to.weekday);
        expect(daysBetween(isoDate(from), isoDate(to))).toBe(days);
      }),
    );
  });

  it('for what is no date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2110 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          expect(isPlainDate(text)).toBe(DateTime.fromISO(text).isValid);
        },
      ),
    );
    expect(() => msOf('2026-02-31T08:00:00+07:00')).toThrow(RangeError);
    expect(() => instantAt('2026-02-28', '24:00')).toThrow(RangeError);
  });
});

function isoDate(at: DateTime): string {
  return at.toFormat('yyyy-MM-dd');
}

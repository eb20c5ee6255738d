import { addDays, dateOf, endOfDay, instantAt, isPlainDate, isoWeekday, msOf } from '../../domain/time/instant';

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

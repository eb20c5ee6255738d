import { readPhrase } from '../../domain/deadline/read-phrase';
import type { Deadline } from '../../domain/deadline/deadline';
import { nextOccurrence } from '../../domain/period/occurrences';
import { readRecurrence } from '../../domain/period/read-recurrence';
import { endOfDay } from '../../domain/time/instant';
import { CALENDAR } from '../support/rules';
import { datedUntil } from '../support/tasks';

/** The deadline that a wording of a notice of 05/01/2026 gives. */
function worded(phrase: string): Deadline {
  const { kind, due, lateAfter, recurrence, rule } = readPhrase(phrase, {
    issuedOn: '2026-01-05',
    calendar: CALENDAR,
    beforeDate: 'official',
  });
  if (kind === 'none') throw new Error(`no deadline: ${phrase}`);
  return { kind, phrase, rule, due, lateAfter, recurrence, alternatives: [] };
}

/** A first date and the rule of the others. */
function recurring(first: string, recurrence: string): Deadline {
  return datedUntil(first, { kind: 'recurring', recurrence });
}

/** The first so many days, the first occurrence included. */
function days(deadline: Deadline, most: number): string[] {
  const found: string[] = [];
  let after = '2000-01-01T00:00:00+07:00';
  while (found.length < most) {
    const next = nextOccurrence(deadline, after);
    if (next === null) break;
    found.push(next.due.slice(0, 10));
    after = next.due;
  }
  return found;
}

describe('the days of a wording that comes again', () => {
  it.each([
    [
      'trước ngày 20 của tháng cuối quý',
      ['2026-03-19', '2026-06-19', '2026-09-19', '2026-12-19', '2027-03-19'],
    ],
    ['hằng tháng, trước ngày 25', ['2026-01-24', '2026-02-24', '2026-03-24']],
    ['thứ Sáu hằng tuần', ['2026-01-09', '2026-01-16', '2026-01-23']],
    ['trước ngày 31/3 hằng năm', ['2026-03-30', '2027-03-30', '2028-03-30']],
    ['định kỳ 6 tháng, trước ngày 15 tháng 6 và 15 tháng 12', ['2026-06-14', '2026-12-14', '2027-06-14']],
    ['trước 16h hằng ngày', ['2026-01-05', '2026-01-06', '2026-01-07']],
  ])('%s', (phrase, expected) => {
    expect(days(worded(phrase), expected.length)).toEqual(expected);
  });

  it('keep the hour, and the distance between "trước ngày D" and D', () => {
    expect(nextOccurrence(worded('trước 16h hằng ngày'), '2026-01-06T16:00:00+07:00')).toEqual({
      due: '2026-01-07T16:00:00+07:00',
      lateAfter: '2026-01-07T16:00:00+07:00',
    });
    expect(nextOccurrence(worded('trước ngày 20 của tháng cuối quý'), endOfDay('2030-10-01'))).toEqual({
      due: '2030-12-19T23:59:59+07:00',
      lateAfter: '2030-12-20T23:59:59+07:00',
    });
  });
});

describe('what the rule leaves open', () => {
  it('is as on the first day', () => {
    expect(days(recurring('2026-12-02', 'FREQ=WEEKLY'), 3)).toEqual([
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
    ]);
    expect(days(recurring('2026-01-15', 'FREQ=MONTHLY;INTERVAL=6'), 3)).toEqual([
      '2026-01-15',
      '2026-07-15',
      '2027-01-15',
    ]);
    expect(days(recurring('2026-05-10', 'FREQ=YEARLY'), 2)).toEqual(['2026-05-10', '2027-05-10']);
  });

  it('a month without the day has its last day (Civil Code 2015, article 148.4)', () => {
    expect(days(recurring('2026-01-31', 'FREQ=MONTHLY'), 4)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(days(recurring('2028-02-29', 'FREQ=YEARLY'), 5)).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('a first date set by hand begins, and the rule goes on from there', () => {
    const deadline = recurring('2026-04-05', 'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=19');
    expect(days(deadline, 3)).toEqual(['2026-04-05', '2026-06-19', '2026-09-19']);
  });

  it('several rules bring each of their days once', () => {
    expect(
      days(recurring('2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1 + FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15,31'), 5),
    ).toEqual(['2026-01-31', '2026-02-28', '2026-03-15', '2026-03-31', '2026-04-30']);
  });

  it('the last working day is a weekday: the rule cannot name holidays', () => {
    const deadline = recurring('2026-01-30', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1');
    expect(days(deadline, 3)).toEqual(['2026-01-30', '2026-02-27', '2026-03-31']);
  });

  it('every second week is counted from the first', () => {
    expect(days(recurring('2026-01-09', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'), 3)).toEqual([
      '2026-01-09',
      '2026-01-23',
      '2026-02-06',
    ]);
  });
});

describe('the end of a recurrence', () => {
  it('UNTIL names its last day', () => {
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=19;UNTIL=';
    expect(days(recurring('2026-01-19', `${rule}20260319`), 9)).toHaveLength(3);
    expect(days(recurring('2026-01-19', `${rule}20260318`), 9)).toHaveLength(2);
    // 17:00 UTC on the 18th is the 19th here.
    expect(days(recurring('2026-01-19', `${rule}20260318T170000Z`), 9)).toHaveLength(3);
  });

  it('COUNT counts the first one in', () => {
    expect(days(recurring('2026-01-19', 'FREQ=MONTHLY;COUNT=4'), 9)).toEqual([
      '2026-01-19',
      '2026-02-19',
      '2026-03-19',
      '2026-04-19',
    ]);
    expect(days(recurring('2026-01-19', 'FREQ=MONTHLY;COUNT=1'), 9)).toEqual(['2026-01-19']);
  });
});

describe('what is not followed', () => {
  it.each([
    'hằng quý',
    '',
    'FREQ=HOURLY',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=MONTHLY;BYSETPOS=2;BYDAY=MO',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;INTERVAL=0',
    'FREQ=MONTHLY;INTERVAL=2,3',
    'FREQ=MONTHLY;UNTIL=20260231',
    'FREQ=MONTHLY;BYWEEKNO=3',
    'INTERVAL=3',
    'FREQ=MONTHLY + FREQ=',
    'FREQ=MONTHLY;constructor=1',
  ])('%j gives no rules', (recurrence) => {
    expect(readRecurrence(recurrence)).toBeNull();
  });

  it('a duty in such words, or without a first date, has no occurrences', () => {
    expect(nextOccurrence(recurring('2026-01-19', 'hằng quý'), endOfDay('2026-01-19'))).toBeNull();
    expect(nextOccurrence(worded('hằng tháng'), endOfDay('2026-01-19'))).toBeNull();
    expect(nextOccurrence(datedUntil('2026-01-19'), endOfDay('2026-01-01'))).toBeNull();
  });
});

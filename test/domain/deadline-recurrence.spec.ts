import { brief, read, readAll } from './deadline-reading';

const ISSUED = '2026-03-10';

describe('a recurrence with its day', () => {
  it.each([
    ['trước ngày 20 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=19', '2026-03-19', '2026-03-20'],
    ['chậm nhất ngày 25 hàng tháng', 'FREQ=MONTHLY;BYMONTHDAY=25', '2026-03-25', '2026-03-25'],
    ['hằng tháng, trước ngày 05', 'FREQ=MONTHLY;BYMONTHDAY=4', '2026-04-04', '2026-04-05'],
    ['trước ngày 01 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-03-31', '2026-04-01'],
    ['ngày 10 và 25 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=10,25', '2026-03-10', '2026-03-10'],
    ['ngày cuối cùng của mỗi tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-03-31', '2026-03-31'],
    ['thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR', '2026-03-13', '2026-03-13'],
    [
      'trước 16h00 thứ Năm hằng tuần',
      'FREQ=WEEKLY;BYDAY=TH;BYHOUR=16',
      '2026-03-12T16:00',
      '2026-03-12T16:00',
    ],
    [
      'định kỳ hằng quý trước ngày 20 của tháng cuối quý',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=19',
      '2026-03-19',
      '2026-03-20',
    ],
    [
      'chậm nhất ngày 15 (mười lăm) của tháng đầu quý sau',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTH=1,4,7,10;BYMONTHDAY=15',
      '2026-04-15',
      '2026-04-15',
    ],
    ['trước ngày 15 tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14', '2026-12-14', '2026-12-15'],
    ['trước ngày 05/8 của năm báo cáo', 'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=4', '2026-08-04', '2026-08-05'],
    [
      'chậm nhất ngày 20 tháng 11 của kỳ báo cáo',
      'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20',
      '2026-11-20',
      '2026-11-20',
    ],
    ['Hằng năm, trước ngày 25/12', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', '2026-12-24', '2026-12-25'],
    [
      'trước ngày 15/6 và 15/12 hằng năm',
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14',
      '2026-06-14',
      '2026-06-15',
    ],
    [
      'định kỳ 6 tháng (trước ngày 20/6 và 20/12)',
      'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=19',
      '2026-06-19',
      '2026-06-20',
    ],
    ['tháng 6 và tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', '2026-06-30', '2026-06-30'],
  ])('%s', (phrase, recurrence, due, late) => {
    const reading = read(phrase, ISSUED);
    expect(reading.kind).toBe('recurring');
    expect([reading.recurrence, brief(reading.due), brief(reading.lateAfter)]).toEqual([
      recurrence,
      due,
      late,
    ]);
  });

  it('of the following year is yearly', () => {
    const reading = read('trước ngày 30 tháng 01 của năm tiếp theo', '2026-12-01');
    expect([reading.recurrence, brief(reading.due)]).toEqual([
      'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=29',
      '2027-01-29',
    ]);
  });

  it('of the following year begins with the year after the first one reported on', () => {
    const reading = read('trước ngày 31 tháng 3 của năm tiếp theo', ISSUED);
    expect([brief(reading.due), reading.ambiguous, reading.doubts]).toEqual([
      '2027-03-30',
      true,
      ['first-period-unsure'],
    ]);
    expect(reading.alternatives.map(({ due }) => brief(due))).toContain('2026-03-30');
  });

  it('may name the report behind its day', () => {
    const [reading] = readAll(
      'Chậm nhất ngày 06 (sáu) tháng 6 đối với báo cáo định kỳ 06 (sáu) tháng.',
      ISSUED,
    );
    expect(reading).toMatchObject({ kind: 'recurring', recurrence: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=6' });
  });

  it('keeps two rules apart in one wording', () => {
    const phrase =
      'định kỳ 06 tháng (trước ngày 20 tháng 6 hằng năm) và 01 năm (trước ngày 15 tháng 11 hằng năm)';
    const reading = read(phrase, ISSUED);
    expect(reading.recurrence).toBe(
      'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=19 + FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=14',
    );
    expect([brief(reading.due), reading.phrase]).toEqual(['2026-06-19', phrase]);
  });

  it('finds the day that stands apart from the cadence in its sentence', () => {
    const [reading, ...others] = readAll(
      'Các bộ định kỳ hằng năm gửi báo cáo Bộ Nội vụ về tình hình triển khai trước ngày 15 tháng 12 để tổng hợp.',
      ISSUED,
    );
    expect(reading).toMatchObject({ kind: 'recurring', recurrence: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14' });
    expect(others).toEqual([]);
  });

  it('does not take a date with its year, nor one of another sentence, for its day', () => {
    const text =
      'Bộ A báo cáo định kỳ hằng năm và hoàn thành đề án trước ngày 15/12/2026. Bộ B giao ban hằng tháng. Gửi trước ngày 20/4.';
    expect(readAll(text, ISSUED).map(({ kind, recurrence, due }) => [kind, recurrence, brief(due)])).toEqual([
      ['recurring', 'FREQ=YEARLY', null],
      ['dated', null, '2026-12-14'],
      ['recurring', 'FREQ=MONTHLY', null],
      ['dated', null, '2026-04-19'],
    ]);
  });

  it('on the day of issue is unsure of its first period', () => {
    const reading = read('trước 9h00 và 16h00 hằng ngày', ISSUED);
    expect(reading).toMatchObject({
      recurrence: 'FREQ=DAILY;BYHOUR=9,16',
      due: '2026-03-10T16:00:00+07:00',
      ambiguous: true,
      doubts: ['first-period-unsure'],
    });
    expect(reading.alternatives).toEqual([{ due: '2026-03-11T09:00:00+07:00', rule: 'next-period' }]);
  });

  it('after a first date is told with it', () => {
    const reading = read('trước ngày 20/3/2026 và tại các báo cáo định kỳ hằng tuần', ISSUED);
    expect(reading).toMatchObject({ kind: 'recurring', recurrence: 'FREQ=WEEKLY', ambiguous: true });
    expect(brief(reading.due)).toBe('2026-03-19');
  });
});

describe('a cadence alone', () => {
  it.each([
    ['hằng ngày', 'FREQ=DAILY'],
    ['báo cáo hằng tuần', 'FREQ=WEEKLY'],
    ['Hàng tháng', 'FREQ=MONTHLY'],
    ['chế độ báo cáo định kỳ hằng quý', 'FREQ=MONTHLY;INTERVAL=3'],
    ['định kỳ 6 tháng, hằng năm', 'FREQ=MONTHLY;INTERVAL=6 + FREQ=YEARLY'],
    ['định kỳ tháng, quý, năm', 'FREQ=MONTHLY + FREQ=MONTHLY;INTERVAL=3 + FREQ=YEARLY'],
    ['sáu tháng một lần', 'FREQ=MONTHLY;INTERVAL=6'],
    ['02 năm/lần', 'FREQ=YEARLY;INTERVAL=2'],
    ['mỗi năm 02 lần', 'FREQ=MONTHLY;INTERVAL=6'],
    ['02 lần/ngày', 'FREQ=DAILY'],
  ])('%s', (phrase, recurrence) => {
    expect(read(phrase, ISSUED)).toMatchObject({ kind: 'recurring', recurrence, due: null });
  });

  it('that is not said is no rule', () => {
    expect(read('Định kỳ', ISSUED)).toMatchObject({
      kind: 'recurring',
      recurrence: null,
      rule: 'period-not-stated',
    });
  });

  it.each(['vốn ngân hàng năm 2026', 'khách hàng tháng 5', 'tăng bình quân hằng năm 5%'])(
    '%s is none',
    (phrase) => {
      expect(read(phrase, ISSUED, `Phần này nói về ${phrase} của ngành.`).recurrence).toBeNull();
    },
  );
});

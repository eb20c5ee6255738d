import { readPhrase } from '../../domain/deadline/read-deadlines';
import { brief, issued, read } from './deadline-reading';

// Tuesday, 10 March 2026.
const ISSUED = '2026-03-10';

describe('a day', () => {
  it.each([
    ['chậm nhất ngày 20/4/2026', '2026-04-20'],
    ['đến ngày 20 tháng 4 năm 2026', '2026-04-20'],
    ['đến hết ngày 20.4.2026', '2026-04-20'],
    ['trong ngày 20-4-2026', '2026-04-20'],
    ['hoàn thành ngày 20/04/2026', '2026-04-20'],
    ['không muộn hơn ngày 20/4/2026', '2026-04-20'],
    ['Thời hạn: 20/4/2026', '2026-04-20'],
    ['hạn cuối là ngày 20 tháng 04/2026', '2026-04-20'],
    ['ngày mùng 5 tháng 4 năm 2026', '2026-04-05'],
    ['ngày năm tháng tư năm 2026', '2026-04-05'],
    ['ngày 20/4', '2026-04-20'],
    ['chậm nhất ngày 20/01', '2027-01-20'],
    ['chậm nhất 20/4/26', '2026-04-20'],
    ['trong hôm nay', '2026-03-10'],
    ['trong ngày mai', '2026-03-11'],
    ['ngày 25 tháng này', '2026-03-25'],
    ['thứ Sáu tuần này', '2026-03-13'],
    ['thứ Sáu tuần sau', '2026-03-20'],
    ['trong các ngày 15 và 16/4/2026', '2026-04-16'],
    ['từ ngày 01/4 đến ngày 30/6/2026', '2026-06-30'],
    ['Từ nay đến hết ngày 30/6/2026', '2026-06-30'],
    ['từ ngày 15/12 đến ngày 15/01', '2027-01-15'],
    ['từ 16 - 20/4/2026', '2026-04-20'],
    ['trong 2 ngày 16 và 17/4/2026', '2026-04-17'],
    ['trước mắt, chậm nhất ngày 20/4/2026', '2026-04-20'],
  ])('%s', (phrase, due) => {
    const reading = read(phrase, ISSUED);
    expect([reading.kind, brief(reading.due), brief(reading.lateAfter)]).toEqual(['dated', due, due]);
  });

  it.each([
    ['trước ngày 20/4/2026', '2026-04-19', '2026-04-20'],
    ['chậm nhất trước ngày 20 tháng 4 năm 2026', '2026-04-19', '2026-04-20'],
    ['xong trước 20/4', '2026-04-19', '2026-04-20'],
    ['trước ngày 01/3/2027', '2027-02-28', '2027-03-01'],
    ['trước thứ Hai ngày 20/4/2026', '2026-04-19', '2026-04-20'],
  ])('%s is over with the day before, and officially late after the day', (phrase, due, late) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), brief(reading.lateAfter), reading.rule]).toEqual([due, late, 'before-date']);
    expect(reading.alternatives).toContainEqual({ due: `${late}T23:59:59+07:00`, rule: 'on-date' });
    expect(reading.ambiguous).toBe(false);
  });

  it('is late with its strict reading where the policy says so', () => {
    const reading = readPhrase('trước ngày 20/4/2026', issued(ISSUED, 'strict'));
    expect(reading.lateAfter).toBe(reading.due);
    expect(brief(reading.due)).toBe('2026-04-19');
  });

  it('stays as written when it was past at issue, and says so', () => {
    const reading = read('trước ngày 05/3/2026', ISSUED);
    expect([brief(reading.due), reading.ambiguous, reading.doubts]).toEqual([
      '2026-03-04',
      true,
      ['past-at-issue'],
    ]);
  });

  it('that is the day of issue cannot end the day before without a doubt', () => {
    const reading = read('trước ngày 10/3/2026', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-03-09', true]);
  });

  it('named by its weekday alone is the next one, with a doubt', () => {
    const reading = read('chậm nhất thứ Sáu', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-03-13', true]);
  });

  it('with a weekday that does not fit is doubted', () => {
    expect(read('thứ Tư ngày 11/3/2026', ISSUED).doubts).toEqual([]);
    expect(read('thứ Năm ngày 11/3/2026', ISSUED).doubts).toEqual(['weekday-mismatch']);
    expect(read('ngày 11/3/2026 (thứ Sáu)', ISSUED).doubts).toEqual(['weekday-mismatch']);
  });
});

describe('an hour', () => {
  it.each([
    ['trước 17h00 ngày 12/3/2026', '2026-03-12T17:00'],
    ['trước 17 giờ 30 phút ngày 12 tháng 3 năm 2026', '2026-03-12T17:30'],
    ['chậm nhất 9h00’, thứ Sáu, ngày 13/3/2026', '2026-03-13T09:00'],
    ['trước 5 giờ chiều ngày 12/3/2026', '2026-03-12T17:00'],
    ['trước 10:30 ngày 12/3', '2026-03-12T10:30'],
    ['ngày 12/3/2026 (trước 17 giờ)', '2026-03-12T17:00'],
    ['trước 17 giờ 12/3/2026', '2026-03-12T17:00'],
    ['chậm nhất vào 17h ngày thứ Sáu (13/3/2026)', '2026-03-13T17:00'],
    ['trước 24 giờ 00 ngày 12/3/2026', '2026-03-12'],
    ['08h00 - 17h00 ngày 12/3/2026', '2026-03-12T17:00'],
  ])('%s', (phrase, due) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), reading.lateAfter, reading.rule]).toEqual([due, reading.due, 'time-of-day']);
  });

  it('of the office without a figure is doubted', () => {
    const reading = read('hết giờ làm việc ngày 12/3/2026', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-03-12T17:00', true]);
    expect(reading.alternatives).toEqual([{ due: '2026-03-12T23:59:59+07:00', rule: 'on-date' }]);
  });
});

describe('a period', () => {
  it.each([
    ['trong tháng 4 năm 2026', '2026-04-30', 'month-end'],
    ['Tháng 02/2028', '2028-02-29', 'month-end'],
    ['trong tháng 2', '2027-02-28', 'month-end'],
    ['tháng 11 - 12/2026', '2026-12-31', 'month-end'],
    ['tháng sau', '2026-04-30', 'month-end'],
    ['trong Quý I/2027', '2027-03-31', 'quarter-end'],
    ['quý hai năm 2026', '2026-06-30', 'quarter-end'],
    ['quí 3/2026', '2026-09-30', 'quarter-end'],
    ['chậm nhất đến hết quý IV năm 2026', '2026-12-31', 'quarter-end'],
    ['quý III, IV/2026', '2026-12-31', 'quarter-end'],
    ['từ quý II đến quý IV/2026', '2026-12-31', 'quarter-end'],
    ['6 tháng đầu năm 2026', '2026-06-30', 'half-year-end'],
    ['trong 9 tháng đầu năm 2026', '2026-09-30', 'half-year-end'],
    ['3 tháng cuối năm 2026', '2026-12-31', 'half-year-end'],
    ['trong năm 2026', '2026-12-31', 'year-end'],
    ['năm 2026-2027', '2027-12-31', 'year-end'],
    ['trong 02 năm 2026 - 2027', '2027-12-31', 'year-end'],
    ['năm sau', '2027-12-31', 'year-end'],
    ['T4/2026', '2026-04-30', 'month-end'],
    ['Q2/2026', '2026-06-30', 'quarter-end'],
    ['trong 03 năm (2026 - 2028)', '2028-12-31', 'year-end'],
    ['từ nay đến cuối năm', '2026-12-31', 'rest-of-year'],
    ['trước quý III/2026', '2026-06-30', 'before-period'],
    ['trước tháng 6/2026', '2026-05-31', 'before-period'],
    ['trước năm 2030', '2029-12-31', 'before-period'],
    ['đầu tháng 5/2026', '2026-05-01', 'part-of-period'],
    ['giữa tháng 5/2026', '2026-05-15', 'part-of-period'],
    ['cuối tháng 5/2026', '2026-05-31', 'part-of-period'],
    ['giữa năm 2027', '2027-06-30', 'part-of-period'],
    ['cuối quý II/2026', '2026-06-30', 'part-of-period'],
    ['thượng tuần tháng 5/2026', '2026-05-10', 'part-of-period'],
    ['trong nửa đầu tháng 5/2026', '2026-05-15', 'part-of-period'],
    ['tuần thứ hai của tháng 5/2026', '2026-05-14', 'part-of-period'],
    ['ngày làm việc cuối cùng của tháng 5/2026', '2026-05-29', 'part-of-period'],
  ])('%s', (phrase, due, rule) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), brief(reading.lateAfter), reading.rule]).toEqual([due, due, rule]);
  });

  it('of a week ends on Sunday, or on Friday where weeks are working weeks', () => {
    const reading = read('trong tuần này', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-03-15', true]);
    expect(reading.alternatives).toEqual([{ due: '2026-03-13T23:59:59+07:00', rule: 'working-week-end' }]);
  });

  it.each(['đầu tháng 5/2026', 'giữa năm 2027', 'tuần đầu tháng 5/2026'])(
    '%s is doubted as fuzzy',
    (phrase) => {
      expect(read(phrase, ISSUED)).toMatchObject({ ambiguous: true, doubts: ['fuzzy-period'] });
    },
  );

  it('fuzzy at both ends has no date', () => {
    const reading = read('trong cuối năm 2026 và đầu năm 2027', ISSUED);
    expect([reading.due, reading.ambiguous]).toEqual([null, true]);
    expect(reading.alternatives).toHaveLength(2);
  });

  it.each(['Năm 2026 và các năm tiếp theo', 'trong năm 2026 và những năm tiếp theo'])(
    '%s has no end',
    (phrase) => {
      expect(read(phrase, ISSUED)).toMatchObject({ kind: 'standing', due: null, rule: 'open-ended' });
    },
  );
});

describe('a count', () => {
  it.each([
    ['trong 10 ngày kể từ ngày ký', '2026-03-20', 'days-after'],
    ['chậm nhất mười lăm ngày kể từ ngày ban hành Công văn này', '2026-03-25', 'days-after'],
    ['không quá 05 (năm) ngày làm việc kể từ ngày ban hành', '2026-03-17', 'working-days-after'],
    ['trong 02 tuần kể từ ngày ký', '2026-03-24', 'weeks-after'],
    ['trong vòng ba tháng kể từ ngày ký ban hành', '2026-06-10', 'months-after'],
    ['trong 1 tháng kể từ ngày 31/5/2026', '2026-06-30', 'months-after'],
    ['trong thời hạn 01 năm kể từ ngày Kế hoạch này được ban hành', '2027-03-10', 'years-after'],
    ['trong 03 tháng tới', '2026-06-10', 'months-after'],
    ['trong 30 ngày kể từ ngày 01/4/2026', '2026-05-01', 'days-after'],
    ['chậm nhất 10 ngày trước ngày 15/12/2026', '2026-12-05', 'days-before'],
  ])('%s', (phrase, due, rule) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), reading.rule, reading.ambiguous]).toEqual([due, rule, false]);
  });

  it('of working days takes the calendar, with its made-up Saturdays', () => {
    expect(brief(read('trong 3 ngày làm việc kể từ ngày ký', '2026-08-20').due)).toBe('2026-08-24');
    expect(brief(read('trong 2 ngày làm việc kể từ ngày ký', '2026-08-20').due)).toBe('2026-08-22');
    expect(brief(read('trong 5 ngày làm việc kể từ ngày ký', '2026-02-12').due)).toBe('2026-02-26');
  });

  it('through a year that is not decided is provisional', () => {
    expect(read('trong 10 ngày làm việc kể từ ngày ký', '2026-12-28')).toMatchObject({
      ambiguous: true,
      doubts: ['provisional-calendar'],
    });
  });

  it('from a receipt has no date; the one from issue is shown as rejected', () => {
    const reading = read('trong 07 ngày làm việc kể từ ngày nhận được văn bản này', ISSUED);
    expect(reading).toMatchObject({ due: null, ambiguous: true, doubts: ['unknown-event'] });
    expect(reading.alternatives).toEqual([{ due: '2026-03-19T23:59:59+07:00', rule: 'working-days-after' }]);
  });

  it.each([
    'chậm nhất 05 ngày làm việc sau khi kết thúc phiên họp',
    'trong 30 ngày kể từ ngày Nghị định số 12/2026/NĐ-CP có hiệu lực thi hành',
    'trong 30 ngày kể từ ngày ký hợp đồng',
    'trong 45 ngày kể từ ngày Luật này có hiệu lực',
  ])('%s runs from a day that is not known', (phrase) => {
    expect(read(phrase, ISSUED)).toMatchObject({ due: null, ambiguous: true, doubts: ['unknown-event'] });
  });

  it('without a beginning is counted from issue, with a doubt', () => {
    const reading = read('trong vòng 10 ngày', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-03-20', true]);
  });

  it('of a document without a date has none', () => {
    expect(read('trong 10 ngày kể từ ngày ký', null)).toMatchObject({ due: null, doubts: ['no-issue-date'] });
    expect(read('trước ngày 15/4', null)).toMatchObject({ due: null, doubts: ['no-issue-date'] });
    expect(brief(read('trước ngày 15/4/2026', null).due)).toBe('2026-04-14');
  });
});

describe('an event', () => {
  it('with a day in the table is read', () => {
    const reading = read('trước Tết Nguyên đán Đinh Mùi', ISSUED);
    expect([reading.kind, brief(reading.due)]).toEqual(['before_event', '2027-02-05']);
    expect(brief(read('trước Tết Nguyên đán năm 2028', ISSUED).due)).toBe('2028-01-25');
    expect(brief(read('trước dịp Quốc khánh 2/9', ISSUED).due)).toBe('2026-09-01');
    expect(brief(read('trước Tết Dương lịch 2027', ISSUED).due)).toBe('2026-12-31');
  });

  it('shows the last working day before the offices close', () => {
    const { alternatives } = read('trước Tết Nguyên đán Bính Ngọ', '2025-12-01');
    expect(alternatives).toContainEqual({ due: '2026-02-13T23:59:59+07:00', rule: 'before-holiday-closure' });
  });

  it.each(['trước kỳ họp thứ 11', 'trước mùa mưa bão', 'ngay sau khi lũ rút', 'đến khi hoàn thành kiểm kê'])(
    '%s needs a person',
    (phrase) => {
      expect(read(phrase, ISSUED)).toMatchObject({ due: null, ambiguous: true, doubts: ['unknown-event'] });
    },
  );
});

describe('words without a date', () => {
  it.each([
    ['đúng tiến độ đề ra', 'on_schedule'],
    ['theo đúng cam kết', 'on_schedule'],
    ['bám sát tiến độ', 'on_schedule'],
    ['theo kế hoạch được giao', 'on_schedule'],
    ['khẩn trương', 'immediate'],
    ['hỏa tốc', 'immediate'],
    ['hoả tốc', 'immediate'],
    ['hoàn thành ngay', 'immediate'],
    ['thường xuyên, liên tục', 'standing'],
    ['trong thời gian tới', 'standing'],
    ['Khi có phát sinh', 'standing'],
    ['theo quy định của pháp luật', 'none'],
  ])('%s is %s', (phrase, kind) => {
    expect(read(phrase, ISSUED)).toMatchObject({ kind, due: null, lateAfter: null });
  });
});

describe('what no calendar has', () => {
  it.each([
    'trước ngày 31/02/2026',
    'ngày 29/02/2027',
    'ngày 32 tháng 01',
    'trong tháng 13/2026',
    'quý V/2026',
    'ngày 31/4',
    'trước 25 giờ ngày 12/3/2026',
    'trước 17h75 ngày 12/3/2026',
  ])('%s has no date and says why', (phrase) => {
    expect(read(phrase, ISSUED)).toMatchObject({ due: null, ambiguous: true, doubts: ['impossible-date'] });
  });

  it('29/02 without a year is the next one', () => {
    expect(brief(read('ngày 29/02', ISSUED).due)).toBe('2028-02-29');
  });
});

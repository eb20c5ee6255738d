import { hungKingsDay, tetDay } from '../../domain/deadline/lunar-holidays';
import { addDays } from '../../domain/time/instant';
import { recurrenceMeaning } from '../../domain/wording/recurrence';
import { brief, read } from './deadline-reading';

// Tuesday, 10 March 2026.
const ISSUED = '2026-03-10';

describe('a count', () => {
  it.each([
    ['trong thời hạn 10 ngày kể từ ngày ký Quyết định này', '2026-03-20'],
    ['chậm nhất 05 ngày làm việc kể từ ngày ký văn bản này', '2026-03-17'],
    ['không quá mười bốn (14) ngày kể từ ngày ký ban hành', '2026-03-24'],
    ['trong nửa tháng kể từ ngày ban hành', '2026-03-25'],
    ['trong vòng nửa năm kể từ ngày ký', '2026-09-10'],
    ['trong một năm rưỡi kể từ ngày ký', '2027-09-10'],
    ['Kể từ ngày 10/4/2026, trong vòng 10 ngày', '2026-04-20'],
    ['Kể từ ngày ký, trong thời hạn 15 ngày', '2026-03-25'],
    ['trong 60 ngày kể từ ngày Nghị định có hiệu lực (01/7/2026)', '2026-08-30'],
    ['chậm nhất 10 ngày trước ngày bầu cử (15/5/2026)', '2026-05-05'],
  ])('%s', (phrase, due) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual([due, false]);
  });

  it.each([
    'Kể từ khi nhận được văn bản này, trong 05 ngày làm việc',
    'Sau khi có ý kiến của Bộ Tư pháp, trong 10 ngày',
    'trong 30 ngày kể từ ngày Nghị định số 45/2026/NĐ-CP có hiệu lực',
  ])('%s needs a person', (phrase) =>
    expect(read(phrase, ISSUED)).toMatchObject({ due: null, ambiguous: true }),
  );

  it('that no calendar reaches has none', () =>
    expect(read('trong 31898 quý kể từ ngày ký', ISSUED).due).toBeNull());

  it('that says two numbers has none', () =>
    expect(read('trong 10 (mười lăm) ngày kể từ ngày ký', ISSUED).due).toBeNull());
});

describe('an event', () => {
  it.each([
    ['trước ngày lễ 30/4', '2026-04-29'],
    ['trước kỳ nghỉ lễ 30/4 - 01/5', '2026-04-29'],
    ['trước ngày 30/4 - 01/5', '2026-04-29'],
    ['trước dịp nghỉ lễ 02/9', '2026-09-01'],
    ['trước ngày Quốc tế Thiếu nhi 01/6', '2026-05-31'],
    ['trước ngày khai giảng (05/9/2026)', '2026-09-04'],
    ['trước khi khai mạc Đại hội ngày 19/5/2026', '2026-05-18'],
    ['trước Giỗ Tổ Hùng Vương', '2026-04-25'],
  ])('%s ends with the day before', (phrase, due) => expect(brief(read(phrase, ISSUED).due)).toBe(due));

  it.each([2026, 2027, 2028])('of the lunar year %d is in the table', (year) => {
    expect(brief(read(`trước ngày Giỗ Tổ Hùng Vương năm ${year}`, `${year}-03-01`).due)).toBe(
      addDays(hungKingsDay(year) ?? '', -1),
    );
    expect(brief(read(`trước Tết Nguyên đán năm ${year}`, `${year}-01-02`).due)).toBe(
      addDays(tetDay(year) ?? '', -1),
    );
  });

  it.each(['trước Tết Trung thu', 'trước ngày 15 tháng 8 âm lịch', 'từ ngày 20/8/2026 đến khi hết lũ'])(
    '%s has a day that no table knows',
    (phrase) => expect(read(phrase, ISSUED)).toMatchObject({ due: null, ambiguous: true }),
  );

  it('before two days sets two ends', () => {
    const reading = read('trước ngày 15 và 30/4/2026', ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-04-29', true]);
    expect(reading.alternatives.map(({ due }) => brief(due))).toContain('2026-04-14');
  });
});

describe('a recurrence', () => {
  it.each([
    [
      'định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)',
      'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14 + FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14',
    ],
    ['trước ngày 25 cuối quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=24'],
    ['báo cáo tuần, tháng, quý', 'FREQ=WEEKLY + FREQ=MONTHLY + FREQ=MONTHLY;INTERVAL=3'],
    ['báo cáo tháng, báo cáo quý', 'FREQ=MONTHLY + FREQ=MONTHLY;INTERVAL=3'],
    ['báo cáo tuần (chiều thứ Năm)', 'FREQ=WEEKLY;BYDAY=TH;BYHOUR=17'],
    ['vào thứ Hai đầu tiên của tháng', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1'],
    ['Mỗi thứ Hai đầu tuần', 'FREQ=WEEKLY;BYDAY=MO'],
  ])('%s', (phrase, recurrence) => expect(read(phrase, ISSUED).recurrence).toBe(recurrence));

  it.each([
    ['trước ngày 31 tháng 01 của năm sau', 'Gửi báo cáo năm trước ngày 31 tháng 01 của năm sau'],
    ['trước ngày 10 của tháng sau', 'Gửi báo cáo tháng trước ngày 10 của tháng sau'],
  ])('%s is one where the report comes again', (phrase, sentence) => {
    expect(read(phrase, ISSUED).recurrence).toBeNull();
    expect(read(phrase, ISSUED, sentence).recurrence).not.toBeNull();
  });

  it('on a weekday of the month begins with the next one', () => {
    const reading = read('vào thứ Sáu cuối cùng của tháng', ISSUED);
    expect(brief(reading.due)).toBe('2026-03-27');
    expect(recurrenceMeaning(reading.recurrence ?? '')).toContain('cuối cùng');
  });

  it.each(['báo cáo tháng 3', 'báo cáo quý I', 'báo cáo năm 2025', 'trước ngày 25 cuối quý I/2026'])(
    '%s is none',
    (phrase) => expect(read(phrase, ISSUED).recurrence).toBeNull(),
  );
});

import { brief, read } from './deadline-reading';

// Tuesday, 10 March 2026.
const ISSUED = '2026-03-10';

describe('a range whose ends are of different units', () => {
  it.each([
    ['từ tháng 9 năm 2026 đến hết năm 2029', '2029-12-31'],
    ['từ tháng 4/2026 đến hết năm 2027', '2027-12-31'],
    ['từ quý II/2026 đến hết năm 2028', '2028-12-31'],
    ['từ quý III năm 2026 đến năm 2027', '2027-12-31'],
    ['từ tháng 4/2026 đến quý I/2027', '2027-03-31'],
    ['từ ngày 01/4/2026 đến hết quý III/2027', '2027-09-30'],
    ['từ năm 2026 đến tháng 9/2027', '2027-09-30'],
    ['từ tháng 4 đến hết năm nay', '2026-12-31'],
  ])('%s', (phrase, due) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), reading.ambiguous]).toEqual([due, false]);
  });

  it('reads "năm" behind the month itself as the fifth one', () => {
    expect(brief(read('trong tháng tư, tháng năm 2026', ISSUED).due)).toBe('2026-05-31');
  });

  it('is doubted where it ends before it begins', () => {
    expect(read('từ quý IV/2026 đến tháng 6/2026', ISSUED).doubts).toContain('two-readings');
  });

  it('says that the year of its end was inferred', () => {
    expect(read('từ ngày 20/12 đến ngày 10/01', ISSUED).doubts).toEqual(['year-inferred']);
  });
});

describe('the last months of a year', () => {
  it.each([
    'Thời hạn 3 tháng cuối năm 2026',
    'thời gian hoàn thành 06 tháng cuối năm 2026',
    'trong 3 tháng còn lại năm 2026',
  ])('%s are not counted from the day of issue', (phrase) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), reading.rule]).toEqual(['2026-12-31', 'half-year-end']);
  });
});

describe('further years behind a quarter or month', () => {
  it.each([
    ['trong Quý II, III/2026, 2027', '2027-12-31', '2027-09-30'],
    ['Quý IV/2026, 2027', '2027-12-31', '2027-12-31'],
    ['hoàn thành trong tháng 10/2026 và năm 2027', '2027-12-31', '2027-10-31'],
    ['Thời hạn: quý II/2026 - 2028', '2028-12-31', '2028-06-30'],
  ])('%s goes to the last of them and is doubted', (phrase, due, instead) => {
    const reading = read(phrase, ISSUED);
    expect([brief(reading.due), reading.doubts]).toEqual([due, ['two-readings']]);
    expect(reading.alternatives.map((other) => brief(other.due))).toContain(instead);
  });

  it('does not take a number of things for a year', () => {
    expect(brief(read('trong quý II/2026, 2050 hồ sơ phải xử lý', ISSUED).due)).toBe('2026-06-30');
  });
});

describe('a period cut out of a row whose cells run together', () => {
  it.each([
    ['2029', '7 Nâng cấp hồ chứa Sở Nông nghiệp 2029 Công trình', '2029-12-31'],
    ['Tháng 7/2026', '4. Đề án cấp nước, Sở Xây dựng, Tháng 7/2026', '2026-07-31'],
    ['6 tháng đầu năm 2026', 'Khung giá đất Sở Tài chính 6 tháng đầu năm 2026 Quyết định', '2026-06-30'],
  ])('%s is a deadline that a person has to see', (phrase, row, due) => {
    const reading = read(phrase, ISSUED, row);
    expect([brief(reading.due), reading.ambiguous]).toEqual([due, true]);
    expect(reading.doubts).toContain('not-this-task');
  });

  it('is sure behind the closing bracket of the cell before', () => {
    const reading = read('Tháng 7/2026', ISSUED, 'Lập đề án Sở Xây dựng (chủ trì) Tháng 7/2026 Đề án');
    expect([brief(reading.due), reading.ambiguous]).toEqual(['2026-07-31', false]);
  });

  it.each([
    ['2030', 'chương trình giai đoạn 2026 - 2030 Đề án'],
    ['6 tháng đầu năm 2026', 'triển khai nhiệm vụ 6 tháng đầu năm 2026 của Sở'],
    ['tháng 7/2026', 'sơ kết công tác tháng 7/2026 của ngành'],
  ])('%s stays part of a name', (phrase, row) => expect(read(phrase, ISSUED, row).due).toBeNull());
});

describe('a day in figures with a stop or dash', () => {
  it.each([
    ['chậm nhất 20.4 phải nghiệm thu', '2026-04-20'],
    ['muộn nhất 20-4 các xã nộp danh sách', '2026-04-20'],
    ['trước 20.4 hoàn thành kê khai', '2026-04-19'],
    ['Q.4/2026', '2026-12-31'],
  ])('%s', (phrase, due) => expect(brief(read(phrase, ISSUED).due)).toBe(due));

  it.each(['chậm nhất 3.5 tháng', 'tăng đến 10.5 phần trăm', 'cách trước 3-5 km'])(
    '%s is an amount',
    (phrase) => expect(read(phrase, ISSUED).due).toBeNull(),
  );
});

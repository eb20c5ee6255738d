import { impossibilityOf, writtenDates } from '../../domain/deadline/written-dates';

const impossible = (phrase: string) =>
  writtenDates(phrase)
    .filter((date) => impossibilityOf(date) !== null)
    .map(({ text }) => text);

describe('dates inside the wording of a deadline', () => {
  it.each([
    ['trước ngày 05/3/2026', '05/3/2026', 11, 5, 3, 2026],
    ['chậm nhất ngày 05.03.2026.', '05.03.2026', 15, 5, 3, 2026],
    ['đến 5-3-2026', '5-3-2026', 4, 5, 3, 2026],
    ['trước ngày 05 tháng 02 năm 2026', '05 tháng 02 năm 2026', 11, 5, 2, 2026],
    ['hết ngày 31 tháng 10/2026', '31 tháng 10/2026', 9, 31, 10, 2026],
    ['trước ngày 15/11', '15/11', 11, 15, 11, null],
    ['ngày 30 tháng 6 hằng năm', '30 tháng 6', 5, 30, 6, null],
    ['trong tháng 6 năm 2026', 'tháng 6 năm 2026', 6, null, 6, 2026],
    ['trong tháng 03/2026', 'tháng 03/2026', 6, null, 3, 2026],
  ])('%s', (phrase, text, index, day, month, year) => {
    expect(writtenDates(phrase)).toEqual([{ text, index, day, month, year }]);
  });

  it('finds several, in the order of the text', () => {
    expect(writtenDates('từ ngày 01/4/2026 đến ngày 30 tháng 6 năm 2026').map(({ month }) => month)).toEqual([
      4, 6,
    ]);
  });

  it('sees no date in numbers of documents, fractions and periods', () => {
    const none = [
      'Thông báo số 56/TB-VPCP',
      'Nghị quyết 250/2025/QH15',
      'trong Quý I/2026',
      'trong 6 tháng đầu năm 2026',
      '24/34 tỉnh',
      'giai đoạn 2026-2030',
      'trong năm 2026',
    ];
    expect(none.flatMap(writtenDates)).toEqual([]);
  });
});

describe('a day that does not exist', () => {
  it.each([
    ['trước ngày 31/02/2026', ['31/02/2026']],
    ['trước ngày 29/02/2026', ['29/02/2026']],
    ['trước ngày 29/02/2028', []],
    ['trước ngày 29/02', []],
    ['trước ngày 30/02', ['30/02']],
    ['ngày 31 tháng 4 năm 2026', ['31 tháng 4 năm 2026']],
    ['ngày 00/3/2026', ['00/3/2026']],
    ['trong tháng 13/2026', ['tháng 13/2026']],
    ['ngày 12/13/2026', ['12/13/2026']],
    ['trong tháng 12 năm 2026', []],
  ])('%s', (phrase, expected) => {
    expect(impossible(phrase)).toEqual(expected);
  });
});

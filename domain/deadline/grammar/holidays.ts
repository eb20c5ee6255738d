import { hungKingsDay, tetDay } from '../lunar-holidays';
import { asSpan, plainDate, type Span } from './span';
import { phrasesFor } from './phrases';

const STEMS = ['canh', 'tân', 'nhâm', 'quý', 'giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ'];
const BRANCHES = ['thân', 'dậu', 'tuất', 'hợi', 'tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi'];

/** A day of the year that has a name; those with a figure are fixed in the solar calendar. */
export type Holiday = 'tet' | 'hung-kings' | 'not-in-table' | `${number}-${number}`;

export const HOLIDAYS = phrasesFor<Holiday>([
  [
    'tet',
    [
      'tết',
      'tết nguyên đán',
      'tết âm lịch',
      'tết cổ truyền',
      'tết cổ truyền dân tộc',
      'tết nguyên đán cổ truyền',
      'tết cổ truyền của dân tộc',
    ],
  ],
  ['hung-kings', ['giỗ tổ hùng vương', 'giỗ tổ', 'ngày giỗ tổ', 'lễ giỗ tổ hùng vương']],
  [
    'not-in-table',
    [
      ...[
        'tết trung thu',
        'tết đoan ngọ',
        'tết thanh minh',
        'tết nguyên tiêu',
        'lễ vu lan',
        'tết chôl chnăm thmây',
      ],
      ...['rằm tháng giêng', 'rằm tháng bảy', 'rằm trung thu', 'lễ phật đản', 'tết của đồng bào'],
    ],
  ],
  ['1-1', ['tết dương lịch', 'năm mới', 'tết tây']],
  ['2-27', ['ngày thầy thuốc việt nam']],
  ['3-8', ['ngày quốc tế phụ nữ']],
  ['3-26', ['ngày thành lập đoàn']],
  ['5-7', ['ngày chiến thắng điện biên phủ']],
  ['6-1', ['tết thiếu nhi', 'ngày quốc tế thiếu nhi']],
  ['6-21', ['ngày báo chí cách mạng việt nam']],
  ['10-10', ['ngày giải phóng thủ đô', 'ngày chuyển đổi số quốc gia']],
  ['10-13', ['ngày doanh nhân việt nam']],
  ['10-20', ['ngày phụ nữ việt nam']],
  ['2-3', ['ngày thành lập đảng', 'ngày thành lập đảng cộng sản việt nam']],
  [
    '4-30',
    [
      'ngày giải phóng miền nam',
      'ngày giải phóng hoàn toàn miền nam',
      'ngày thống nhất đất nước',
      'ngày chiến thắng',
    ],
  ],
  ['5-1', ['ngày quốc tế lao động', 'quốc tế lao động']],
  ['5-19', ['ngày sinh chủ tịch hồ chí minh', 'ngày sinh nhật bác']],
  [
    '7-27',
    [
      'ngày thương binh - liệt sĩ',
      'ngày thương binh liệt sĩ',
      'ngày thương binh - liệt sỹ',
      'ngày thương binh liệt sỹ',
      'ngày thương binh , liệt sĩ',
    ],
  ],
  ['8-19', ['ngày cách mạng tháng tám', 'ngày cách mạng tháng 8']],
  ['9-2', ['quốc khánh', 'ngày quốc khánh', 'lễ quốc khánh', 'tết độc lập']],
  ['11-20', ['ngày nhà giáo việt nam', 'ngày nhà giáo']],
  ['12-22', ['ngày thành lập quân đội nhân dân việt nam', 'ngày thành lập quân đội']],
]);

/** Years by their names: `Bính Ngọ` is 2026. */
export const YEAR_NAMES = phrasesFor<number>(
  Array.from({ length: 60 }, (_, i): [number, string[]] => {
    const year = 1980 + i;
    return [year, [`${STEMS[year % 10]} ${BRANCHES[year % 12]}`]];
  }),
);

/** The day of a holiday in a year; null where no table has it. */
export function holidayIn(holiday: Holiday, year: number): Span | null {
  if (holiday === 'not-in-table') return null;
  if (holiday === 'tet') return asSpan(tetDay(year));
  if (holiday === 'hung-kings') return asSpan(hungKingsDay(year));
  const [month, day] = holiday.split('-').map(Number) as [number, number];
  return asSpan(plainDate(year, month, day));
}

import { plainDate, type Span } from './span';
import { phrasesFor } from './phrases';

/**
 * First day of the lunar year by Viet Nam's calendar (UTC+7), 2024 to 2035, as in the Vietnamese table of the
 * package date-holidays; test/domain/deadline-holidays.spec.ts compares the two.
 */
const LUNAR_NEW_YEAR: Record<number, string> = {
  2024: '02-10',
  2025: '01-29',
  2026: '02-17',
  2027: '02-06',
  2028: '01-26',
  2029: '02-13',
  2030: '02-02',
  2031: '01-23',
  2032: '02-11',
  2033: '01-31',
  2034: '02-19',
  2035: '02-08',
};

const STEMS = ['canh', 'tân', 'nhâm', 'quý', 'giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ'];
const BRANCHES = ['thân', 'dậu', 'tuất', 'hợi', 'tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi'];

/** A day of the year that has a name; `lunar` is Tết, the others are fixed in the solar calendar. */
export type Holiday = 'lunar' | `${number}-${number}`;

export const HOLIDAYS = phrasesFor<Holiday>([
  [
    'lunar',
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
  ['1-1', ['tết dương lịch', 'năm mới', 'tết tây']],
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

/** The day of a holiday in a year; null where the table of lunar years does not reach. */
export function holidayIn(holiday: Holiday, year: number): Span | null {
  const monthDay = holiday === 'lunar' ? LUNAR_NEW_YEAR[year] : holiday;
  if (monthDay === undefined) return null;
  const [month, day] = monthDay.split('-').map(Number) as [number, number];
  const date = plainDate(year, month, day);
  return date === null ? null : { first: date, last: date };
}

import { anyOf, listed, phrasesFor } from './phrases';

/** The words that name a day within a month, quarter or year. */

export const AFTER_TIME = anyOf(',', 'của', 'vào', 'trong', 'các');
export const DAYS = anyOf('ngày', 'các ngày');
export const AND = anyOf('và', ',', 'hoặc', ', và', '&', 'và trước', ', trước');
export const DAY = anyOf('ngày', 'các ngày', 'mùng', 'ngày mùng', 'vào ngày', 'vào các ngày');
export const MONTH = anyOf('tháng', 'của tháng', 'các tháng', 'tháng thứ');
export const OF = anyOf('của', 'trong');
export const OF_QUARTER = phrasesFor<number>(
  (
    [
      [1, ['đầu', 'tháng đầu', 'tháng đầu tiên', 'tháng thứ nhất', 'tháng thứ 1']],
      [2, ['tháng thứ hai', 'tháng giữa', 'tháng thứ 2']],
      [3, ['cuối', 'tháng cuối', 'tháng cuối cùng', 'tháng thứ ba', 'tháng thứ 3']],
    ] as const
  ).map(([month, phrases]): [number, string[]] => [
    month,
    phrases.flatMap((phrase) =>
      [
        'quý',
        'của quý',
        'mỗi quý',
        'của mỗi quý',
        'hằng quý',
        'hàng quý',
        'của từng quý',
        'trong quý',
        'các quý',
        'của các quý',
      ].flatMap((quarter) => [`${phrase} ${quarter}`, `của ${phrase} ${quarter}`]),
    ),
  ]),
);
export const LATER = phrasesFor<boolean>([
  [true, ['sau', 'tiếp theo', 'kế tiếp', 'liền kề', 'sau liền kề', 'tiếp theo liền kề', 'liền sau']],
  [false, ['báo cáo']],
]);
/** "tháng sau" alone is next month; the others speak of reports that come again. */
export const NEXT_MONTH = phrasesFor<'after-report' | 'of-report' | 'next-month'>([
  [
    'after-report',
    [
      'tiếp theo',
      'kế tiếp',
      'liền kề',
      'sau liền kề',
      'liền sau',
      'liền kề sau tháng báo cáo',
      'sau tháng báo cáo',
    ].flatMap(ofMonth),
  ],
  ['of-report', ofMonth('báo cáo')],
  ['next-month', ofMonth('sau')],
]);
/** "trước ngày 10/7 của năm báo cáo": the day comes again with the report. */
export const OF_REPORTED_YEAR = anyOf(
  ...['năm báo cáo', 'kỳ báo cáo', 'năm báo cáo đó', 'kỳ báo cáo năm'].flatMap((which) => [
    which,
    `của ${which}`,
    `trong ${which}`,
  ]),
);
export const NEXT_QUARTER = anyOf(
  'của quý sau',
  'của quý tiếp theo',
  'của quý kế tiếp',
  'quý sau',
  'quý tiếp theo',
);
export const PERIOD_END = phrasesFor<1 | -1 | 0>([
  [-1, ['ngày làm việc cuối cùng', 'ngày làm việc cuối']],
  [1, ['ngày làm việc đầu tiên', 'ngày làm việc đầu']],
  [0, ['ngày cuối cùng', 'ngày cuối', 'cuối', 'hết ngày cuối cùng']],
]);
export const PERIOD = phrasesFor<'month' | 'quarter' | 'year'>([
  ['month', ['tháng', 'của tháng', 'mỗi tháng', 'của mỗi tháng', 'hằng tháng', 'hàng tháng']],
  ['quarter', ['quý', 'của quý', 'mỗi quý', 'của mỗi quý', 'hằng quý', 'hàng quý', 'từng quý']],
  ['year', ['năm', 'của năm', 'mỗi năm', 'của mỗi năm', 'hằng năm', 'hàng năm']],
]);
export const WEEK_EDGE = phrasesFor<number>([
  [5, ['cuối tuần', 'ngày làm việc cuối tuần', 'ngày làm việc cuối cùng của tuần', 'ngày cuối tuần']],
  [1, ['đầu tuần', 'ngày đầu tuần', 'ngày làm việc đầu tuần', 'ngày làm việc đầu tiên của tuần']],
]);

export const YEARLY_REPORT = listed(
  'báo cáo năm | báo cáo tổng kết năm | báo cáo hằng năm | báo cáo hàng năm | báo cáo thường niên | quyết toán năm',
);
export const MONTHLY_REPORT = listed(
  'báo cáo tháng | báo cáo hằng tháng | báo cáo hàng tháng | số liệu tháng',
);
export const FARTHEST_REPORT = 30;
export const EDGE_OF_MONTH = phrasesFor<1 | -1>([
  [
    1,
    [
      'đầu tiên của tháng',
      'đầu tiên trong tháng',
      'đầu tiên hằng tháng',
      'đầu tiên của mỗi tháng',
      'đầu tiên mỗi tháng',
    ],
  ],
  [
    -1,
    [
      'cuối cùng của tháng',
      'cuối cùng trong tháng',
      'cuối cùng hằng tháng',
      'cuối cùng của mỗi tháng',
      'cuối cùng mỗi tháng',
    ],
  ],
]);

function ofMonth(which: string): string[] {
  return [`tháng ${which}`, `của tháng ${which}`];
}

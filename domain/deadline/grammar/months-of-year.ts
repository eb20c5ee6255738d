import { readNumber } from './numbers';
import { phrasesFor, type Read } from './phrases';
import type { Point } from './point';
import { monthsSpan } from './span';
import { key, type Token } from './tokens';
import { readRelativeYear, readYearNumber } from './year';

const MONTH = key('tháng');
const NEAR = phrasesFor<true>([[true, ['nay', 'này', 'sau', 'tới']]]);
const HALF = phrasesFor<number>([
  [1, ['nửa đầu năm', '6 tháng đầu năm', 'sáu tháng đầu năm', '06 tháng đầu năm', '6 tháng đầu của năm']],
  [
    2,
    ['nửa cuối năm', '6 tháng cuối năm', 'sáu tháng cuối năm', '06 tháng cuối năm', '6 tháng cuối của năm'],
  ],
]);
const FIRST_OF_YEAR = phrasesFor<'start' | 'end'>([
  ['start', ['tháng đầu năm', 'tháng đầu của năm', 'tháng năm']],
  [
    'end',
    [
      'tháng cuối năm',
      'tháng cuối của năm',
      'tháng còn lại của năm',
      'tháng còn lại năm',
      'tháng cuối cùng của năm',
      'tháng cuối cùng năm',
    ],
  ],
]);

/** `6 tháng đầu năm 2026`, `9 tháng đầu năm`, `3 tháng cuối năm`. */
export function readMonthsOfYear(tokens: readonly Token[], i: number): Read<Point> | null {
  const half = HALF.at(tokens, i);
  const number = readNumber(tokens, i);
  const ofYear = number && FIRST_OF_YEAR.at(tokens, number.end);
  if (!half && !ofYear) return null;
  const end = half?.end ?? (ofYear as Read<unknown>).end;
  const year =
    readYearNumber(tokens, end) ?? (NEAR.at(tokens, end) ? readRelativeYear(tokens, end - 1) : null);
  const count = half ? 6 : (number?.value ?? 0);
  if (count < 1 || count > 12) return null;
  if (!half && tokens[end - 2]?.key === MONTH && !year) return null;
  const fromStart = half ? half.value === 1 : ofYear?.value === 'start';
  return {
    value: {
      unit: 'half',
      year: year?.value ?? 'none',
      month: fromStart ? count : 12,
      inYear: (y) => (fromStart ? monthsSpan(y, 1, count) : monthsSpan(y, 13 - count, 12)),
      from: null,
    },
    end: year?.end ?? end,
  };
}

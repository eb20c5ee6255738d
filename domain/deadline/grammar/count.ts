import { addDays, endOfDay, type PlainDate } from '../../time/instant';
import { addWorkingDays, restsOnProvisional } from '../calendar';
import type { ReadingContext } from '../reading';
import { dated, withDoubt, type Answer } from './answer';
import { readMonthsOfYear } from './months-of-year';
import { readNumber } from './numbers';
import { phrasesFor, type Read } from './phrases';
import { addMonths } from './span';
import { key, type Token } from './tokens';
import { readYearNumber } from './year';

export type CountUnit = 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'year';

/** So many days, weeks, months. */
export interface Count {
  amount: number;
  unit: CountUnit;
}

const UNITS = phrasesFor<CountUnit>([
  ['hour', ['giờ', 'tiếng', 'h', 'giờ đồng hồ', 'tiếng đồng hồ', 'giờ làm việc']],
  ['day', ['ngày', 'ngày lịch', 'ngày dương lịch', 'ngày liên tục', 'hôm']],
  ['working-day', ['ngày làm việc', 'ngày công', 'ngày công tác', 'ngày ( làm việc )']],
  ['week', ['tuần', 'tuần lễ', 'tuần làm việc']],
  ['month', ['tháng']],
  ['year', ['năm']],
]);
const QUARTERS = phrasesFor<true>([[true, ['quý']]]);

// No task runs longer; beyond, a number is a quantity, and counting it day by day would take long.
const MOST: Record<CountUnit, number> = {
  hour: 9_999,
  day: 3_660,
  'working-day': 1_000,
  week: 520,
  month: 600,
  year: 100,
};

/** Half a month is fifteen days, half a year six months (Civil Code 2015, article 146). */
const HALVES = phrasesFor<Count>([
  [{ amount: 15, unit: 'day' }, ['nửa tháng']],
  [{ amount: 6, unit: 'month' }, ['nửa năm']],
]);
const AND_A_HALF = key('rưỡi');

export function readCount(tokens: readonly Token[], i: number): Read<Count> | null {
  // "24/24 giờ" is around the clock, "2,5 ngày" no whole count.
  if (tokens[i]?.glued === true && tokens[i - 1]?.glued === true && tokens[i - 2]?.number != null)
    return null;
  const half = HALVES.at(tokens, i);
  if (half) return half;
  const number = readNumber(tokens, i);
  if (!number || number.value < 1) return null;
  const quarters = QUARTERS.at(tokens, number.end);
  if (quarters) {
    const amount = number.value * 3;
    return amount > MOST.month ? null : { value: { amount, unit: 'month' }, end: quarters.end };
  }
  const unit = UNITS.at(tokens, number.end);
  if (!unit || number.value > MOST[unit.value]) return null;
  // "9h00" is of the clock.
  if (unit.value === 'hour' && tokens[unit.end]?.glued === true && tokens[unit.end]?.number != null)
    return null;
  if (unit.value === 'year' && readYearNumber(tokens, unit.end)) return null;
  // "thời hạn 6 tháng cuối năm 2026" names the months of a year; nothing is counted from the day of issue.
  if (unit.value === 'month' && readMonthsOfYear(tokens, i)) return null;
  // "trong 2 ngày 16 và 17/3" names the days.
  if (unit.value === 'day' && tokens[unit.end]?.number != null) return null;
  if (tokens[unit.end]?.key === AND_A_HALF) {
    const months = { amount: number.value * 12 + 6, unit: 'month' as const };
    return unit.value === 'year' ? { value: months, end: unit.end + 1 } : null;
  }
  return { value: { amount: number.value, unit: unit.value }, end: unit.end };
}

/**
 * The end of so many days or months after a day that is itself not counted
 * (Civil Code 2015, articles 147 and 148).
 */
export function countFrom(base: PlainDate, { amount, unit }: Count, { calendar }: ReadingContext): Answer {
  switch (unit) {
    case 'hour': {
      const answer = dated(endOfDay(addDays(base, Math.ceil(amount / 24))), 'hours-after');
      return withDoubt(answer, 'two-readings');
    }
    case 'day':
      return dated(endOfDay(addDays(base, amount)), 'days-after');
    case 'week':
      return dated(endOfDay(addDays(base, 7 * amount)), 'weeks-after');
    case 'month':
      return dated(endOfDay(addMonths(base, amount)), 'months-after');
    case 'year':
      return dated(endOfDay(addMonths(base, 12 * amount)), 'years-after');
    case 'working-day': {
      const end = addWorkingDays(calendar, base, amount);
      const answer = dated(endOfDay(end), 'working-days-after');
      return restsOnProvisional(calendar, base, end) ? withDoubt(answer, 'provisional-calendar') : answer;
    }
  }
}

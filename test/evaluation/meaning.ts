import type { DeadlineReading, ReadingContext } from '../../domain/deadline/reading';
import { addDays, dateOf, isoWeekday } from '../../domain/time/instant';

const UNITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const TEENS = ['mốt', 'tư', 'lăm', 'nhăm', 'mươi', 'mười'];

/** Rules whose instant is the day that the words name. */
const NAMED_DAY = new Set(['on-date', 'before-date', 'time-of-day', 'office-hours']);
/** Rules whose instant closes a month. */
const MONTH_END = new Set([
  'month-end',
  'quarter-end',
  'half-year-end',
  'year-end',
  'period-end',
  'before-period',
  'rest-of-year',
]);
const PARTS = /tuần|giữa|nửa|cuối|đầu/iu;
const COUNTED = new Set([
  'days-after',
  'working-days-after',
  'weeks-after',
  'months-after',
  'years-after',
  'hours-after',
]);

/** What contradicts that the due instant follows from the words, the day of issue and the calendar; null when nothing does. */
export function outsideMeaning(reading: DeadlineReading, context: ReadingContext): string | null {
  const { due, lateAfter, rule } = reading;
  if (due === null) return lateAfter === null ? null : 'late without being due';
  if (lateAfter === null || lateAfter < due) return 'late before it is due';
  if (reading.kind === 'none') return 'no deadline, but due';
  const figures = (reading.phrase.match(/\d+/g) ?? []).map(Number);
  const inWords = wordsOfNumbers(reading.phrase);
  const named = rule === 'before-date' ? addDays(dateOf(due), 1) : dateOf(due);
  const [year, month, day] = named.split('-').map(Number) as [number, number, number];
  if (NAMED_DAY.has(rule) && reading.kind === 'dated') {
    const near = context.issuedOn !== null && /nay|mai|kia|tuần|giờ|h|ngày/iu.test(reading.phrase);
    if (!figures.includes(day) && !inWords && !near) return `nothing names day ${day}`;
    if (figures.length > 1 && !figures.includes(month) && !inWords && context.issuedOn === null) {
      return `nothing names month ${month}`;
    }
  }
  // "trước tuần sau", "trước giữa tháng": what begins there is no month.
  const insideMonth = rule === 'before-period' && PARTS.test(reading.phrase.normalize('NFC'));
  if (MONTH_END.has(rule) && !insideMonth && !addDays(dateOf(due), 1).endsWith('-01'))
    return `${dateOf(due)} closes no month`;
  if (rule === 'week-end' && reading.kind === 'dated' && isoWeekday(dateOf(due)) !== 7)
    return 'a week ends on Sunday';
  return yearIsMeant(year, figures, reading, context) ? null : `nothing names year ${year}`;
}

function yearIsMeant(
  year: number,
  figures: readonly number[],
  { rule }: DeadlineReading,
  { issuedOn }: ReadingContext,
): boolean {
  if (figures.includes(year) || figures.some((n) => n < 100 && 2000 + n === year)) return true;
  if (COUNTED.has(rule)) return issuedOn !== null || figures.some((n) => n >= 1990 && n <= year);
  if (/before-event|holiday/.test(rule)) return true;
  // A range that ends in January may begin in the December written; 29 February can be eight years off.
  if (figures.some((n) => Math.abs(n - year) <= 8 && n > 1980)) return true;
  if (issuedOn === null) return false;
  const issued = Number(issuedOn.slice(0, 4));
  return year >= issued - 1 && year <= issued + 9;
}

function wordsOfNumbers(phrase: string): boolean {
  const lower = phrase.normalize('NFC').toLowerCase();
  return [...UNITS, ...TEENS].some((word) => lower.includes(word));
}

import { addDays, daysBetween } from '../../time/instant';
import { readNumber } from './numbers';
import { phrasesFor, type Read } from './phrases';
import type { Unit } from './point';
import { addMonths, type Span } from './span';
import { key, type Token } from './tokens';

export type PartName =
  | 'start'
  | 'middle'
  | 'end'
  | 'first-ten'
  | 'middle-ten'
  | 'last-ten'
  | 'first-half'
  | 'second-half'
  | 'first-week'
  | 'last-week'
  | 'first-day'
  | 'last-day'
  | 'first-working-day'
  | 'last-working-day'
  | 'first-months'
  | 'last-months'
  | 'first-month'
  | 'last-month'
  | 'middle-month';

/** A part of a month, quarter or year; `week` counts weeks within it. */
export interface Part {
  name: PartName;
  week: number | null;
  /** So many days at the start or end ("15 ngày đầu"). */
  days?: number;
}

const PARTS = phrasesFor<PartName>([
  ['start', ['đầu', 'ngay đầu', 'ngay từ đầu', 'những ngày đầu', 'thời điểm đầu']],
  ['middle', ['giữa', 'khoảng giữa']],
  ['end', ['cuối', 'dịp cuối', 'những ngày cuối', 'hết', 'thời điểm cuối']],
  ['first-ten', ['thượng tuần']],
  ['middle-ten', ['trung tuần']],
  ['last-ten', ['hạ tuần']],
  ['first-half', ['nửa đầu', 'nửa đầu của']],
  ['second-half', ['nửa cuối', 'nửa sau', 'nửa cuối của', 'nửa sau của']],
  ['first-week', ['tuần đầu', 'tuần đầu tiên']],
  ['last-week', ['tuần cuối', 'tuần cuối cùng']],
  ['first-day', ['ngày đầu', 'ngày đầu tiên']],
  ['last-day', ['ngày cuối', 'ngày cuối cùng']],
  ['first-working-day', ['ngày làm việc đầu tiên', 'ngày làm việc đầu']],
  ['last-working-day', ['ngày làm việc cuối cùng', 'ngày làm việc cuối']],
  ['first-months', ['những tháng đầu', 'các tháng đầu']],
  ['last-months', ['những tháng cuối', 'các tháng cuối', 'các tháng còn lại của', 'những tháng còn lại của']],
  ['first-month', ['tháng đầu', 'tháng đầu tiên', 'tháng thứ nhất']],
  ['middle-month', ['tháng thứ hai', 'tháng giữa']],
  ['last-month', ['tháng cuối', 'tháng cuối cùng', 'tháng thứ ba']],
]);

const WEEK = key('tuần');
const OF_MONTH = phrasesFor<true>([[true, ['tháng', 'của tháng']]]);
const EDGE_DAYS = phrasesFor<'first' | 'last'>([
  ['first', ['ngày đầu', 'ngày đầu tiên', 'ngày đầu của']],
  ['last', ['ngày cuối', 'ngày cuối cùng', 'ngày cuối của']],
]);
const NTH_WEEK = phrasesFor<true>([[true, ['tuần thứ', 'tuần lễ thứ']]]);

export function readPart(tokens: readonly Token[], i: number): Read<Part> | null {
  const nth = NTH_WEEK.at(tokens, i);
  const week = nth && readNumber(tokens, nth.end);
  if (week) return { value: { name: 'first-week', week: week.value }, end: week.end };
  const numbered = readNumberedWeek(tokens, i) ?? readDays(tokens, i);
  if (numbered) return numbered;
  const part = PARTS.at(tokens, i);
  return part && { value: { name: part.value, week: null }, end: part.end };
}

/** `tuần 2 tháng 4` */
function readNumberedWeek(tokens: readonly Token[], i: number): Read<Part> | null {
  const week = tokens[i]?.key === WEEK ? readNumber(tokens, i + 1) : null;
  if (!week || week.value < 1 || week.value > 5 || !OF_MONTH.at(tokens, week.end)) return null;
  return { value: { name: 'first-week', week: week.value }, end: week.end };
}

/** `15 ngày đầu`, `10 ngày cuối` */
function readDays(tokens: readonly Token[], i: number): Read<Part> | null {
  const days = readNumber(tokens, i);
  const edge = days && EDGE_DAYS.at(tokens, days.end);
  if (!edge || days.value < 1 || days.value > 28) return null;
  const name = edge.value === 'first' ? 'first-ten' : 'last-ten';
  return { value: { name, week: null, days: days.value }, end: edge.end };
}

/** Whether the words leave open which day is meant (articles 146 and 148 settle only some of them). */
export function isFuzzy({ name }: Part): boolean {
  return !EXACT.has(name);
}

const EXACT = new Set<PartName>([
  'first-day',
  'last-day',
  'first-working-day',
  'last-working-day',
  'first-half',
  'second-half',
  'last-months',
  'first-month',
  'middle-month',
  'last-month',
]);

/**
 * The days of a part of a period. Start, middle and end are those of the Civil Code 2015, art. 146:
 * the 1st, the 15th and the last day of a month; 1 January, 30 June and 31 December of a year.
 */
export function partOf(span: Span, unit: Unit, { name, week, days }: Part): Span | null {
  const { first, last } = span;
  if (week !== null) {
    const from = addDays(first, 7 * (week - 1));
    const to = addDays(from, 6);
    return from > last ? null : { first: from, last: to > last ? last : to };
  }
  switch (name) {
    case 'start':
    case 'first-day':
    case 'first-working-day':
      return { first, last: first };
    case 'middle':
      return { first: middleOf(span, unit), last: middleOf(span, unit) };
    case 'end':
    case 'last-day':
    case 'last-working-day':
      return { first: last, last };
    case 'first-ten':
      return { first, last: addDays(first, (days ?? 10) - 1) };
    case 'middle-ten':
      return { first: addDays(first, 10), last: addDays(first, 19) };
    case 'last-ten':
      return { first: days === undefined ? addDays(first, 20) : addDays(last, 1 - days), last };
    case 'first-half':
      return { first, last: middleOf(span, unit) };
    case 'second-half':
      return { first: addDays(middleOf(span, unit), 1), last };
    case 'first-week':
      return { first, last: addDays(first, 6) };
    case 'last-week':
      return { first: addDays(last, -6), last };
    case 'first-months':
      return { first, last: addDays(addMonths(first, 3), -1) };
    case 'last-months':
      return span;
    case 'first-month':
      return { first, last: addDays(addMonths(first, 1), -1) };
    case 'middle-month':
      return { first: addMonths(first, 1), last: addDays(addMonths(first, 2), -1) };
    case 'last-month':
      return { first: firstOfMonth(last), last };
  }
}

function middleOf({ first, last }: Span, unit: Unit): string {
  if (unit === 'month') return addDays(first, 14);
  if (unit === 'year') return addDays(addMonths(first, 6), -1);
  if (unit === 'quarter') return addDays(addMonths(first, 1), 14);
  return addDays(first, Math.floor(daysBetween(first, last) / 2));
}

function firstOfMonth(date: string): string {
  return `${date.slice(0, 8)}01`;
}

import type { TimeOfDay } from '../../time/instant';
import { readClock, readOfficeHours } from './clock';
import { readWeekday } from './day';
import { readFrame } from './frame';
import { readDigits, readNumber, readOrdinal } from './numbers';
import * as words from './anchor-words';
import { skip, type Phrases, type Read } from './phrases';
import { lastBefore } from './surroundings';
import { key, type Token } from './tokens';
import { isDateSeparator, readYearTail } from './year';

/** The day within each period of a recurrence. */
export interface Anchor {
  /** "trước": the day named is not included. */
  before: boolean;
  times: TimeOfDay[];
  weekdays: number[];
  /** Days with their months; a month of 0 is every month. */
  days: { day: number; month: number }[];
  /** The month of the quarter ("tháng cuối quý"). */
  monthOfQuarter: number | null;
  /** The first (1) or last (-1) working day, or of the weekdays named, of the period. */
  workingDay: 1 | -1 | null;
  /** What the words themselves say of how often. */
  implied: 'month' | 'quarter' | 'year' | null;
  /** The day lies in the period after the one reported on ("năm tiếp theo", "tháng sau"). */
  next: boolean;
}

// As many days as a year has months; a longer row is no order, and reading it from each of its days would take long.
const LONGEST_ROW = 12;

/** `trước ngày 20`, `16h00 thứ Sáu`, `ngày 15/6 và 15/12`, `ngày 20 của tháng cuối quý`, `9h00 và 16h00`. */
export function readAnchor(tokens: readonly Token[], i: number): Read<Anchor> | null {
  const frame = readFrame(tokens, i);
  if (frame?.value === 'since' || frame?.value === 'counted-to' || frame?.value === 'occasion') return null;
  const anchor: Anchor = {
    before: frame?.value === 'before',
    times: [],
    weekdays: [],
    days: [],
    monthOfQuarter: null,
    workingDay: null,
    implied: null,
    next: false,
  };
  const at = frame?.end ?? i;
  const timed = readTimes(tokens, at, anchor);
  const end = readDays(tokens, skip(words.AFTER_TIME, tokens, timed), anchor, frame !== null);
  if (end !== null) return { value: anchor, end };
  return anchor.times.length > 0 && timed > at ? { value: anchor, end: timed } : null;
}

function readTimes(tokens: readonly Token[], i: number, anchor: Anchor): number {
  let end = i;
  for (let at = i; ;) {
    const clock = readClock(tokens, at) ?? (at === i ? readOfficeHours(tokens, at) : null);
    if (!clock || clock.value.time === null) return end;
    anchor.times.push(clock.value.time);
    end = clock.end;
    at = skip(words.AND, tokens, end);
    if (at === end) return end;
  }
}

function readDays(tokens: readonly Token[], i: number, anchor: Anchor, framed: boolean): number | null {
  return (
    readWeekdays(tokens, i, anchor) ??
    readPeriodEnd(tokens, i, anchor) ??
    readMonthDays(tokens, i, anchor, framed) ??
    readMonthsAlone(tokens, i, anchor)
  );
}

function readWeekdays(tokens: readonly Token[], i: number, anchor: Anchor): number | null {
  const edge = words.WEEK_EDGE.at(tokens, i);
  if (edge) {
    anchor.weekdays.push(edge.value);
    return edge.end;
  }
  let end: number | null = null;
  for (let at = skip(words.DAYS, tokens, i); ;) {
    const weekday = readWeekday(tokens, at);
    if (!weekday) return end;
    anchor.weekdays.push(weekday.value);
    end = weekday.end;
    const edge = words.EDGE_OF_MONTH.at(tokens, end);
    if (edge) return readNumber(tokens, edge.end) ? null : edgeOfMonth(anchor, edge);
    at = skip(words.AND, tokens, end);
    if (at === end) return end;
  }
}

/** `thứ Hai đầu tiên của tháng` */
function edgeOfMonth(anchor: Anchor, edge: Read<1 | -1>): number {
  anchor.workingDay = edge.value;
  anchor.implied = 'month';
  return edge.end;
}

/** `ngày cuối cùng của tháng`, `ngày làm việc cuối cùng của quý`, `cuối năm`. */
function readPeriodEnd(tokens: readonly Token[], i: number, anchor: Anchor): number | null {
  const edge = words.PERIOD_END.at(tokens, i);
  const period = edge && words.PERIOD.at(tokens, edge.end);
  if (!period || readNumber(tokens, period.end) || readOrdinal(tokens, period.end)) return null;
  if (edge.value === 0) {
    anchor.days.push({ day: -1, month: period.value === 'year' ? 12 : 0 });
  } else {
    anchor.workingDay = edge.value;
  }
  if (period.value === 'quarter') anchor.monthOfQuarter = edge.value === 1 ? 1 : 3;
  const often = tokens[period.end - 2]?.key ?? '';
  const each = new Set(['hằng', 'hàng', 'mỗi', 'từng'].map(key));
  if (each.has(often)) anchor.implied = period.value;
  return period.end;
}

function readMonthDays(tokens: readonly Token[], i: number, anchor: Anchor, framed: boolean): number | null {
  let word = words.DAY.at(tokens, i);
  if (!word && !framed) return null;
  let end: number | null = null;
  for (let at = word?.end ?? i; ;) {
    const next = readMonthDay(tokens, at);
    if (!next || anchor.days.length >= LONGEST_ROW || (!word && next.value.month === 0)) break;
    anchor.days.push(next.value);
    end = next.end;
    const and = skip(words.AND, tokens, end);
    if (and === end) break;
    word = words.DAY.at(tokens, and) ?? word;
    at = skip(words.DAY, tokens, and);
  }
  if (end === null) return null;
  const lastMonth = anchor.days[anchor.days.length - 1]?.month ?? 0;
  // "ngày 15 và 30 tháng 6": the month stands behind the last day only.
  if (lastMonth > 0) for (const day of anchor.days) if (day.month === 0) day.month = lastMonth;
  return readPlaceOfDays(tokens, end, anchor, lastMonth);
}

function readPlaceOfDays(
  tokens: readonly Token[],
  end: number,
  anchor: Anchor,
  month: number,
): number | null {
  const year = readYearTail(tokens, end);
  if (year) {
    const following =
      year.value === 'following' || (year.value === 'next' && reports(tokens, end, words.YEARLY_REPORT));
    if (month === 0 || !following) return null;
    anchor.implied = 'year';
    anchor.next = true;
    return year.end;
  }
  const reported = month > 0 ? words.OF_REPORTED_YEAR.at(tokens, end) : null;
  if (reported) anchor.implied = 'year';
  if (month > 0) return reported?.end ?? end;
  const quarter = words.OF_QUARTER.at(tokens, end);
  if (quarter && readOrdinal(tokens, quarter.end)) return null;
  if (quarter) {
    anchor.monthOfQuarter = quarter.value;
    anchor.implied = 'quarter';
    const later = words.LATER.at(tokens, quarter.end);
    anchor.next = later?.value === true;
    return later?.end ?? quarter.end;
  }
  const nextMonth = words.NEXT_MONTH.at(tokens, end);
  if (nextMonth) {
    if (nextMonth.value !== 'next-month' || reports(tokens, end, words.MONTHLY_REPORT))
      anchor.implied = 'month';
    anchor.next = nextMonth.value !== 'of-report';
    return nextMonth.end;
  }
  const nextQuarter = words.NEXT_QUARTER.at(tokens, end);
  if (nextQuarter) {
    anchor.monthOfQuarter = 1;
    anchor.implied = 'quarter';
    anchor.next = true;
    return nextQuarter.end;
  }
  return end;
}

/** "báo cáo năm … của năm sau", "báo cáo tháng … của tháng sau": the report of every year, of every month. */
function reports(tokens: readonly Token[], i: number, which: Phrases<true>): boolean {
  return lastBefore(tokens, i, which, words.FARTHEST_REPORT) !== null;
}

function readMonthDay(tokens: readonly Token[], i: number): Read<{ day: number; month: number }> | null {
  const day = readNumber(tokens, i);
  if (!day || day.value < 1 || day.value > 31) return null;
  if (isDateSeparator(tokens[day.end]?.key ?? '') && tokens[day.end]?.glued === true) {
    const month = readDigits(tokens, day.end + 1);
    return month && month.value >= 1 && month.value <= 12
      ? { value: { day: day.value, month: month.value }, end: month.end }
      : null;
  }
  const word = words.MONTH.at(tokens, day.end);
  const month = word && readNumber(tokens, word.end);
  if (month) {
    if (month.value < 1 || month.value > 12) return null;
    return { value: { day: day.value, month: month.value }, end: month.end };
  }
  return { value: { day: day.value, month: 0 }, end: day.end };
}

/** `tháng 6 và tháng 12`, `tháng 12`: to the month's last day. */
function readMonthsAlone(tokens: readonly Token[], i: number, anchor: Anchor): number | null {
  let end: number | null = null;
  for (let at = i; ;) {
    const word = words.MONTH.at(tokens, skip(words.OF, tokens, at));
    const quarter = tokens[at]?.key === key('quý') ? readOrdinal(tokens, at + 1) : null;
    const month = word
      ? readNumber(tokens, word.end)
      : quarter && { value: quarter.value * 3, end: quarter.end };
    if (!month || month.value > 12 || month.value < 1 || readYearTail(tokens, month.end)) return end;
    anchor.days.push({ day: -1, month: month.value });
    end = month.end;
    at = skip(words.AND, tokens, end);
    if (at === end) return end;
  }
}

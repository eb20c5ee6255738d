import { addDays, isoWeekday, type PlainDate } from '../../time/instant';
import * as cue from './cues';
import { readDigits, readMonthNumber, readNumber } from './numbers';
import { anyOf, phrasesFor, skip, type Read } from './phrases';
import type { Point, YearRef } from './point';
import { DASHES } from './row';
import {
  asSpan,
  monthAway,
  monthOf,
  monthsSpan,
  oneDay,
  plainDate,
  weekSpan,
  yearOf,
  type Span,
} from './span';
import { key, type Token } from './tokens';
import { continuesAsNumber, isDateSeparator, readYearNumber, readYearTail } from './year';

const DAY_WORD = anyOf('ngày', 'mùng', 'ngày mùng', 'các ngày', 'hôm');
const MONTH_WORD = anyOf('tháng', 'của tháng', ', tháng', 'thg');
const NEAR_MONTH = phrasesFor<number>([
  [0, ['tháng này', 'của tháng này', 'cùng tháng', 'tháng hiện tại']],
  [1, ['tháng sau', 'tháng tới', 'của tháng sau', 'của tháng tới']],
]);
const LUNAR = anyOf('âm lịch', '( âm lịch )', 'năm âm lịch', 'al', '( al )');
const YEAR = key('năm');
const LIMITS = new Set(['trước', 'nhất', 'đến', 'hết'].map(key));
const ENDS_DATE = new Set([',', '.', ';', ')']);
const WEEKDAY = phrasesFor<number>([
  [1, ['thứ hai', 'thứ 2']],
  [2, ['thứ ba', 'thứ 3']],
  [3, ['thứ tư', 'thứ 4']],
  [4, ['thứ năm', 'thứ 5']],
  [5, ['thứ sáu', 'thứ 6']],
  [6, ['thứ bảy', 'thứ 7', 'thứ bẩy']],
  [7, ['chủ nhật']],
]);
const AFTER_WEEKDAY = anyOf(',', '(', ', (');
const NEAR_WEEK = phrasesFor<number>([
  [0, ['tuần này', 'của tuần này', 'trong tuần', 'trong tuần này']],
  [1, ['tuần sau', 'tuần tới', 'của tuần sau', 'tuần kế tiếp', 'tuần tiếp theo']],
]);
const NEAR_DAY = phrasesFor<number>([
  [0, ['hôm nay', 'ngày hôm nay', 'ngày nay', 'sáng nay', 'chiều nay', 'tối nay']],
  [1, ['ngày mai', 'sáng mai', 'chiều mai', 'tối mai']],
  [2, ['ngày kia']],
]);

export function readWeekday(tokens: readonly Token[], i: number): Read<number> | null {
  return WEEKDAY.at(tokens, i);
}

/** A day: with or without weekday, month and year, in figures or words. */
export function readDay(tokens: readonly Token[], start: number): Read<Point> | null {
  const near = NEAR_DAY.at(tokens, start);
  if (near) return { value: nearDay((issuedOn) => oneDay(addDays(issuedOn, near.value))), end: near.end };
  const weekday = WEEKDAY.at(tokens, start) ?? WEEKDAY.at(tokens, skip(DAY_WORD, tokens, start));
  const from = weekday ? skip(AFTER_WEEKDAY, tokens, weekday.end) : start;
  const word = DAY_WORD.at(tokens, from);
  const date = readDate(tokens, word?.end ?? from, word !== null);
  const read = date && asLunar(tokens, date);
  if (read) {
    const behind = weekday ? null : readBracketedWeekday(tokens, read.end);
    const said = weekday?.value ?? behind?.value;
    const opened = weekday !== null && tokens[weekday.end]?.key === '(';
    const closed = opened && tokens[read.end]?.key === ')' ? read.end + 1 : read.end;
    return {
      value: said === undefined ? read.value : { ...read.value, weekday: said },
      end: behind?.end ?? closed,
    };
  }
  return weekday && readNearWeekday(tokens, weekday);
}

/** "ngày 10 tháng 3 âm lịch": no day of the solar calendar, and no table has it. */
export function asLunar(tokens: readonly Token[], read: Read<Point>): Read<Point> {
  const lunar = LUNAR.at(tokens, read.end);
  return lunar ? { value: { ...read.value, inYear: null, from: null }, end: lunar.end } : read;
}

function readDate(tokens: readonly Token[], i: number, afterWord: boolean): Read<Point> | null {
  const day = afterWord ? readNumber(tokens, i) : readDigits(tokens, i);
  if (!day || (tokens[i]?.digits ?? 0) > 2) return null;
  return (
    readFigures(tokens, day, afterWord) ??
    readMonthInWords(tokens, day, afterWord) ??
    (afterWord ? readDayAlone(tokens, day) : null)
  );
}

/** `05/3/2026`, `05.3.2026`, `5-3-2026`, `05/3`, `5/3/26`. */
function readFigures(tokens: readonly Token[], day: Read<number>, afterWord: boolean): Read<Point> | null {
  const range = readDayRange(tokens, day);
  if (range) return range;
  const sign = tokens[day.end];
  if (!sign || !isDateSeparator(sign.key) || !(sign.glued || afterWord)) return null;
  const month = readDigits(tokens, day.end + 1);
  if (!month || (tokens[day.end + 1]?.digits ?? 0) > 2) return null;
  if (tokens[month.end]?.key === sign.key) {
    const year = readYearNumber(tokens, month.end + 1) ?? readShortYear(tokens, month.end + 1);
    if (year) {
      if (continuesAsNumber(tokens, year.end)) return null;
      return { value: { ...dayPoint(day.value, month.value, year.value), bare: !afterWord }, end: year.end };
    }
    if (tokens[month.end + 1]?.number != null && tokens[month.end]?.glued) return null;
  }
  const tail = readYearTail(tokens, month.end);
  const sure = sign.key === '/' || afterWord || isLimited(tokens, day.end - 1, month.end);
  if (!tail && (continuesAsNumber(tokens, month.end) || !sure)) return null;
  // "ngày 10-12" are days or a date; only a slash makes it surely a date.
  return {
    value: { ...dayPoint(day.value, month.value, tail?.value ?? 'none'), bare: !afterWord },
    end: tail?.end ?? month.end,
  };
}

/** "trước 15-5," is a date; "đến 10-12 ngày" and "trước 3-5 km" are amounts. */
function isLimited(tokens: readonly Token[], day: number, end: number): boolean {
  const next = tokens[end];
  const signs = next === undefined || next.opensLine || ENDS_DATE.has(next.key);
  const ends = signs || cue.DUTY.at(tokens, end) !== null || cue.ACHIEVE.at(tokens, end) !== null;
  return ends && LIMITS.has(tokens[day - 1]?.key ?? '');
}

/** `16-20/3/2026`: the last day counts. */
function readDayRange(tokens: readonly Token[], day: Read<number>): Read<Point> | null {
  if (!DASHES.has(tokens[day.end]?.key ?? '')) return null;
  const last = readDigits(tokens, day.end + 1);
  if (!last || tokens[last.end]?.key !== '/' || last.value <= day.value || last.value > 31) return null;
  const read = readFigures(tokens, last, true);
  return read && { value: { ...read.value, several: true }, end: read.end };
}

function readShortYear(tokens: readonly Token[], i: number): Read<number> | null {
  const year = readDigits(tokens, i);
  return year && tokens[i]?.digits === 2 && tokens[i]?.glued === true
    ? { value: 2000 + year.value, end: year.end }
    : null;
}

/** `05 tháng 02 năm 2026`, `mười lăm tháng ba`, `20 tháng này`. */
function readMonthInWords(
  tokens: readonly Token[],
  day: Read<number>,
  afterWord: boolean,
): Read<Point> | null {
  const near = NEAR_MONTH.at(tokens, day.end);
  if (near) {
    const place = (issuedOn: PlainDate): Span | null => {
      const { year, month } = monthAway(issuedOn, near.value);
      return asSpan(plainDate(year, month, day.value));
    };
    return { value: { ...nearDay(place), day: day.value }, end: near.end };
  }
  const word = MONTH_WORD.at(tokens, day.end);
  const month = word && readMonthNumber(tokens, word.end);
  if (!month) return null;
  // "9 tháng năm 2026" are nine months; only "ngày 9 tháng năm" is in May.
  if (!afterWord && tokens[word.end]?.key === YEAR && readYearNumber(tokens, month.end)) return null;
  const year = readYearTail(tokens, month.end);
  return { value: dayPoint(day.value, month.value, year?.value ?? 'none'), end: year?.end ?? month.end };
}

/** "ngày 20": the next day of that number. */
function readDayAlone(tokens: readonly Token[], day: Read<number>): Read<Point> | null {
  if (continuesAsNumber(tokens, day.end) || tokens[day.end]?.key === '%') return null;
  const place = (issuedOn: PlainDate): Span | null => {
    for (let ahead = 0; ahead <= 2; ahead += 1) {
      const { year, month } = monthAway(issuedOn, ahead);
      const date = plainDate(year, month, day.value);
      if (date && date >= issuedOn) return oneDay(date);
    }
    return null;
  };
  return { value: { ...nearDay(place), day: day.value, near: true }, end: day.end };
}

/** `thứ Sáu tuần này`; a weekday alone, behind "trước" or "chậm nhất", is the next one. */
function readNearWeekday(tokens: readonly Token[], weekday: Read<number>): Read<Point> | null {
  const week = NEAR_WEEK.at(tokens, weekday.end);
  if (!week) {
    const next = (issuedOn: PlainDate): Span => oneDay(nextWeekday(issuedOn, weekday.value));
    return { value: { ...nearDay(next), near: true, bare: true }, end: weekday.end };
  }
  const place = (issuedOn: PlainDate): Span =>
    oneDay(addDays(weekSpan(issuedOn).first, 7 * week.value + weekday.value - 1));
  return { value: nearDay(place), end: week.end };
}

function nextWeekday(from: PlainDate, weekday: number): PlainDate {
  return addDays(from, (weekday - isoWeekday(from) + 7) % 7);
}

function readBracketedWeekday(tokens: readonly Token[], i: number): Read<number> | null {
  if (tokens[i]?.key !== '(') return null;
  const weekday = WEEKDAY.at(tokens, i + 1);
  return weekday && tokens[weekday.end]?.key === key(')')
    ? { value: weekday.value, end: weekday.end + 1 }
    : null;
}

export function dayPoint(day: number, month: number, year: YearRef): Point {
  return {
    unit: 'day',
    year,
    day,
    month,
    inYear: (y) => asSpan(plainDate(y, month, day)),
    from: null,
  };
}

export function nearDay(from: (issuedOn: PlainDate) => Span | null): Point {
  return { unit: 'day', year: 'none', inYear: null, from };
}

/** The working week's days of a span's end: the last Monday-to-Friday day in it. */
export function lastWeekdayIn(span: Span): PlainDate {
  let day = span.last;
  while (day > span.first && isoWeekday(day) > 5) day = addDays(day, -1);
  return day;
}

export function currentMonth(issuedOn: PlainDate, ahead: number): Span | null {
  const { year, month } = monthAway(issuedOn, ahead);
  return monthsSpan(year, month);
}

export function currentQuarter(issuedOn: PlainDate, ahead: number): Span | null {
  const index = Math.floor((monthOf(issuedOn) - 1) / 3) + ahead;
  const quarter = ((index % 4) + 4) % 4;
  return monthsSpan(yearOf(issuedOn) + Math.floor(index / 4), quarter * 3 + 1, quarter * 3 + 3);
}

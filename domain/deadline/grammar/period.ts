import { addDays, type PlainDate } from '../../time/instant';
import { currentMonth, currentQuarter } from './day';
import { readDigits, readNumber } from './numbers';
import { MONTHS, QUARTERS, readNumbered } from './numbered-period';
import { readMonthsOfYear } from './months-of-year';
import { isFuzzy, partOf, readPart, type Part } from './part';
import { anyOf, listed, phrasesFor, skip, type Read } from './phrases';
import type { Point, Unit } from './point';
import { monthsSpan, weekSpan, yearOf, type Span } from './span';
import { key, type Token } from './tokens';
import { isDateSeparator, readYearTail } from './year';
import { readProgramme, readYear, readYears } from './years';

const MONTH = key('tháng');
const QUARTER = key('quý');
const YEAR = key('năm');
const WEEK = key('tuần');
const QUARTER_NAMES = phrasesFor<number>(
  ['i', 'ii', 'iii', 'iv'].map((n, q): [number, string[]] => [
    q + 1,
    [`q${n}`, `q . ${n}`, `q ${n}`, `q . ${q + 1}`],
  ]),
);
const OF = anyOf('của', 'trong');
/** "đợt đầu trong quý IV": the edge is not the quarter's. */
const OF_EDGE = anyOf('của');
const AHEAD = phrasesFor<number>([
  [0, ['này', 'hiện tại', 'hiện nay', 'nay']],
  [1, ['sau', 'tới', 'kế tiếp', 'tiếp theo', 'tiếp']],
  [-1, ['trước', 'vừa qua', 'qua']],
]);
const NOT_A_PERIOD = listed(
  'học | qua | trước | vừa qua | đó | ngân sách | tài chính | nhuận | từ | ( từ | lễ | báo cáo | đầu | cuối',
);

/**
 * A period of the calendar, or a part of one; `framed` when a word such as "trong" or "trước" stands before it,
 * `near` when "tháng" alone may be the current one ("trong tháng", not "trước tháng").
 */
export function readPeriod(
  tokens: readonly Token[],
  i: number,
  framed: boolean,
  near: boolean,
): Read<Point> | null {
  const programme = readProgramme(tokens, i);
  if (programme) return programme;
  const months = readMonthsOfYear(tokens, i);
  if (months) return months;
  const part = readPart(tokens, i);
  if (part) {
    const joined = skip(part.end - i === 1 ? OF_EDGE : OF, tokens, part.end);
    const whole = readWhole(tokens, joined, true, true);
    if (whole && whole.value.programme !== true) {
      return { value: withPart(whole.value, part.value), end: whole.end };
    }
  }
  return readWhole(tokens, i, framed, near);
}

function readWhole(tokens: readonly Token[], i: number, framed: boolean, near: boolean): Read<Point> | null {
  const nested = readPart(tokens, i);
  if (nested?.value.name.endsWith('month') === true) {
    const quarter = readWhole(tokens, skip(OF, tokens, nested.end), true, true);
    if (quarter?.value.unit === 'quarter') {
      return { value: { ...withPart(quarter.value, nested.value), unit: 'month' }, end: quarter.end };
    }
  }
  switch (tokens[i]?.key) {
    case MONTH:
      return readNumbered(tokens, i, MONTHS) ?? readNear(tokens, i, near, 'month', currentMonth);
    case QUARTER:
      return readNumbered(tokens, i, QUARTERS) ?? readNear(tokens, i, near, 'quarter', currentQuarter);
    case YEAR:
      return readYear(tokens, i) ?? readNear(tokens, i, near, 'year', currentYear);
    case WEEK:
      return readNear(tokens, i, near, 'week', currentWeek);
    default:
      return readYears(tokens, i, framed) ?? readMonthInFigures(tokens, i) ?? readAbbreviated(tokens, i);
  }
}

/** `trong tháng`, `hết quý`, `cuối năm`, `tuần này`, `tháng sau`. */
function readNear(
  tokens: readonly Token[],
  i: number,
  framed: boolean,
  unit: Unit,
  current: (issuedOn: PlainDate, ahead: number) => Span | null,
): Read<Point> | null {
  const ahead = AHEAD.at(tokens, i + 1);
  if (ahead && ahead.value >= 0) {
    return { value: nearPoint(unit, (issuedOn) => current(issuedOn, ahead.value)), end: ahead.end };
  }
  if (!framed || ahead || NOT_A_PERIOD.at(tokens, i + 1) || readNumber(tokens, i + 1)) return null;
  return { value: { ...nearPoint(unit, (issuedOn) => current(issuedOn, 0)), near: true }, end: i + 1 };
}

/** `T4/2026`, `Q2/2026`, `QII/2026`, `Q.II/2026` of a table. */
function readAbbreviated(tokens: readonly Token[], i: number): Read<Point> | null {
  const roman = QUARTER_NAMES.at(tokens, i);
  const year = roman && readYearTail(tokens, roman.end);
  if (roman && typeof year?.value === 'number') {
    const last = roman.value * 3;
    const inYear = (y: number): Span | null => monthsSpan(y, last - 2, last);
    return { value: { unit: 'quarter', year: year.value, month: last, inYear, from: null }, end: year.end };
  }
  const kind = { t: MONTHS, q: QUARTERS }[tokens[i]?.key ?? ''];
  if (!kind || tokens[i + 1]?.number == null || tokens[i + 1]?.glued !== true) return null;
  const read = readNumbered(tokens, i, kind);
  return read && typeof read.value.year === 'number' ? read : null;
}

/** `12/2025`; without "trong" or "trước" only where it stands alone. */
function readMonthInFigures(tokens: readonly Token[], i: number): Read<Point> | null {
  const month = readDigits(tokens, i);
  if (!month || (tokens[i]?.digits ?? 0) > 2 || !isDateSeparator(tokens[month.end]?.key ?? '')) return null;
  const year = readYearTail(tokens, month.end);
  if (!year) return null;
  return {
    value: {
      unit: 'month',
      year: year.value,
      month: month.value,
      inYear: (y) => monthsSpan(y, month.value),
      from: null,
      bare: true,
    },
    end: year.end,
  };
}

function nearPoint(unit: Unit, from: (issuedOn: PlainDate) => Span | null): Point {
  return { unit, year: 'none', inYear: null, from };
}

function currentYear(issuedOn: PlainDate, ahead: number): Span | null {
  return monthsSpan(yearOf(issuedOn) + ahead, 1, 12);
}

function currentWeek(issuedOn: PlainDate, ahead: number): Span {
  return weekSpan(addDays(issuedOn, 7 * ahead));
}

function withPart(whole: Point, part: Part): Point {
  const narrow = (span: Span | null): Span | null => span && partOf(span, whole.unit, part);
  const { inYear, from } = whole;
  const working = part.name === 'first-working-day' || part.name === 'last-working-day';
  return {
    ...whole,
    inYear: inYear && ((year) => narrow(inYear(year))),
    from: from && ((issuedOn) => narrow(from(issuedOn))),
    fuzzy: isFuzzy(part),
    part: part.name,
    partOf: whole.unit,
    ...(working && { workingDay: part.name === 'first-working-day' ? 'first' : 'last' }),
  };
}

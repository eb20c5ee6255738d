import { readMonthNumber, readOrdinal } from './numbers';
import { anyOf, type Read } from './phrases';
import type { Point, Unit, YearRef } from './point';
import { asLunar } from './day';
import { CONNECTOR, DASHES } from './row';
import { monthsSpan } from './span';
import { isSign } from './surroundings';
import { key, type Token } from './tokens';
import { isDateSeparator, readRelativeYear, readYearNumber, readYearTail } from './year';

const YEAR = key('năm');
const MORE_YEARS = anyOf(',', 'và', 'và năm', '&', '-', '–', '—');

interface Numbered {
  unit: Unit;
  word: string;
  /** How many months one of them has. */
  months: number;
  read: (tokens: readonly Token[], i: number) => Read<number> | null;
}

export const MONTHS: Numbered = { unit: 'month', word: key('tháng'), months: 1, read: readMonthNumber };
export const QUARTERS: Numbered = { unit: 'quarter', word: key('quý'), months: 3, read: readOrdinal };
/** `tháng 3/2026`, `Quý I`, `tháng 11 - 12/2025`, `quý III và quý IV năm 2026`. */
export function readNumbered(tokens: readonly Token[], i: number, kind: Numbered): Read<Point> | null {
  const first = kind.read(tokens, i + 1);
  if (!first || (tokens[i + 1]?.digits ?? 0) > 2) return null;
  const firstYear = readYearTail(tokens, first.end);
  const more = readMore(tokens, firstYear?.end ?? first.end, kind);
  const last = more ?? { number: first.value, year: firstYear, end: firstYear?.end ?? first.end };
  const years =
    typeof last.year?.value === 'number' ? readMoreYears(tokens, last.end, last.year.value) : null;
  if (
    !years &&
    isDateSeparator(tokens[last.end]?.key ?? '') &&
    tokens[last.end]?.glued &&
    tokens[last.end + 1]?.glued
  ) {
    if (tokens[last.end + 1]?.number != null) return null;
  }
  const from = (first.value - 1) * kind.months + 1;
  const year = last.year?.value ?? 'none';
  const startsEarlier = firstYear && firstYear.value !== year;
  const point: Point = {
    unit: kind.unit,
    year,
    month: last.number * kind.months,
    inYear: (y) => {
      const end = monthsSpan(y, (last.number - 1) * kind.months + 1, last.number * kind.months);
      const start = monthsSpan(
        startsEarlier && typeof firstYear.value === 'number' ? firstYear.value : y,
        from,
      );
      return end && start && { first: start.first, last: end.last };
    },
    from: null,
    several: more !== null,
  };
  if (years) return { value: throughYears(point, years.value), end: years.end };
  return asLunar(tokens, { value: point, end: last.end });
}

/** `, 2027`, ` và năm 2027`: further years behind a month or quarter that has its own. */
function readMoreYears(tokens: readonly Token[], i: number, after: number): Read<number> | null {
  const more = MORE_YEARS.at(tokens, i);
  const year = more && readYearNumber(tokens, more.end);
  if (!year || year.value <= after) return null;
  const further = readMoreYears(tokens, year.end, year.value);
  if (further) return further;
  const next = tokens[year.end];
  // "quý IV/2026, 2030 hồ sơ": a number before a word counts something.
  const named = tokens[more.end - 1]?.key === YEAR;
  return named || next === undefined || isSign(next) ? year : null;
}

/** To the end of the last year, or only to the same quarter of it: the words leave that open. */
function throughYears(point: Point, year: number): Point {
  const again: Point = { ...point, year };
  return {
    ...again,
    unit: 'year',
    several: true,
    inYear: (y) => monthsSpan(y, 1, 12),
    instead: again,
  };
}

/** "tháng 6/2025 đến hết năm 2028": behind another unit "năm" is the year, not the number five. */
function isYear(tokens: readonly Token[], { end }: Read<number>): boolean {
  return (
    tokens[end - 1]?.key === YEAR &&
    (readYearNumber(tokens, end) ?? readRelativeYear(tokens, end - 1)) !== null
  );
}

/** ` - 12/2025`, `, IV năm 2026`, ` và tháng 12`: what ends a row of months or quarters. */
function readMore(
  tokens: readonly Token[],
  i: number,
  kind: Numbered,
): { number: number; year: Read<YearRef> | null; end: number } | null {
  const connector = CONNECTOR.at(tokens, i);
  if (!connector) return null;
  const named = tokens[connector.end]?.key === kind.word;
  const number = kind.read(tokens, connector.end + (named ? 1 : 0));
  if (!number || (tokens[number.end - 1]?.digits ?? 0) > 2 || (!named && isYear(tokens, number))) return null;
  const year = readYearTail(tokens, number.end);
  const here = { number: number.value, year, end: year?.end ?? number.end };
  const further = year ? null : readMore(tokens, number.end, kind);
  if (further) return further;
  // "tháng 11, 12 tỉnh": without a year or the unit's own word the number counts something else.
  return year || named || DASHES.has(tokens[i]?.key ?? '') ? here : null;
}

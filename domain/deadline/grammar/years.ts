import { readNumber } from './numbers';
import { anyOf, listed, skip, type Read } from './phrases';
import type { Point, YearRef } from './point';
import { CONNECTOR, DASHES, fillsCell } from './row';
import { monthsSpan } from './span';
import { isSign } from './surroundings';
import { key, type Token } from './tokens';
import { continuesAsNumber, readRelativeYear, readYearNumber } from './year';

const YEAR = key('năm');
const IN_BRACKET = anyOf('năm (');
const FROM_YEAR = anyOf('năm', 'từ năm');
const NEXT_YEARS = anyOf(
  ...['và các năm', 'và những năm', 'và các năm tiếp', 'và những năm tiếp', 'và các giai đoạn'].flatMap((p) =>
    ['tiếp theo', 'sau', 'tới', 'theo', 'kế tiếp', 'sau đó'].map((tail) => `${p} ${tail}`),
  ),
  'trở đi',
  'và trở đi',
  'và tiếp theo',
);
const SCHOOL_YEAR = anyOf('năm học', 'niên khóa', 'khóa');
const PROGRAMME = listed(
  'giai đoạn | thời kỳ | nhiệm kỳ | năm học | niên độ | niên khóa | khóa | chu kỳ | thời kỳ ổn định',
);

/** `năm 2026`, `năm 2025-2026`, `năm 2025 và 2026`, `năm sau`, `năm 2026 và các năm tiếp theo`. */
export function readYear(tokens: readonly Token[], i: number): Read<Point> | null {
  const relative = readRelativeYear(tokens, i);
  if (relative) return { value: yearPoint(relative.value), end: relative.end };
  const first = readYearNumber(tokens, i + 1);
  if (!first || continuesAsNumber(tokens, first.end)) return null;
  const last = readLastYear(tokens, first);
  const open = NEXT_YEARS.at(tokens, last.end);
  const point = yearPoint(last.value, first.value);
  if (last !== first) point.several = true;
  if (open) point.openEnded = true;
  return { value: point, end: open?.end ?? last.end };
}

function readLastYear(tokens: readonly Token[], first: Read<number>): Read<number> {
  const connector = CONNECTOR.at(tokens, first.end);
  if (!connector) return first;
  const at = tokens[connector.end]?.key === YEAR ? connector.end + 1 : connector.end;
  const next = readYearNumber(tokens, at);
  return next && next.value > first.value ? readLastYear(tokens, next) : first;
}

/** `2026 - 2030`, `2 năm 2026-2027`; after "đến" or "trong" also `2030` alone. */
export function readYears(tokens: readonly Token[], i: number, framed: boolean): Read<Point> | null {
  const number = readNumber(tokens, i);
  if (number && tokens[number.end]?.key === YEAR && readYearNumber(tokens, number.end + 1)) {
    return readYear(tokens, number.end);
  }
  const bracketed = number && IN_BRACKET.at(tokens, number.end);
  if (bracketed) {
    const years = readYears(tokens, bracketed.end, true);
    return years && tokens[years.end]?.key === ')' ? { value: years.value, end: years.end + 1 } : null;
  }
  const first = readYearNumber(tokens, i);
  if (!first || tokens[i - 1]?.key === '/' || continuesAsNumber(tokens, first.end)) return null;
  const last = readLastYear(tokens, first);
  const next = tokens[last.end];
  const alone = next === undefined || isSign(next);
  const said = last === first ? framed && alone : DASHES.has(tokens[first.end]?.key ?? '');
  if (!said && !fillsCell(tokens, i, last.end)) return null;
  return {
    value: { ...yearPoint(last.value, first.value), bare: true, several: last !== first },
    end: last.end,
  };
}

/** `giai đoạn 2026-2030`, `nhiệm kỳ 2026 - 2031`, `năm học 2025-2026`. */
export function readProgramme(tokens: readonly Token[], i: number): Read<Point> | null {
  const word = PROGRAMME.at(tokens, i);
  if (!word) return null;
  const first = readYearNumber(tokens, skip(FROM_YEAR, tokens, word.end));
  if (!first) return null;
  const last = readLastYear(tokens, first);
  const point: Point = { ...yearPoint(last.value, first.value), unit: 'period', programme: true };
  // School years begin and end on days that each province sets.
  return { value: SCHOOL_YEAR.at(tokens, i) ? { ...point, inYear: null } : point, end: last.end };
}

function yearPoint(year: YearRef, firstYear?: number): Point {
  return {
    unit: 'year',
    year,
    inYear: (y) => {
      const last = monthsSpan(y, 1, 12);
      const first = monthsSpan(firstYear ?? y, 1, 12);
      return last && first && { first: first.first, last: last.last };
    },
    from: null,
  };
}

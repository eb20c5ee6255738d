import type { PlainDate } from '../../time/instant';
import type { Doubt, ReadingContext } from '../reading';
import { isProvisional, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar';
import type { Point, YearRef } from './point';
import { yearOf, type Span } from './span';

/** Where a point lies on the calendar, and what is doubtful about that. */
export interface Placed {
  span: Span | null;
  doubts: Doubt[];
  inferredYear: boolean;
}

// 29/02 comes again within eight years, even across a century that has no leap year.
const YEARS_AHEAD = 8;

/** Puts a point into its year; `startsAfter` places a period that must not have begun ("trước tháng 3"). */
export function place(point: Point, context: ReadingContext, startsAfter = false): Placed {
  const placed = placeSpan(point, context, startsAfter);
  if (placed.span === null || point.workingDay === undefined) return placed;
  const { calendar } = context;
  const { first, last } = placed.span;
  const day =
    point.workingDay === 'last' ? workingDayOnOrBefore(calendar, last) : workingDayOnOrAfter(calendar, first);
  const doubts = isProvisional(calendar, day)
    ? [...placed.doubts, 'provisional-calendar' as const]
    : placed.doubts;
  return { ...placed, span: { first: day, last: day }, doubts };
}

function placeSpan(point: Point, { issuedOn }: ReadingContext, startsAfter: boolean): Placed {
  const { inYear, from, year } = point;
  if (from) {
    if (issuedOn === null) return unplaced('no-issue-date');
    const span = from(issuedOn);
    return span ? { span, doubts: [], inferredYear: point.near === true } : unplaced('impossible-date');
  }
  if (!inYear) return unplaced('unknown-event');
  const written = issuedOn === null && typeof year !== 'number' ? null : writtenYear(year, issuedOn);
  if (written !== null) {
    const span = inYear(written);
    return span ? { span, doubts: [], inferredYear: false } : unplaced('impossible-date');
  }
  if (issuedOn === null) return existsEver(inYear) ? unplaced('no-issue-date') : unplaced('impossible-date');
  for (let y = yearOf(issuedOn); y <= yearOf(issuedOn) + YEARS_AHEAD; y += 1) {
    const span = inYear(y);
    if (span && (startsAfter ? span.first : span.last) >= issuedOn) {
      return { span, doubts: ['year-inferred'], inferredYear: true };
    }
  }
  return unplaced('impossible-date');
}

function writtenYear(year: YearRef, issuedOn: PlainDate | null): number | null {
  if (typeof year === 'number') return year;
  if (year === 'none' || issuedOn === null) return null;
  const ahead = { this: 0, next: 1, following: 1, previous: -1 }[year];
  return yearOf(issuedOn) + ahead;
}

function existsEver(inYear: (year: number) => Span | null): boolean {
  const someLeapYear = 2028;
  return inYear(someLeapYear) !== null;
}

function unplaced(doubt: Doubt): Placed {
  return { span: null, doubts: [doubt], inferredYear: false };
}

import type { Page } from './page';
import { rowText, type Row } from './rows';

/** Headers and footers have at most so many lines. */
const ZONE = 3;
/** On fewer pages a line that comes again may be part of the text. */
const FEWEST_PAGES = 3;
/** In points: headers stand at one height, apart from rounding. */
const SAME_PLACE = 3;
/** Three digits: a year is no page number. */
const PAGE_NUMBER =
  /^(?:(?:trang|page)\s*)?[-–—|(]?\s*(\d{1,3})\s*[-–—|)]?(?:\s*(?:\/|of|trên)\s*\d{1,4})?$/i;

/** Takes away page numbers, headers and footers; says how many lines. */
export function dropFurniture(pages: readonly Page[]): number {
  const offset = pageNumberOffset(pages);
  const first = offset ?? 0;
  const repeated = repeatedLines(pages, first);
  let dropped = 0;
  for (const page of pages) {
    const drop = new Set(
      edge(page).filter((row) => repeated.has(shape(row, page.number + first, pages.length + first))),
    );
    const number = lonelyNumbers(page).find(({ value }) => value - page.number === offset);
    if (number !== undefined) drop.add(number.row);
    page.rows = page.rows.filter((row) => !drop.has(row));
    dropped += drop.size;
  }
  return dropped;
}

/** A year may stand alone at the end of a page: only numbers that count the pages are page numbers. */
function pageNumberOffset(pages: readonly Page[]): number | null {
  const votes = new Map<number, number>();
  for (const page of pages) {
    const offsets = new Set(lonelyNumbers(page).map(({ value }) => value - page.number));
    offsets.forEach((offset) => votes.set(offset, (votes.get(offset) ?? 0) + 1));
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  const [offset, count] = best;
  return count > 1 || offset === 0 ? offset : null;
}

/** Those near the edge, the nearest first: further inside they belong to the text. */
function lonelyNumbers(page: Page): { row: Row; value: number }[] {
  const { length } = page.rows;
  const distance = (row: Row) => Math.min(page.rows.indexOf(row), length - 1 - page.rows.indexOf(row));
  return edge(page)
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((row) => {
      const value = printedNumber(row);
      return value === null ? [] : [{ row, value }];
    });
}

function printedNumber(row: Row): number | null {
  const found = PAGE_NUMBER.exec(rowText(row).trim());
  return found === null ? null : Number(found[1]);
}

/** Lines at the edge of most pages, in one place on the paper, that stand nowhere inside a page. */
function repeatedLines(pages: readonly Page[], offset: number): Set<string> {
  const places = new Map<string, number[]>();
  const inside = new Set<string>();
  for (const page of pages) {
    const atEdge = new Set(edge(page));
    for (const row of page.rows) {
      const one = shape(row, page.number + offset, pages.length + offset);
      if (!atEdge.has(row)) inside.add(one);
      else if (printedNumber(row) === null) places.set(one, [...(places.get(one) ?? []), row.y]);
    }
  }
  const least = Math.max(FEWEST_PAGES, pages.length / 2 + 0.5);
  const repeated = [...places].filter(([one, heights]) => {
    const usual = heights[Math.floor(heights.length / 2)] ?? 0;
    return !inside.has(one) && heights.filter((y) => Math.abs(y - usual) < SAME_PLACE).length >= least;
  });
  return new Set(repeated.map(([one]) => one));
}

/** A line with its page number, and the number of pages, made alike on all pages. */
function shape(row: Row, printed: number, last: number): string {
  return rowText(row).replace(/\d+/g, (digits) =>
    digits === `${printed}` || digits === `${last}` ? '#' : digits,
  );
}

function edge({ rows }: Page): Row[] {
  return rows.filter((_, i) => i < ZONE || i >= rows.length - ZONE);
}

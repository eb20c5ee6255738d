import type { Page } from './page';
import type { Row, Segment } from './rows';

/** In letter sizes: what rounding moves a baseline or an edge. */
const SLACK = 0.1;
/** Rows this much farther apart than the rows of a paragraph begin a new one. */
const GAP = 1.15;
/** So many gaps of one page or more must be wider, or the spacing says nothing about paragraphs. */
const TELLING = 0.1;
/** In letter sizes: less is no indent, more is none of a first line (1 to 1.27 cm). */
const INDENT = 0.8;
const DEEPEST_INDENT = 4;
/** Capitals are so much wider than the letters of which the width is estimated. */
const WIDE = 1.5;
const ENDS = /[.;:!?…][”"’')\]]*$/u;
const STARTS_ITEM = /^(?:[-–—+*•]|\(?[\p{L}\d]{1,5}[.)]|(?:\d{1,3}\.)+\d*|Điều\s|Phụ lục|Nơi nhận|Kính gửi)/u;
const BROKEN_TOKEN = /[\p{L}\d][-/]$/u;

/** A row this full was not ended by its writer unless its sentence ends there. */
const FULL = 0.72;

/**
 * Joins the rows into which a paragraph was broken, where the spacing tells paragraphs apart: a row goes on
 * in the next one when that stands as close as rows do, begins at the margin, and either its first word had
 * no room left or the sentence is not over. Over the edge of a page both must hold.
 */
export function joinWrappedRows(pages: readonly Page[]): void {
  const leading = leadingOf(pages);
  if (leading === null) return;
  const rows = pages.flatMap((page) => page.rows);
  const edges = { left: usualLeft(rows), right: Math.max(...rows.map(rightOf)) };
  // What the joined row ended with on the paper.
  let tail: { row: Row; y: number; right: number } | null = null;
  for (const page of pages) {
    const kept: Row[] = [];
    let isFirst = true;
    for (const row of page.rows) {
      if (tail !== null && isText(tail.row) && isText(row) && isAtMargin(row, tail.row, edges.left)) {
        const full = hasNoRoomFor(row, tail.right, edges.right);
        const unended = !ENDS.test(textOf(tail.row)) && tail.right >= edges.right * FULL;
        const close = !isFirst && row.y - tail.y <= leading * row.size * GAP;
        const overThePage = isFirst && full && unended && !STARTS_ITEM.test(textOf(row));
        if ((close && (full || unended)) || overThePage) {
          append(tail.row, row);
          tail = { row: tail.row, y: row.y, right: rightOf(row) };
          isFirst = false;
          continue;
        }
      }
      kept.push(row);
      isFirst = false;
      tail = { row, y: row.y, right: rightOf(row) };
    }
    page.rows = kept;
  }
}

function usualLeft(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const left of rows.filter(isText).map((row) => Math.round(leftOf(row)))) {
    counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** At the margin, below a row that begins there or a first line's indent further in. */
function isAtMargin(row: Row, above: Row, left: number): boolean {
  const inside = leftOf(above) - left;
  return (
    Math.abs(leftOf(row) - left) < row.size * INDENT &&
    inside > -row.size &&
    inside < row.size * DEEPEST_INDENT
  );
}

/** The distance of two rows of one paragraph in letter sizes; null where all rows stand equally far apart. */
function leadingOf(pages: readonly Page[]): number | null {
  const gaps = pages
    .flatMap(({ rows }) => rows.slice(1).map((row, i) => (row.y - (rows[i] as Row).y) / row.size))
    .filter((gap) => gap > 1 - SLACK)
    .sort((a, b) => a - b);
  // Once may be chance: a note, a superscript, a stamp.
  const leading = gaps.find((gap, i) => (gaps[i + 1] ?? Infinity) - gap < SLACK);
  if (leading === undefined) return null;
  const wider = gaps.filter((gap) => gap > leading * GAP).length;
  return wider >= gaps.length * TELLING ? leading : null;
}

function isText({ segments }: Row): boolean {
  return segments.length === 1;
}

function hasNoRoomFor(row: Row, right: number, margin: number): boolean {
  const { text, x, right: end } = row.segments[0] as Segment;
  const word = /^\S+/u.exec(text.trim())?.[0] ?? '';
  const width = (WIDE * (end - x) * (word.length + 1)) / Math.max(1, text.trim().length);
  return right + width > margin - row.size * SLACK;
}

function append(row: Row, next: Row): void {
  const segment = row.segments[0] as Segment;
  const space = BROKEN_TOKEN.test(segment.text.trim()) ? '' : ' ';
  segment.text = `${segment.text.trim()}${space}${textOf(next)}`;
}

function textOf({ segments }: Row): string {
  return (segments[0] as Segment).text.trim();
}

function leftOf({ segments }: Row): number {
  return (segments[0] as Segment).x;
}

function rightOf({ segments }: Row): number {
  return segments.at(-1)?.right ?? 0;
}

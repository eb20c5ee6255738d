import type { Grid } from './grid';
import type { Place, Sheet } from './sheet';

/** The rows of a table's heading, both ends included. */
export interface HeadingRows {
  from: number;
  to: number;
}

/** Titles, numbers and addressees above a table take a dozen lines; twice that is generous. */
const ROWS_TO_SEARCH = 40;

/** Headings one line high, two lines high ("Cơ quan thực hiện" over "chủ trì" and "phối hợp"), three. */
const HEADING_HEIGHTS = [1, 2, 3];

/** Rows that may be the heading; all of them where the person did not say which. */
export function possibleHeadings(grid: Grid, headingRow: number | undefined): HeadingRows[] {
  return (headingRow === undefined ? rowsToSearch(grid.sheet) : [headingRow]).flatMap((from) =>
    HEADING_HEIGHTS.map((height) => ({ from, to: from + height - 1 })).filter((rows) =>
      isOneHeading(grid, rows),
    ),
  );
}

function rowsToSearch(sheet: Sheet): number[] {
  return sheet.rows
    .filter(({ cells }) => cells.size > 1)
    .slice(0, ROWS_TO_SEARCH)
    .map(({ number }) => number);
}

/** Headings that are merged over two lines, and what stands above them, begin in the upper line. */
export function withMergedAbove(grid: Grid, { from, to }: HeadingRows): HeadingRows {
  let first = from;
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const merged = grid.mergedAt({ row: from, column });
    if (merged && from - merged.from.row < HEADING_HEIGHTS.length) first = Math.min(first, merged.from.row);
  }
  return { from: first, to };
}

/**
 * Whether the lower lines belong to the heading: each has a text below nothing, or below a text that
 * stands over several columns. A first row of tasks, or of a section, has a heading above every text.
 */
function isOneHeading(grid: Grid, { from, to }: HeadingRows): boolean {
  for (let row = from + 1; row <= to; row += 1) {
    const own = [...(grid.row(row)?.cells.keys() ?? [])];
    if (!own.some((column) => isOpenAbove(grid, { row: row - 1, column }))) return false;
  }
  return true;
}

function isOpenAbove(grid: Grid, above: Place): boolean {
  if (grid.text(above) === '') return true;
  const merged = grid.mergedAt(above);
  return merged !== null && merged.to.column > merged.from.column;
}

/** The line that stands right above the column; the others may stand above several. */
export function lowestText(grid: Grid, heading: HeadingRows, column: number): string {
  for (let row = heading.to; row >= heading.from; row -= 1) {
    const text = grid.text({ row, column });
    if (text !== '') return text;
  }
  return '';
}

/** All lines of a column's heading. */
export function headingText(grid: Grid, heading: HeadingRows, column: number): string {
  const lines: string[] = [];
  for (let row = heading.from; row <= heading.to; row += 1) {
    const text = grid.text({ row, column });
    if (text !== '' && text !== lines.at(-1)) lines.push(text);
  }
  return lines.join(' ');
}

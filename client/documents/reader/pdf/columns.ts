import { rowText, type Row, type Segment } from './rows';

/** Rows farther apart than this many letter sizes belong to different blocks. */
const FAR = 4;
/** In letter sizes: the least space between two columns that are read one after the other. */
const NARROW = 1.5;

/**
 * The lines of a page in reading order. Two columns side by side (letterhead and motto, recipients and
 * signature) are read one after the other; three and more are a table: a line for each of its rows.
 */
export function linesOf(rows: readonly Row[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < rows.length;) {
    const block = blockFrom(rows, i);
    if (block.length === 0) {
      lines.push(rowText(rows[i] as Row));
      i += 1;
    } else {
      lines.push(...blockLines(block));
      i += block.length;
    }
  }
  return lines;
}

/** The rows from `first` on that share a gutter; none when no two columns begin there. */
function blockFrom(rows: readonly Row[], first: number): Row[] {
  const start = rows[first] as Row;
  if (start.segments.length < 2) return [];
  let gutters = gaps(start.segments);
  let end = first + 1;
  for (let i = first + 1; i < rows.length; i += 1) {
    const row = rows[i] as Row;
    const before = rows[i - 1] as Row;
    if (row.y - before.y > FAR * Math.max(row.size, before.size)) break;
    const left = gutters.flatMap((gutter) => narrowed(gutter, row.segments, row.size));
    if (left.length === 0) break;
    gutters = left;
    // A short line at the left may as well be the next paragraph: it waits for a sign of the columns.
    const gutter = gutters[0] as Gutter;
    if (row.segments.length > 1 || (row.segments[0] as Segment).x >= gutter.from) end = i + 1;
  }
  return rows.slice(first, end);
}

interface Gutter {
  from: number;
  to: number;
}

function gaps(segments: readonly Segment[]): Gutter[] {
  return segments.slice(1).map((next, i) => ({ from: (segments[i] as Segment).right, to: next.x }));
}

/** What stays free of a gutter when the row's segments are laid over it; nothing when one crosses it. */
function narrowed(gutter: Gutter, segments: readonly Segment[], size: number): Gutter[] {
  let { from, to } = gutter;
  for (const { x, right } of segments) {
    if (right <= (from + to) / 2) from = Math.max(from, right);
    else if (x >= (from + to) / 2) to = Math.min(to, x);
    else if (x > from && to - right < x - from) to = x;
    else if (right < to) from = right;
    else return [];
  }
  return to - from > size / 2 ? [{ from, to }] : [];
}

function blockLines(block: readonly Row[]): string[] {
  const columns = columnsOf(block);
  if (columns.length <= 1) return block.map(rowText);
  const cells = block.map((row) => cellsOf(row, columns));
  const [left, right] = columns as [Gutter, Gutter];
  if (columns.length === 2) {
    // So close, they may be words of one justified line: better left beside each other than torn apart.
    if (right.from - left.to < NARROW * (block[0] as Row).size) return block.map(rowText);
    return [0, 1].flatMap((column) => cells.map((row) => row[column] ?? '').filter((text) => text !== ''));
  }
  return tableRecords(cells).map((row) => row.join('\t'));
}

/** Where segments stand above each other, with nothing between: the columns' left and right edges. */
function columnsOf(block: readonly Row[]): Gutter[] {
  const segments = block.flatMap((row) => row.segments).sort((a, b) => a.x - b.x);
  const columns: Gutter[] = [];
  for (const { x, right } of segments) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.to) last.to = Math.max(last.to, right);
    else columns.push({ from: x, to: right });
  }
  return columns;
}

function cellsOf(row: Row, columns: readonly Gutter[]): string[] {
  const cells = columns.map(() => '');
  for (const { text, x } of row.segments) {
    const column = columns.findIndex(({ from, to }) => x >= from && x <= to);
    cells[column] = `${cells[column] ?? ''} ${text}`.trim();
  }
  return cells;
}

/** A row without its first cell (the serial number) goes on with the cells above it. */
function tableRecords(rows: readonly string[][]): string[][] {
  const records: string[][] = [];
  for (const row of rows) {
    const last = records.at(-1);
    if (last === undefined || row[0] !== '') records.push([...row]);
    else row.forEach((cell, i) => (last[i] = `${last[i] ?? ''} ${cell}`.trim()));
  }
  return records;
}

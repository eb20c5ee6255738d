import { findCellStarts } from './cell-starts';
import { isNoteNumber, writeRaised } from '../superscript';
import type { Piece } from './pieces';

/** Words that stand together; wide gaps part the segments of a row. */
export interface Segment {
  text: string;
  x: number;
  right: number;
}

/** What stands on one baseline, from left to right. */
export interface Row {
  y: number;
  size: number;
  segments: Segment[];
}

/** Baselines of one line differ by less than this part of the letter size, those of two lines by more. */
const SAME_LINE = 0.3;
/** A footnote's number is smaller than the text and raised. */
const SMALL = 0.8;
const RAISED = 0.15;
const HIGHEST_RAISE = 0.75;
/** The narrowest space of a font is about a fifth of the letter size, kerning stays below a tenth. */
const SPACE = 0.12;
/** Spaces of justified lines stay below this many letter sizes. */
const COLUMN = 2;
/** `1.`, `a)`, `3.1.`, `(iv)`, `-`: the gap after a number belongs to its paragraph. */
const LABEL = /^(?:\(?[\p{L}\d]{1,4}[.)]|(?:\d{1,3}\.){1,4}\d{0,3}[.)]?|[-–—+*•◦▪■➢])$/u;

export function rowsOf(pieces: readonly Piece[]): Row[] {
  const lines = withRaised(byBaseline(pieces)).map((line) => line.sort((a, b) => a.x - b.x));
  const cellStarts = findCellStarts(lines);
  return lines.map((line) => asRow(line, cellStarts));
}

function byBaseline(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  let baseline = -Infinity;
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (piece.y - baseline > piece.size * SAME_LINE) {
      lines.push([]);
      baseline = piece.y;
    }
    lines.at(-1)?.push(piece);
  }
  return lines;
}

/** Raised numbers have a baseline of their own, just above that of their line. */
function withRaised(lines: Piece[][]): Piece[][] {
  const kept: Piece[][] = [];
  lines.forEach((line, i) => {
    const below = lines[i + 1];
    if (below !== undefined && line.every(({ text }) => isNoteNumber(text))) {
      const size = sizeOf(below);
      const raise = (below[0] as Piece).y - (line[0] as Piece).y;
      if (sizeOf(line) < size * SMALL && raise < size * HIGHEST_RAISE) {
        below.push(...line);
        return;
      }
    }
    kept.push(line);
  });
  return kept;
}

function sizeOf(line: readonly Piece[]): number {
  return line.reduce((most, { size }) => Math.max(most, size), 0);
}

function asRow(line: Piece[], cellStarts: ReadonlySet<Piece>): Row {
  const size = sizeOf(line);
  const baseline = (line.find((piece) => piece.size > size * SMALL) ?? line[0])?.y ?? 0;
  const segments: Segment[] = [];
  let before: Piece | null = null;
  for (const piece of line) {
    if (before !== null && isDrawnTwice(before, piece)) continue;
    const raised =
      piece.size < size * SMALL && piece.y < baseline - size * RAISED && isNoteNumber(piece.text);
    const text = raised ? writeRaised(before?.text ?? '', piece.text) : piece.text;
    append(segments, piece, text, size, { raised, startsCell: cellStarts.has(piece) });
    before = piece;
  }
  return { y: baseline, size, segments };
}

function append(
  segments: Segment[],
  piece: Piece,
  text: string,
  size: number,
  { raised, startsCell }: { raised: boolean; startsCell: boolean },
): void {
  const last = segments.at(-1);
  const right = piece.x + piece.width;
  const gap = last === undefined ? 0 : piece.x - last.right;
  const parts = startsCell || gap > size * COLUMN;
  if (last === undefined || (parts && !LABEL.test(last.text.trim()))) {
    segments.push({ text, x: piece.x, right });
    return;
  }
  const apart = !raised && (piece.spaced || gap > size * SPACE);
  last.text += apart && !/\s$/.test(last.text) ? ` ${text.trimStart()}` : text;
  last.right = Math.max(last.right, right);
}

/** Bold by drawing the same letters again a little beside. */
function isDrawnTwice(a: Piece, b: Piece): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < a.size * SPACE && Math.abs(a.y - b.y) < a.size * SPACE;
}

export function rowText(row: Row): string {
  return row.segments.map(({ text }) => text.trim()).join(' ');
}

import type { Piece } from './pieces';

/** In letter sizes; Word leaves 0.38 cm between the texts of two cells, a space takes a quarter. */
const LEAST_GAP = 0.55;
/** In points: the cells of a column begin at one place. */
const SAME_PLACE = 0.75;
/** Cells of more lines than this are rare, so the next row of the table is near. */
const NEAR = 6;

/**
 * Cells may be filled so that the gap to the next is hardly more than a wide space. They show by
 * beginning at the same place in lines near each other.
 */
export function findCellStarts(lines: readonly (readonly Piece[])[]): Set<Piece> {
  const candidates = lines.flatMap((line, index) =>
    line.flatMap((piece, i) => {
      const before = line[i - 1];
      const gap = before === undefined ? 0 : piece.x - before.x - before.width;
      return gap > piece.size * LEAST_GAP ? [{ piece, index }] : [];
    }),
  );
  candidates.sort((a, b) => a.piece.x - b.piece.x);
  const starts = new Set<Piece>();
  candidates.forEach((one, i) => {
    for (let k = i + 1; k < candidates.length; k += 1) {
      const other = candidates[k] as (typeof candidates)[number];
      if (other.piece.x - one.piece.x > SAME_PLACE) break;
      if (other.index === one.index || Math.abs(other.index - one.index) > NEAR) continue;
      starts.add(one.piece);
      starts.add(other.piece);
    }
  });
  return starts;
}

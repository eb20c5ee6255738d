import { phrasesFor } from './phrases';
import type { Token } from './tokens';

/** What stands between the members of a row of months, quarters or years. */
export const CONNECTOR = phrasesFor<true>([
  [true, ['-', '–', '—', 'và', ',', 'đến', 'hoặc', 'đến hết', 'sang', '&']],
]);
export const DASHES = new Set(['-', '–', '—']);

/** What parts the cells of a table's row that was copied as one line. */
const CELL_EDGES = new Set([';', '|']);

/** Whether the tokens from `from` up to `to` are all that a cell, or the whole text, holds. */
export function fillsCell(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to]?.key === '.' ? tokens[to + 1] : tokens[to];
  return (
    (before === undefined || CELL_EDGES.has(before.key)) && (after === undefined || CELL_EDGES.has(after.key))
  );
}

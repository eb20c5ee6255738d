import { phrasesFor } from './phrases';
import type { Token } from './tokens';

/** What stands between the members of a row of months, quarters or years. */
export const CONNECTOR = phrasesFor<true>([
  [true, ['-', '–', '—', 'và', ',', 'đến', 'hoặc', 'đến hết', 'sang', '&']],
]);
export const DASHES = new Set(['-', '–', '—']);

// A row of a programme has its work, its agencies and its product beside the date, within so many words.
const ROW = 40;

/** What parts the cells of a table's row that was copied as one line. */
const CELL_EDGES = new Set([';', '|']);

/** Whether the tokens from `from` up to `to` are all that a cell, or the whole text, holds. */
export function fillsCell(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to]?.key === '.' ? tokens[to + 1] : tokens[to];
  const opens = before === undefined || CELL_EDGES.has(before.key);
  if (!opens || (after !== undefined && !CELL_EDGES.has(after.key))) return false;
  // "30/6/2027; 31/12/2027" are two dates in one cell, no row: a row has words as well.
  return (before ?? after) === undefined || tokens.slice(Math.max(0, from - ROW), to + ROW).some(isWord);
}

function isWord({ key, number }: Token): boolean {
  return number === null && key.toLowerCase() !== key.toUpperCase();
}

import type { CellValue, MergedCells, Sheet } from '../../domain/directive/register/sheet';
import { columnNumber } from '../../domain/directive/register/sheet';

type Written = string | number | CellValue | null;

/** A table as a person would draw it: row by row, null for an empty cell, merged cells as `A1:B2`. */
export function sheetOf(
  rows: readonly (readonly Written[])[],
  {
    merged = [],
    hidden = [],
    name = 'Phụ lục',
  }: { merged?: string[]; hidden?: number[]; name?: string | null } = {},
): Sheet {
  return {
    name,
    hidden: false,
    hiddenColumns: [],
    dateSystem: '1900',
    merged: merged.map(mergedOf),
    rows: rows.map((cells, i) => ({
      number: i + 1,
      hidden: hidden.includes(i + 1),
      cells: new Map(cells.flatMap((cell, j) => (cell === null ? [] : [[j + 1, valueOf(cell)] as const]))),
    })),
  };
}

export function dateCell(date: string): CellValue {
  return { kind: 'date', date };
}

function valueOf(cell: string | number | CellValue): CellValue {
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  return typeof cell === 'number' ? { kind: 'number', number: cell } : cell;
}

function mergedOf(range: string): MergedCells {
  const [from, to] = range.split(':').map((corner) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(corner) ?? [];
    return { row: Number(row), column: columnNumber(letters) ?? 0 };
  });
  return { from: from as MergedCells['from'], to: to as MergedCells['to'] };
}

import type { PlainDate } from '../../time/instant';
import type { DateSystem } from './serial-date';

/** What a cell holds; a formula is its value as the program that wrote the file computed it. */
export type CellValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  /** A number that the file shows as a date. */
  | { kind: 'date'; date: PlainDate }
  /** `#REF!`, a formula without a value, a date that no calendar has; `text` says which. */
  | { kind: 'error'; text: string };

/** Where a cell is; both from 1, as spreadsheets count. */
export interface Place {
  row: number;
  column: number;
}

export interface SheetRow {
  number: number;
  hidden: boolean;
  /** By column; empty cells are not in it. */
  cells: ReadonlyMap<number, CellValue>;
}

export interface MergedCells {
  from: Place;
  to: Place;
}

/** One table as it was read: nothing is interpreted yet. */
export interface Sheet {
  /** Null in a format without sheets (CSV). */
  name: string | null;
  hidden: boolean;
  /** In order; rows without content may be missing. */
  rows: readonly SheetRow[];
  merged: readonly MergedCells[];
  hiddenColumns: readonly number[];
  /** From when the file counts its dates; for numbers that have lost their format. */
  dateSystem: DateSystem;
}

/** `3` → `C`, `28` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `C` → 3; null when the text is no column (three letters at most). */
export function columnNumber(name: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(name)) return null;
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `E14`. */
export function cellName({ row, column }: Place): string {
  return `${columnName(column)}${row}`;
}

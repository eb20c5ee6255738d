import { serialDate, type DateSystem } from '../../domain/directive/register/serial-date';
import {
  cellName,
  columnNumber,
  type CellValue,
  type MergedCells,
  type Place,
  type Sheet,
  type SheetRow,
} from '../../domain/directive/register/sheet';
import { isPlainDate } from '../../domain/time/instant';
import { REGISTER_LIMITS as LIMITS } from './limits';
import { RegisterRefused } from './register-refused';
import { unescaped } from './shared-strings';
import { walkXml } from './xml-walk';

interface SheetSource {
  file: string;
  part: string;
  name: string;
  hidden: boolean;
  system: DateSystem;
  strings: readonly string[];
  dateStyles: ReadonlySet<number>;
}

/** A cell while it is being read. */
interface OpenCell {
  place: Place;
  type: string;
  style: number;
  hasFormula: boolean;
  value: string;
}

/** Cells with content, merged cells, hidden rows and columns of one sheet, within the limits. */
export function readSheet(xml: string, source: SheetSource): Sheet {
  const rows: SheetRow[] = [];
  const merged: MergedCells[] = [];
  const hiddenColumns: number[] = [];
  let row: { number: number; hidden: boolean; cells: Map<number, CellValue> } | null = null;
  let cell: OpenCell | null = null;
  let inValue = false;
  let count = 0;
  walkXml(source.file, source.part, xml, {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1);
        row = { number, hidden: isTrue(attributes['hidden']), cells: new Map() };
      } else if (name === 'c' && row) {
        cell = {
          place: placeOf(attributes['r']) ?? {
            row: row.number,
            column: ([...row.cells.keys()].at(-1) ?? 0) + 1,
          },
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          hasFormula: false,
          value: '',
        };
      } else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'v' || name === 't') inValue = cell !== null;
      else if (name === 'mergeCell') merged.push(...mergedOf(attributes['ref'] ?? ''));
      else if (name === 'col' && isTrue(attributes['hidden'])) hiddenColumns.push(...columnsOf(attributes));
    },
    text(piece) {
      if (inValue && cell) cell.value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && row && cell) {
        const value = valueOf(cell, source);
        if (value) {
          count += 1;
          refuseIfTooMuch(source.file, cell.place, value, count);
          row.cells.set(cell.place.column, value);
        }
        cell = null;
      } else if (name === 'row' && row) {
        if (row.cells.size > 0) rows.push(row);
        if (rows.length > LIMITS.rows) throw new RegisterRefused('too-many-rows', source.file);
        row = null;
      }
    },
  });
  refuseIfTooManyMerged(source.file, merged, rows.at(-1)?.number ?? 0);
  const { name, hidden, system } = source;
  return {
    name,
    hidden,
    rows: rows.sort((a, b) => a.number - b.number),
    merged,
    hiddenColumns,
    dateSystem: system,
  };
}

function valueOf(cell: OpenCell, { strings, dateStyles, system }: SheetSource): CellValue | null {
  const { type, style, value, hasFormula } = cell;
  if (value === '') return hasFormula ? { kind: 'error', text: '=…' } : null;
  switch (type) {
    case 's':
      return textValue(strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textValue(unescaped(value));
    case 'b':
      return textValue(value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return { kind: 'error', text: value };
    case 'd': {
      const date = value.slice(0, 'YYYY-MM-DD'.length);
      return isPlainDate(date) ? { kind: 'date', date } : { kind: 'error', text: value };
    }
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return { kind: 'error', text: value };
      if (!dateStyles.has(style)) return { kind: 'number', number };
      const date = serialDate(number, system);
      return date === null ? { kind: 'error', text: value } : { kind: 'date', date };
    }
  }
}

function textValue(text: string): CellValue | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}

function refuseIfTooMuch(file: string, place: Place, value: CellValue, count: number): void {
  if (count > LIMITS.cells) throw new RegisterRefused('too-many-cells', file);
  if (place.column > LIMITS.columns) throw new RegisterRefused('too-many-columns', file, cellName(place));
  if (value.kind === 'text' && value.text.length > LIMITS.cellCharacters) {
    throw new RegisterRefused('cell-too-long', file, cellName(place));
  }
}

/** Merged cells are answered for row by row, so it is their rows that cost. */
function refuseIfTooManyMerged(file: string, merged: readonly MergedCells[], lastRow: number): void {
  const rows = merged.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to.row, lastRow) - from.row + 1),
    0,
  );
  if (merged.length > LIMITS.mergedCells || rows > LIMITS.mergedRows) {
    throw new RegisterRefused('too-many-merged', file);
  }
}

function placeOf(reference: string | undefined): Place | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference ?? '');
  const column = match && columnNumber(match[1] as string);
  return column ? { row: Number(match[2]), column } : null;
}

function mergedOf(reference: string): MergedCells[] {
  const [from, to] = reference.split(':').map(placeOf);
  return from && to ? [{ from, to }] : [];
}

function columnsOf({ min, max }: Readonly<Record<string, string>>): number[] {
  const [first, last] = [Number(min), Math.min(Number(max), LIMITS.columns)];
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, i) => first + i);
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

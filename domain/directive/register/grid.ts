import type { CellValue, MergedCells, Place, Sheet, SheetRow } from './sheet';

/** A cell with the place its value was written at: for merged cells the first of them. */
export interface FoundCell {
  value: CellValue;
  at: Place;
}

/** A sheet that answers for merged cells what stands in the first of them. */
export class Grid {
  private readonly byRow: ReadonlyMap<number, SheetRow>;
  private readonly mergedByRow = new Map<number, MergedCells[]>();
  readonly lastColumn: number;

  constructor(readonly sheet: Sheet) {
    this.byRow = new Map(sheet.rows.map((row) => [row.number, row]));
    this.lastColumn = sheet.rows.reduce((last, row) => Math.max(last, ...row.cells.keys()), 0);
    const lastRow = sheet.rows.at(-1)?.number ?? 0;
    for (const merged of sheet.merged) {
      for (let row = merged.from.row; row <= Math.min(merged.to.row, lastRow); row += 1) {
        const list = this.mergedByRow.get(row);
        if (list) list.push(merged);
        else this.mergedByRow.set(row, [merged]);
      }
    }
  }

  cell(place: Place): FoundCell | null {
    const own = this.byRow.get(place.row)?.cells.get(place.column);
    if (own) return { value: own, at: place };
    const merged = this.mergedAt(place);
    const value = merged && this.byRow.get(merged.from.row)?.cells.get(merged.from.column);
    return value ? { value, at: merged.from } : null;
  }

  /** The merged cells that cover the place; null where it stands alone. */
  mergedAt({ row, column }: Place): MergedCells | null {
    const covers = (one: MergedCells) => one.from.column <= column && column <= one.to.column;
    return this.mergedByRow.get(row)?.find(covers) ?? null;
  }

  text(place: Place): string {
    const found = this.cell(place);
    return found ? plainText(found.value) : '';
  }

  row(number: number): SheetRow | null {
    return this.byRow.get(number) ?? null;
  }
}

/** What a cell says, on one line; dates as Vietnamese documents write them. */
export function plainText(value: CellValue): string {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'date':
      return value.date.split('-').reverse().join('/');
    case 'error':
      return '';
    case 'text':
      return oneLine(value.text);
  }
}

const LINE_BREAKS_AND_SPACES = /[\s\u00A0\u2028\u2029]+/g;
/** No letter may carry a control character or one that turns the reading direction; see contract fields. */
const NOT_FOR_A_LINE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Line breaks and runs of spaces as one space; characters that no line of text may hold left out. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(LINE_BREAKS_AND_SPACES, ' ').replace(NOT_FOR_A_LINE, '').trim();
}

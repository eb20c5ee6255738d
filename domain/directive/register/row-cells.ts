import type { Columns } from './columns';
import type { RegisterField } from './fields';
import { oneLine, plainText, type FoundCell, type Grid } from './grid';
import type { DateSystem } from './serial-date';
import type { Place } from './sheet';

/** A row seen through the columns that were found. */
export class RowCells {
  constructor(
    private readonly grid: Grid,
    readonly row: number,
    private readonly columns: ReadonlyMap<RegisterField, { column: number; heading: string }>,
  ) {}

  static columnsOf({ choices }: Columns): ReadonlyMap<RegisterField, { column: number; heading: string }> {
    return new Map(choices.map(({ field, column, heading }) => [field, { column, heading }]));
  }

  get dateSystem(): DateSystem {
    return this.grid.sheet.dateSystem;
  }

  place(field: RegisterField): Place {
    return { row: this.row, column: this.columns.get(field)?.column ?? 1 };
  }

  has(field: RegisterField): boolean {
    return this.columns.has(field);
  }

  heading(field: RegisterField): string {
    return this.columns.get(field)?.heading ?? '';
  }

  /** Null where the column is missing, the cell is empty, or it belongs to a text over several columns. */
  cell(field: RegisterField): FoundCell | null {
    const column = this.columns.get(field)?.column;
    if (column === undefined) return null;
    const place = { row: this.row, column };
    const merged = this.grid.mergedAt(place);
    if (merged && merged.from.column < column) return null;
    return this.grid.cell(place);
  }

  /** On one line. */
  text(field: RegisterField): string {
    const found = this.cell(field);
    return found ? plainText(found.value) : '';
  }

  /** With its line breaks. */
  lines(field: RegisterField): string {
    const found = this.cell(field);
    return found?.value.kind === 'text' ? found.value.text : this.text(field);
  }

  /** The first text that the row holds in any column. */
  firstText(): string {
    const cells = [...(this.grid.row(this.row)?.cells.entries() ?? [])].sort(([a], [b]) => a - b);
    return cells.map(([, value]) => plainText(value)).find((text) => text !== '') ?? '';
  }

  /** All texts of the row, once each. */
  wholeText(): string {
    const cells = [...(this.grid.row(this.row)?.cells.entries() ?? [])].sort(([a], [b]) => a - b);
    return oneLine(cells.map(([, value]) => plainText(value)).join(' '));
  }

  /** Whether one text of this row stands over the columns of task and lead, or over the whole table. */
  isBanner(): boolean {
    const [task, lead] = [this.columns.get('task')?.column, this.columns.get('lead')?.column];
    if (task === undefined || lead === undefined) return false;
    const merged = this.grid.mergedAt({ row: this.row, column: task });
    const [first, last] = [Math.min(task, lead), Math.max(task, lead)];
    return merged !== null && merged.from.column <= first && merged.to.column >= last;
  }
}

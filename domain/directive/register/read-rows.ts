import type { Columns } from './columns';
import { Grid } from './grid';
import { isBelow, markerOf, type Marker } from './numbering';
import { taskOfRow } from './read-task';
import type { ReadRegister, RegisterContext } from './register-task';
import { RowCells } from './row-cells';
import type { Sheet } from './sheet';
import { repeatedRows } from './repeated-rows';
import { numberTasks, type UnnumberedTask } from './number-tasks';

/** `(1) (2) (3)=(1)+(2)` under the heading of a table. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/;
const ROWS_WITH_COLUMN_NUMBERS = 2;
const NO_TASK =
  /^(?:tổng(?: cộng| số)?|cộng|nơi nhận|ghi chú|người lập|thủ trưởng|tm\.|kt\.|tl\.|total|notes?)(?![\p{L}])/iu;

/** Reads every row below the heading: tasks, rows that cannot be taken, and lines that are none. */
export function readRows(sheet: Sheet, columns: Columns, context: RegisterContext): ReadRegister {
  const grid = new Grid(sheet);
  const byField = RowCells.columnsOf(columns);
  const first = (columns.heading?.to ?? 0) + 1;
  const rows = sheet.rows
    .filter(({ number, cells }) => number >= first && cells.size > 0)
    .map(({ number }) => new RowCells(grid, number, byField))
    .filter(
      (row, i) => row.firstText() !== '' && !(i < ROWS_WITH_COLUMN_NUMBERS && isColumnNumbers(grid, row.row)),
    );

  const sections: { marker: Marker; title: string }[] = [];
  const tasks: UnnumberedTask[] = [];
  const read: ReadRegister = { tasks: [], problems: [], leftOut: [], hiddenRows: [] };
  rows.forEach((row, i) => {
    if (grid.row(row.row)?.hidden) read.hiddenRows.push(row.row);
    const heading = sectionHeading(row, rows[i + 1] ?? null);
    if (heading) {
      while (sections.length > 0 && (sections.at(-1)?.marker.level ?? 0) >= heading.marker.level)
        sections.pop();
      sections.push(heading);
      return;
    }
    if (isNoTask(row)) {
      read.leftOut.push({ row: row.row, text: row.wholeText() });
      return;
    }
    const outcome = taskOfRow(row, context);
    if ('problems' in outcome) read.problems.push(...outcome.problems);
    else
      tasks.push({
        ...outcome,
        path: sections.map(({ marker }) => marker.mark),
        sections: sections.map(({ title }) => title),
      });
  });
  read.tasks = repeatedRows(numberTasks(tasks, context));
  for (const task of read.tasks) {
    if (!read.hiddenRows.includes(task.row)) continue;
    task.doubts.push({ code: 'hidden-row', at: { row: task.row, column: 1 }, field: null, values: [] });
  }
  return read;
}

function isColumnNumbers(grid: Grid, row: number): boolean {
  const texts = [...(grid.row(row)?.cells.keys() ?? [])].map((column) => grid.text({ row, column }));
  const filled = texts.filter((text) => text !== '');
  return filled.length >= 3 && filled.every((text) => COLUMN_NUMBER.test(text));
}

/** A row that names nobody and sets no date, and by its number or its place stands above others. */
function sectionHeading(row: RowCells, next: RowCells | null): { marker: Marker; title: string } | null {
  if (hasDuty(row)) return null;
  const banner = row.isBanner();
  const number = row.text('number');
  const text = row.text('task') === '' || banner ? row.firstText() : row.text('task');
  if (NO_TASK.test(text)) return null;
  const marker = (number === '' ? null : markerOf(number)) ?? markerOf(text);
  const title = number === '' || number === text ? text : `${number}. ${text}`;
  if (banner) return { marker: marker ?? { mark: '', level: 0, rest: text }, title };
  if (marker) {
    const below = next && markerOf(next.text('number') || next.firstText());
    const opens = marker.level <= 1 || (below !== null && isBelow(marker, below) && next !== null);
    return opens ? { marker, title } : null;
  }
  const unnumbered = row.has('number') && number === '' && next !== null && next.text('number') !== '';
  return unnumbered || isShouted(text) ? { marker: { mark: '', level: 0, rest: text }, title } : null;
}

function hasDuty(row: RowCells): boolean {
  return (['lead', 'coordinating', 'due', 'deliverable'] as const).some((field) => row.text(field) !== '');
}

function isShouted(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase();
}

/** Totals, addressees and signatures below the table, and remarks that stand beside it. */
function isNoTask(row: RowCells): boolean {
  if (NO_TASK.test(row.firstText()) && (row.text('task') === '' || row.text('lead') === '')) return true;
  return (['task', 'lead', 'due'] as const).every((field) => row.cell(field) === null);
}

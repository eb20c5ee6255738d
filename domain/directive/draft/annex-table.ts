/** What a column of a list of tasks holds. */
export type AnnexColumn =
  'number' | 'task' | 'lead' | 'coordinating' | 'when' | 'product' | 'reportTo' | 'other';

/** One row of an annex that lists tasks, with the text of its cells. */
export interface AnnexRow {
  number: string;
  cells: Partial<Record<AnnexColumn, string>>;
}

export interface WithoutAnnexes {
  /** The text without the tables, line for line. */
  body: string;
  rows: AnnexRow[];
}

const HEADINGS: readonly [AnnexColumn, RegExp][] = [
  ['number', /^(?:stt|tt|số tt|số thứ tự)$/iu],
  ['coordinating', /phối hợp/iu],
  ['lead', /chủ trì|cơ quan thực hiện|đơn vị thực hiện|đơn vị đầu mối/iu],
  ['when', /thời hạn|thời gian|tiến độ|hoàn thành/iu],
  ['product', /sản phẩm|kết quả|đầu ra/iu],
  ['reportTo', /cấp trình|trình cấp|cấp có thẩm quyền|cơ quan trình/iu],
  ['task', /nhiệm vụ|nội dung|công việc|tên (?:đề án|văn bản|dự án)/iu],
];
const MOST_COLUMNS = 8;
const LONGEST_HEADING = 60;
const ROW_NUMBER = /^\d{1,3}[.)]?$/u;

/** Takes the lists of tasks out of a document: one row a line with tabs, or one cell a line. */
export function withoutAnnexes(text: string): WithoutAnnexes {
  const lines = text.split(/\r\n|[\n\r]/);
  const body: string[] = [];
  const rows: AnnexRow[] = [];
  for (let i = 0; i < lines.length;) {
    const table = tabbedTable(lines, i) ?? cellByCellTable(lines, i);
    if (table) {
      rows.push(...table.rows);
      i = table.end;
    } else {
      body.push(lines[i] ?? '');
      i += 1;
    }
  }
  return { body: body.join('\n'), rows };
}

interface Table {
  rows: AnnexRow[];
  end: number;
}

function tabbedTable(lines: readonly string[], from: number): Table | null {
  const columns = columnsOf((lines[from] ?? '').split('\t'));
  if (!columns) return null;
  const rows: AnnexRow[] = [];
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    if (columnsOf(cells)) break;
    if (cells.length < columns.length - 2 || cells.length < 3) {
      // A heading inside the table spans its columns.
      if (end + 1 < lines.length && (lines[end + 1] ?? '').split('\t').length >= 3) continue;
      break;
    }
    const row = rowOf(cells, columns, rows.length + 1);
    if (row) rows.push(row);
  }
  return rows.length > 0 ? { rows, end } : null;
}

function cellByCellTable(lines: readonly string[], from: number): Table | null {
  if (!columnOf(lines[from] ?? '')) return null;
  const filled: { text: string; at: number }[] = [];
  for (let i = from; i < lines.length && filled.length < MOST_COLUMNS; i += 1) {
    const text = (lines[i] ?? '').trim();
    if (text === '') continue;
    if (ROW_NUMBER.test(text)) break;
    filled.push({ text, at: i });
  }
  if (filled[0]?.at !== from) return null;
  const columns = columnsOf(filled.map(({ text }) => text));
  if (!columns || columns[0] !== 'number') return null;
  const cells: string[] = [];
  let end = (filled[filled.length - 1]?.at ?? from) + 1;
  const rows: AnnexRow[] = [];
  let number = 1;
  for (; end < lines.length; end += 1) {
    const text = (lines[end] ?? '').trim();
    if (text === '') continue;
    if (cells.length === columns.length) {
      const row = rowOf(cells.splice(0), columns, number);
      if (row) rows.push(row);
      number += 1;
    }
    if (cells.length === 0 && text.replace(/\D/g, '') !== String(number)) break;
    cells.push(text);
  }
  if (cells.length === columns.length) {
    const row = rowOf(cells, columns, number);
    if (row) rows.push(row);
  }
  return rows.length > 0 ? { rows, end } : null;
}

/** The columns, if the cells are the headings of a list of tasks: they must name the task and who leads. */
function columnsOf(cells: readonly string[]): AnnexColumn[] | null {
  if (
    cells.length < 3 ||
    cells.length > MOST_COLUMNS ||
    cells.some((cell) => cell.trim().length > LONGEST_HEADING)
  )
    return null;
  const columns = cells.map((cell) => columnOf(cell) ?? 'other');
  return columns.includes('task') && columns.includes('lead') ? columns : null;
}

function columnOf(heading: string): AnnexColumn | null {
  const text = heading.trim();
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function rowOf(cells: readonly string[], columns: readonly AnnexColumn[], ordinal: number): AnnexRow | null {
  const row: AnnexRow = { number: String(ordinal), cells: {} };
  columns.forEach((column, i) => {
    const text = (cells[i] ?? '').replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    if (column === 'number') row.number = /\d+/u.exec(text)?.[0] ?? String(ordinal);
    else row.cells[column] ??= text;
  });
  return row.cells.task && row.cells.lead ? row : null;
}

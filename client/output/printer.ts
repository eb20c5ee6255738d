import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { GlobalFlags } from '../context';

export type OutputFormat = 'text' | 'json' | 'jsonl' | 'csv' | 'none';

export interface Column<Row> {
  key: string;
  vi: string;
  en: string;
  value: (row: Row) => string | number | null;
  align?: 'left' | 'right';
  /** Cut to so many characters in a table for people; never in json or csv. */
  width?: number;
}

type Style = Parameters<typeof styleText>[0];

/** Data goes to stdout in the format asked for; everything said beside it to stderr. */
export class Printer {
  constructor(
    private readonly flags: GlobalFlags,
    private readonly stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number },
    private readonly stderr: NodeJS.WritableStream & { isTTY?: boolean },
  ) {}

  get isText(): boolean {
    return this.flags.output === 'text';
  }

  get isTerminal(): boolean {
    return this.stderr.isTTY === true;
  }

  say(vi: string, en: string): string {
    return this.flags.lang === 'en' ? en : vi;
  }

  /** One object as the answer of the command: as it is in json, by `text` for people. */
  object(value: object, text: () => string): void {
    if (this.flags.output === 'none') return;
    if (this.flags.output === 'text') this.line(text());
    else if (this.flags.output === 'json') this.line(JSON.stringify(value, null, 2));
    else this.line(JSON.stringify(value));
  }

  /** Rows as the answer of the command; `whole` is what json prints instead, when it is more than rows. */
  rows<Row extends object>(rows: readonly Row[], columns: readonly Column<Row>[], whole?: object): void {
    switch (this.flags.output) {
      case 'none':
        return;
      case 'json':
        return this.line(JSON.stringify(whole ?? rows, null, 2));
      case 'jsonl':
        return rows.forEach((row) => this.line(JSON.stringify(row)));
      case 'csv':
        this.line(columns.map((c) => c.key).join(','));
        return rows.forEach((row) => this.line(columns.map((c) => csvCell(c.value(row))).join(',')));
      case 'text':
        return this.line(this.table(rows, columns));
    }
  }

  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
    const table = new Table({
      head: columns.map((c) => this.say(c.vi, c.en).toUpperCase()),
      colAligns: columns.map((c) => c.align ?? 'left'),
      chars: NO_LINES,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
    });
    for (const row of rows) table.push(columns.map((c) => cut(String(c.value(row) ?? '–'), c.width)));
    return table.toString().replace(/[ \t]+$/gm, '');
  }

  /** A line for the person beside the data; nothing with `-o none`. */
  note(vi: string, en: string): void {
    this.stderr.write(`${this.say(vi, en)}\n`);
  }

  line(text: string): void {
    this.stdout.write(`${text}\n`);
  }

  style(format: Style, text: string): string {
    const { color } = this.flags;
    const colored = color === 'always' || (color === 'auto' && this.stdout.isTTY === true);
    return colored ? styleText(format, text, { validateStream: false }) : text;
  }
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

function cut(text: string, width: number | undefined): string {
  const letters = [...text];
  return width === undefined || letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}

/** RFC 4180; a cell that a spreadsheet would run as a formula is written as text. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

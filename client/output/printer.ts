import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { GlobalFlags, Surroundings } from '../surroundings';
import { cut, fitColumns, lengthOf, type Yielding } from './fit-columns';

type Lang = GlobalFlags['lang'];
type Cell = string | number | null;

export interface Column<Row> {
  key: string;
  vi: string;
  en: string;
  value: (row: Row) => Cell;
  /** What a table for people shows instead of the value. */
  text?: (row: Row, lang: Lang) => Cell;
  /** The same in few words, for a terminal on which the table does not fit. */
  brief?: (row: Row, lang: Lang) => Cell;
  align?: 'left' | 'right';
  /** Cut to so many characters in a table for people; never in json or csv. */
  width?: number;
  yields?: Yielding;
  /** Which part stays when a cell is cut. */
  keep?: 'start' | 'end';
  /** Only in csv: tables for people say it otherwise. */
  dataOnly?: boolean;
  /** Set off by color, beside the words and signs that say the same. */
  alarming?: (row: Row) => boolean;
}

const GAP = 2;
const NARROWEST = 80;

/** Data goes to stdout in the format asked for; everything said beside it to stderr. */
export class Printer {
  constructor(
    private readonly flags: Pick<GlobalFlags, 'output' | 'color' | 'lang'>,
    private readonly surroundings: Surroundings,
  ) {}

  get isText(): boolean {
    return this.flags.output === 'text';
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
        return this.line(
          this.table(
            rows,
            columns.filter((c) => c.dataOnly !== true),
          ),
        );
    }
  }

  /** A line for the person beside the data. */
  note(vi: string, en: string): void {
    this.surroundings.stderr.write(`${this.say(vi, en)}\n`);
  }

  private line(text: string): void {
    this.surroundings.stdout.write(`${text}\n`);
  }

  private table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
    const { lang } = this.flags;
    const head = columns.map((c) => this.say(c.vi, c.en).toUpperCase());
    const cells = (form: (column: Column<Row>) => (row: Row, lang: Lang) => Cell): string[][] =>
      rows.map((row) => columns.map((c) => String(form(c)(row, lang) ?? '–')));
    const widthsOf = (body: string[][]): number[] =>
      columns.map((c, i) => {
        const widest = Math.max(0, ...body.map((line) => lengthOf(line[i] as string)));
        return Math.max(lengthOf(head[i] as string), Math.min(widest, c.width ?? widest));
      });
    const available = this.available;
    let body = cells((c) => c.text ?? c.value);
    if (sum(widthsOf(body)) + GAP * (columns.length - 1) > available) {
      body = cells((c) => c.brief ?? c.text ?? c.value);
    }
    const yields = columns.map((c) => c.yields);
    const widths = fitColumns(widthsOf(body), yields, available, GAP);
    const table = new Table({
      head: head.map((title, i) => cut(title, widths[i] as number)),
      colAligns: columns.map((c) => c.align ?? 'left'),
      chars: NO_LINES,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
    });
    body.forEach((line, i) => {
      const row = rows[i] as Row;
      table.push(
        columns.map((c, j) => {
          const text = cut(line[j] as string, widths[j] as number, c.keep);
          return c.alarming?.(row) === true ? this.alarm(text) : text;
        }),
      );
    });
    return table.toString().replace(/[ \t]+$/gm, '');
  }

  /** Without a terminal nothing has to fit, unless COLUMNS asks for it. */
  private get available(): number {
    const { stdout, env } = this.surroundings;
    const columns = (stdout.isTTY === true ? stdout.columns : undefined) ?? Number(env['COLUMNS']);
    return columns > 0 ? Math.max(columns, NARROWEST) : Infinity;
  }

  private alarm(text: string): string {
    const { color } = this.flags;
    const { stdout, env } = this.surroundings;
    const colored = color === 'always' || (color === 'auto' && stdout.isTTY === true && !env['NO_COLOR']);
    return colored ? styleText('red', text, { validateStream: false }) : text;
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** RFC 4180; a cell that a spreadsheet would run as a formula is written as text. */
function csvCell(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

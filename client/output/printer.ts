import { styleText } from 'node:util';
import { instantOfMs } from '../../domain/time/instant';
import type { GlobalFlags, Surroundings } from '../surroundings';
import { sayIn, type Say } from '../text/say';
import type { Cell, Column } from './column';
import { instantText } from './instant-text';
import { table } from './table';

export type { Column } from './column';

const NARROWEST = 80;

/** Data goes to stdout in the format asked for; everything said beside it to stderr. */
export class Printer {
  readonly say: Say;

  constructor(
    private readonly flags: Pick<GlobalFlags, 'output' | 'timeFormat' | 'color' | 'lang' | 'watch'>,
    private readonly surroundings: Surroundings,
  ) {
    this.say = sayIn(flags.lang);
  }

  /** For people rather than programs: `text` and `wide`. */
  get isText(): boolean {
    return this.flags.output === 'text' || this.isWide;
  }

  /** One object as the answer of the command: as it is in json, by `text` for people. */
  object(value: object, text: () => string): void {
    if (this.flags.output === 'none') return;
    if (this.isText) this.line(text());
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
        // Watched, one line is one look at everything.
        if (this.flags.watch === true) return this.line(JSON.stringify(whole ?? rows));
        return rows.forEach((row) => this.line(JSON.stringify(row)));
      case 'csv':
        this.line(columns.map((c) => c.key).join(','));
        return rows.forEach((row) => this.line(columns.map((c) => csvCell(c.value(row))).join(',')));
      case 'text':
      case 'wide':
        return this.line(this.table(rows, columns));
    }
  }

  /** A line for the person beside the data. */
  note(vi: string, en: string): void {
    this.surroundings.stderr.write(`${this.say(vi, en)}\n`);
  }

  /** The command that a person may want to give next; programs are not told. */
  hint(command: string): void {
    if (this.isText) this.note(`Tiếp theo: ${command}`, `Next: ${command}`);
  }

  private get isWide(): boolean {
    return this.flags.output === 'wide';
  }

  private line(text: string): void {
    this.surroundings.stdout.write(`${text}\n`);
  }

  private table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
    const { lang, timeFormat: format } = this.flags;
    const now = instantOfMs(Date.now());
    const shown = columns.filter((c) => c.dataOnly !== true && (this.isWide || c.wideOnly !== true));
    return table(rows, shown, {
      lang,
      say: this.say,
      time: (at, precision) => instantText(at, precision, { format, lang, now }),
      available: this.isWide ? Infinity : this.available,
      cuts: !this.isWide,
      alarm: (text) => this.alarm(text),
    });
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

/** RFC 4180; a cell that a spreadsheet would run as a formula is written as text. */
function csvCell(value: Cell): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

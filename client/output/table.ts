import Table from 'cli-table3';
import type { Lang, Say } from '../text/say';
import type { Cell, Column, WriteInstant } from './column';
import { cut, fitColumns, lengthOf } from './fit-columns';

export interface TableStyle {
  lang: Lang;
  say: Say;
  time: WriteInstant;
  /** Characters that a line may have; with Infinity nothing yields. */
  available: number;
  /** Whether columns are cut to the width that they are meant to have. */
  cuts: boolean;
  alarm: (text: string) => string;
}

const GAP = 2;

/** Rows for people to read: no lines, one heading, every column as wide as it must and may be. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { lang, say, time, available, cuts, alarm }: TableStyle,
): string {
  const head = columns.map((c) => say(c.vi, c.en).toUpperCase());
  const cells = (
    form: (column: Column<Row>) => (row: Row, lang: Lang, time: WriteInstant) => Cell,
  ): string[][] => rows.map((row) => columns.map((c) => String(form(c)(row, lang, time) ?? '–')));
  const widthsOf = (body: string[][]): number[] =>
    columns.map((c, i) => {
      const widest = Math.max(0, ...body.map((line) => lengthOf(line[i] as string)));
      const most = cuts ? (c.width ?? widest) : widest;
      return Math.max(lengthOf(head[i] as string), Math.min(widest, most));
    });
  let body = cells(textOf);
  if (sum(widthsOf(body)) + GAP * (columns.length - 1) > available) body = cells((c) => c.brief ?? textOf(c));
  const yields = columns.map((c) => c.yields);
  const widths = fitColumns(widthsOf(body), yields, available, GAP);
  const printed = new Table({
    head: head.map((title, i) => cut(title, widths[i] as number)),
    colAligns: columns.map((c) => c.align ?? 'left'),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
  });
  body.forEach((line, i) => {
    const row = rows[i] as Row;
    printed.push(
      columns.map((c, j) => {
        const text = cut(line[j] as string, widths[j] as number, c.keep);
        return c.alarming?.(row) === true ? alarm(text) : text;
      }),
    );
  });
  return printed.toString().replace(/[ \t]+$/gm, '');
}

function textOf<Row>({
  text,
  value,
  instant,
}: Column<Row>): (row: Row, lang: Lang, time: WriteInstant) => Cell {
  if (text !== undefined) return text;
  if (instant === undefined) return value;
  return (row, _lang, time) => {
    const at = value(row);
    return typeof at === 'string' ? time(at, instant) : at;
  };
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

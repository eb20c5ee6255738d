import type { Instant } from '../../domain/time/instant';
import type { Lang } from '../text/say';
import type { Yielding } from './fit-columns';
import type { Precision } from './instant-text';

export type Cell = string | number | null;

/** Writes an instant as `--time-format` asks. */
export type WriteInstant = (at: Instant, precision: Precision) => string;

export interface Column<Row> {
  key: string;
  vi: string;
  en: string;
  value: (row: Row) => Cell;
  /** The value is an instant: tables for people write it to this precision. */
  instant?: Precision;
  /** What a table for people shows instead of the value. */
  text?: (row: Row, lang: Lang, time: WriteInstant) => Cell;
  /** The same in few words, for a terminal on which the table does not fit. */
  brief?: (row: Row, lang: Lang, time: WriteInstant) => Cell;
  align?: 'left' | 'right';
  /** Cut to so many characters in a table for people; never in a wide one, in json or in csv. */
  width?: number;
  yields?: Yielding;
  /** Which part stays when a cell is cut. */
  keep?: 'start' | 'end';
  /** Only in csv: tables for people say it otherwise. */
  dataOnly?: boolean;
  /** Only in csv and in a wide table. */
  wideOnly?: boolean;
  /** Set off by color, beside the words and signs that say the same. */
  alarming?: (row: Row) => boolean;
}

import { mailboxWords } from '../text/mailbox-words';
import type { Column } from './column';

/** Who is written to: so many characters in a table for people, and no fewer than that many where it is narrow. */
export function mailboxColumn<Row extends { to: string }>(width: number, atLeast: number): Column<Row> {
  return {
    key: 'to',
    vi: 'Nơi nhận',
    en: 'To',
    value: (r) => r.to,
    text: (r, lang) => mailboxWords(r.to, lang),
    width,
    yields: { order: 1, atLeast },
  };
}

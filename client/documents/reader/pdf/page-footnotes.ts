import type { Page } from './page';
import { rowText, type Row } from './rows';

/** Footnotes are set at least this much smaller than the text. */
const SMALLER = 0.95;
const NOTE = /^\[\d{1,3}\]/;

/** Takes the footnotes off the foot of a page, so that a sentence runs on to the next page. */
export function takeFootnotes(page: Page): string[] {
  const usual = usualSize(page.rows);
  const first = page.rows.findIndex(
    (row, i) => NOTE.test(rowText(row)) && page.rows.slice(i).every(({ size }) => size < usual * SMALLER),
  );
  if (first < 0) return [];
  const notes: string[] = [];
  for (const text of page.rows.splice(first).map(rowText)) {
    if (NOTE.test(text) || notes.length === 0) notes.push(text.replace(/^(\[\d+\])\s*/, '$1 '));
    else notes.push(`${notes.pop()} ${text}`);
  }
  return notes;
}

/** The letter size of most of the page's text. */
function usualSize(rows: readonly Row[]): number {
  const lengths = new Map<number, number>();
  for (const row of rows) {
    const size = Math.round(row.size * 10) / 10;
    lengths.set(size, (lengths.get(size) ?? 0) + rowText(row).length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

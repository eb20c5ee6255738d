import { anyOf, phrasesFor, skip, type Read } from './phrases';
import { readDigits } from './numbers';
import type { YearRef } from './point';
import { key, type Token } from './tokens';

// Directives plan for decades, not centuries; a number outside is a quantity or the number of a document.
const EARLIEST = 1990;
const LATEST = 2100;

const RELATIVE = phrasesFor<YearRef>([
  ['this', ['năm nay', 'năm này', 'năm hiện tại', 'cùng năm', 'năm ban hành']],
  ['next', ['năm sau', 'năm tới', 'sang năm']],
  ['previous', ['năm trước', 'năm ngoái', 'năm trước liền kề', 'năm liền trước']],
  [
    'following',
    [
      'năm tiếp theo',
      'năm kế tiếp',
      'năm liền kề',
      'năm sau liền kề',
      'năm tiếp sau',
      'năm liền sau',
    ].flatMap((phrase) => [
      phrase,
      `${phrase} của năm báo cáo`,
      `${phrase} năm báo cáo`,
      `${phrase} của kỳ báo cáo`,
    ]),
  ],
]);

const YEAR_WORD = anyOf('năm', 'của năm', ', năm');
const BEGINS_DATE = new Set(['ngày', 'tháng', 'quý', 'khi', 'tuần', 'mùng'].map(key));
const OF = anyOf('của', ',');

/** A year in figures, `2026`. */
export function readYearNumber(tokens: readonly Token[], i: number): Read<number> | null {
  const digits = readDigits(tokens, i);
  if (!digits || tokens[i]?.digits !== 4) return null;
  return digits.value >= EARLIEST && digits.value <= LATEST ? digits : null;
}

/** `năm nay`, `năm sau`, `năm tiếp theo`. */
export function readRelativeYear(tokens: readonly Token[], i: number): Read<YearRef> | null {
  return relativeYear(tokens, i);
}

/** "báo cáo năm trước ngày 15/12", "một năm sau khi …": the word belongs to what follows. */
function relativeYear(tokens: readonly Token[], i: number): Read<YearRef> | null {
  const relative = RELATIVE.at(tokens, i);
  const next = relative && tokens[relative.end];
  return next && (next.number !== null || BEGINS_DATE.has(next.key)) ? null : relative;
}

/** The year behind a day, month or quarter: `/2026`, ` năm 2026`, ` của năm tiếp theo`, ` 2026`. */
export function readYearTail(tokens: readonly Token[], i: number): Read<YearRef> | null {
  const separator = tokens[i]?.key ?? '';
  if (isDateSeparator(separator)) {
    const year = readYearNumber(tokens, i + 1);
    if (year) return continuesAsNumber(tokens, year.end) ? null : year;
    return null;
  }
  const relative = relativeYear(tokens, skip(OF, tokens, i));
  if (relative) return relative;
  const word = YEAR_WORD.at(tokens, i);
  const year = readYearNumber(tokens, word?.end ?? i);
  return year && !continuesAsNumber(tokens, year.end) ? year : null;
}

export function isDateSeparator(sign: string): boolean {
  return sign === '/' || sign === '.' || sign === '-';
}

/** A figure goes on behind the year: "12/2025/NĐ-CP" and "2025.123" are no dates. */
export function continuesAsNumber(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i];
  const after = tokens[i + 1];
  if (!next || !after || !next.glued || !after.glued) return false;
  if (next.key === '/') return true;
  return (next.key === '.' || next.key === ',') && after.number !== null;
}

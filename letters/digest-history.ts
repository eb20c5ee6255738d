import type { HistoryLine, LetterFacts } from '../domain/letter/facts';
import { compareInstants } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { outcomeName } from '../domain/wording/names';
import type { DatedLine } from './history-lines';
import { lineWords, type LetterLine } from './history-words';
import { mailboxWords, within } from './reader-words';

/** What was answered and decided: the latest; the record keeps the rest. */
const EVENTS_SHOWN = 5;
/** Of a row of letters the first, which proves that the reader was told, and the latest. */
const DATES_SHOWN = 6;
const MAILBOXES_SHOWN = 5;

/** The course of a task in a few lines: what was answered and decided, then when each mailbox was written to. */
export function digestHistory(facts: LetterFacts, lang: Lang): DatedLine[] {
  const history = [...facts.history].sort((a, b) => compareInstants(a.at, b.at));
  const events = history.filter((line) => line.kind !== 'letter');
  const letters = history.filter((line) => line.kind === 'letter');
  return [...eventLines(events, facts, lang), ...letterLines(letters, facts, lang)];
}

function eventLines(events: readonly HistoryLine[], facts: LetterFacts, lang: Lang): DatedLine[] {
  const [first, ...rest] = events;
  if (first === undefined) return [];
  const shown = [first, ...rest.slice(-(EVENTS_SHOWN - 1))];
  const lines = shown.map((line) => ({
    date: letterDate(line.at, lang),
    text: lineWords(line, facts, lang),
  }));
  const leftOut = events.length - shown.length;
  if (leftOut === 0) return lines;
  const gap = sayIn(lang)(
    `(lược ${leftOut} dòng; toàn bộ diễn biến lưu trong sổ sự kiện)`,
    `(${leftOut} left out; the record has all of them)`,
  );
  return [...lines.slice(0, 1), { date: null, text: gap }, ...lines.slice(1)];
}

/** `Thư gửi Bộ Công Thương ngày 02/02/2026, 16/03/2026: máy chủ thư đã nhận` */
function letterLines(letters: readonly LetterLine[], { lead }: LetterFacts, lang: Lang): DatedLine[] {
  const rows = new Map<string, LetterLine[]>();
  for (const letter of letters) {
    const row = `${letter.to}\n${letter.outcome}`;
    rows.set(row, [...(rows.get(row) ?? []), letter]);
  }
  // That the lead was told is never left out.
  const [toLead, toOthers] = [true, false].map((isLead) =>
    [...rows.values()].filter(([first]) => (first?.to === lead) === isLead),
  ) as [LetterLine[][], LetterLine[][]];
  const room = Math.max(0, MAILBOXES_SHOWN - toLead.length);
  const shown = [...toLead, ...toOthers.slice(toOthers.length - Math.min(room, toOthers.length))];
  return shown.map((row) => ({ date: null, text: rowWords(row, lang) }));
}

function rowWords(row: readonly LetterLine[], lang: Lang): string {
  const { to, outcome } = row[0] as LetterLine;
  const days = [...new Set(row.map(({ at }) => letterDate(at, lang)))];
  const tooMany = days.length - DATES_SHOWN;
  const shown = tooMany <= 0 ? days : [days[0] as string, '…', ...days.slice(-(DATES_SHOWN - 1))];
  const on = shown.join(', ').replace('…,', '…');
  return sayIn(lang)(
    `${row.length} thư gửi ${within(to)} (${on}): ${outcomeName(outcome)}`,
    `${row.length} ${row.length === 1 ? 'letter' : 'letters'} to ${mailboxWords(to, lang)} (${on}): ${outcomeName(outcome, lang)}`,
  );
}

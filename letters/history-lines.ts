import type { HistoryLine, LetterFacts } from '../domain/letter/facts';
import { msOf } from '../domain/time/instant';
import { vietnameseDate } from '../domain/wording/dates';
import { letterWords, lineWords, type LetterLine } from './history-words';

/** One page: letters that arrived give way first, then the middle of what is left; how much is said. */
const SHOWN = 14;
const FIRST_LINES = 4;
/** Of the letters that did not arrive. */
const UNDELIVERED_SHOWN = 10;

export interface DatedLine {
  /** Null for the line that says how many are left out. */
  date: string | null;
  text: string;
}

/** What happened, in order of time, at most one page of it. */
export function historyLines(facts: LetterFacts): DatedLine[] {
  const history = [...facts.history].sort((a, b) => msOf(a.at) - msOf(b.at));
  const lines = history.map((line): DatedLine => ({
    date: vietnameseDate(line.at),
    text: lineWords(line, facts),
  }));
  if (lines.length <= SHOWN + 1) return lines;
  const leftOut = leftOutOf(history);
  const what = [...leftOut].every((i) => hasArrived(history[i] as HistoryLine)) ? 'thư đã gửi' : 'dòng';
  const gap: DatedLine = {
    date: null,
    text: `(lược ${leftOut.size} ${what}; toàn bộ diễn biến lưu trong sổ sự kiện)`,
  };
  const firstLeftOut = Math.min(...leftOut);
  return lines.flatMap((line, i) => (i === firstLeftOut ? [gap] : leftOut.has(i) ? [] : [line]));
}

/** Places of the lines that do not fit. The first letter stays: it proves that the lead was told. */
function leftOutOf(history: readonly HistoryLine[]): Set<number> {
  const places = history.map((_, i) => i);
  const [, ...arrived] = places.filter((i) => hasArrived(history[i] as HistoryLine));
  const tooMany = history.length - SHOWN;
  if (arrived.length >= tooMany) return new Set(arrived.slice(0, tooMany));
  const rest = places.filter((i) => !arrived.includes(i));
  return new Set([...arrived, ...rest.slice(FIRST_LINES, FIRST_LINES + tooMany - arrived.length)]);
}

function hasArrived(line: HistoryLine): boolean {
  return line.kind === 'letter' && line.outcome === 'accepted';
}

/** The letters that did not reach their reader. */
export function undeliveredLines(facts: LetterFacts): DatedLine[] {
  return undelivered(facts)
    .slice(-UNDELIVERED_SHOWN)
    .map((line) => ({ date: vietnameseDate(line.at), text: letterWords(line) }));
}

/** Who was not reached, each once: `Bộ Công Thương, Bộ Ngoại giao`; null when no letter says. */
export function unreached(facts: LetterFacts): string | null {
  return [...new Set(undelivered(facts).map(({ to }) => to))].join(', ') || null;
}

function undelivered({ history }: LetterFacts): LetterLine[] {
  return history
    .filter((line) => line.kind === 'letter')
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'no-address');
}

import type { HistoryLine, LetterFacts } from '../domain/letter/facts';
import { dateOf, msOf } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { didNotArrive, letterWords, lineWords, type LetterLine } from './history-words';
import { mailboxWords } from './reader-words';

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
export function historyLines(facts: LetterFacts, lang: Lang = 'vi'): DatedLine[] {
  const history = [...facts.history].sort((a, b) => msOf(a.at) - msOf(b.at) || rankOf(a) - rankOf(b));
  const lines = history.map((line): DatedLine => ({
    date: letterDate(line.at, lang),
    text: lineWords(line, facts, lang),
  }));
  if (lines.length <= SHOWN + 1) return lines;
  const leftOut = leftOutOf(history);
  const onlyLetters = [...leftOut].every((i) => hasArrived(history[i] as HistoryLine));
  const say = sayIn(lang);
  const what = onlyLetters ? say('thư đã gửi', 'letters that were sent are') : say('dòng', 'lines are');
  const gap: DatedLine = {
    date: null,
    text: say(
      `(lược ${leftOut.size} ${what}; toàn bộ diễn biến lưu trong sổ sự kiện)`,
      `(${leftOut.size} ${what} left out; the full course of events is kept in the record)`,
    ),
  };
  const firstLeftOut = Math.min(...leftOut);
  return lines.flatMap((line, i) => (i === firstLeftOut ? [gap] : leftOut.has(i) ? [] : [line]));
}

/** Of what happened at one moment, the level that was told stands before its letters. */
function rankOf({ kind }: HistoryLine): number {
  return kind === 'letter' ? 1 : 0;
}

/** Places of the lines that do not fit. The first letter to each lead stays: it proves that the lead was told. */
function leftOutOf(history: readonly HistoryLine[]): Set<number> {
  const places = history.map((_, i) => i);
  const proofs = proofsOf(history);
  const arrived = places.filter((i) => hasArrived(history[i] as HistoryLine) && !proofs.has(i));
  const tooMany = history.length - SHOWN;
  if (arrived.length >= tooMany) return new Set(arrived.slice(0, tooMany));
  const rest = places.filter((i) => !arrived.includes(i));
  return new Set([...arrived, ...rest.slice(FIRST_LINES, FIRST_LINES + tooMany - arrived.length)]);
}

/** Places of the first letter that arrived, and of the first to every further lead. */
function proofsOf(history: readonly HistoryLine[]): Set<number> {
  const toNewLeads = history.flatMap((change, i) =>
    change.kind !== 'reassigned'
      ? []
      : [history.findIndex((line, j) => j > i && hasArrived(line) && line.to === change.to)],
  );
  return new Set([history.findIndex(hasArrived), ...toNewLeads]);
}

function hasArrived(line: HistoryLine): line is LetterLine {
  return line.kind === 'letter' && line.outcome === 'accepted';
}

/** The letters that did not reach their reader. */
export function undeliveredLines(facts: LetterFacts, lang: Lang = 'vi'): DatedLine[] {
  return undelivered(facts)
    .slice(-UNDELIVERED_SHOWN)
    .map((line) => ({ date: letterDate(line.at, lang), text: letterWords(line, lang) }));
}

/** Who was not reached, each once: `Bộ Công Thương, Bộ Ngoại giao`; null when no letter says. */
export function unreached(facts: LetterFacts, lang: Lang = 'vi'): string | null {
  return [...new Set(undelivered(facts).map(({ to }) => mailboxWords(to, lang)))].join(', ') || null;
}

/** Those to mailboxes that no later letter has reached. */
function undelivered({ history }: LetterFacts): LetterLine[] {
  const letters = history.filter((line) => line.kind === 'letter');
  const isReached = ({ to, at, returnedOn = dateOf(at) }: LetterLine): boolean =>
    letters.some((later) => later.to === to && hasArrived(later) && dateOf(later.at) > returnedOn);
  return letters.filter((letter) => didNotArrive(letter) && !isReached(letter));
}

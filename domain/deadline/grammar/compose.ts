import type { ReadingContext } from '../reading';
import { readAnchor } from './anchor';
import { anchoredRules } from './anchored-rules';
import type { Match } from './match';
import { anyOf } from './phrases';
import { answerRules } from './recurrence';
import { opensSentence } from './sentence';
import { key, type Token } from './tokens';

// "định kỳ hằng năm gửi báo cáo … tình hình triển khai Chương trình trước ngày 15/12": so far apart they still belong together.
const FARTHEST = 40;
const JOINT = 8;
const FOR = anyOf('đối với', 'cho');
const UNITS = new Set(['năm', 'tháng', 'quý', 'tuần'].map(key));
const GLUE = new Set(
  [
    ',',
    '(',
    ')',
    'và',
    'hoặc',
    'báo',
    'cáo',
    'năm',
    'tháng',
    'quý',
    'số',
    'định',
    'kỳ',
    'cả',
    'một',
    'sáu',
    'đối',
    'với',
  ].map(key),
);

/** Puts together what stands apart: a cadence and its day, and several recurrences in a row. */
export function compose(
  tokens: readonly Token[],
  matches: readonly Match[],
  context: ReadingContext,
): Match[] {
  const composed: Match[] = [];
  for (let i = 0; i < matches.length; i += 1) {
    const match = matches[i] as Match;
    const found = match.cadences ? dayOf(tokens, matches, i, context) : reportOf(tokens, matches, i, context);
    if (found) i = found.last;
    const previous = composed[composed.length - 1];
    const next = found?.match ?? (previous && nextDay(tokens, previous, match, context)) ?? match;
    const joined = previous && joinRecurrences(tokens, previous, next);
    if (joined) composed[composed.length - 1] = joined;
    else composed.push(next);
  }
  return composed;
}

/** The date without a year that follows a cadence in its sentence. */
function dayOf(
  tokens: readonly Token[],
  matches: readonly Match[],
  i: number,
  context: ReadingContext,
): { match: Match; last: number } | null {
  const cadence = matches[i] as Match;
  for (let j = i + 1; j < matches.length; j += 1) {
    const date = matches[j] as Match;
    if (date.from - cadence.to > FARTHEST) return null;
    if (breaksBetween(tokens, cadence.to, date.from)) return null;
    if (date.what === 'recurrence')
      return sameOften(cadence, date) ? { match: { ...date, from: cadence.from }, last: j } : null;
    if (date.what !== 'date') continue;
    if (date.point?.near === true && date.point.part !== undefined)
      return { match: { ...cadence, to: date.to }, last: j };
    if (date.frame === 'bare' || date.frame === 'since' || date.frame === 'counted-to') return null;
    const anchor = readAnchor(tokens, date.from);
    const rules = anchor && anchoredRules(cadence.cadences ?? [], anchor.value);
    if (!rules) return null;
    const answer = answerRules(rules, anchor.value, context);
    const to = Math.max(anchor.end, date.to);
    return { match: { ...cadence, to, answer, rules, frame: 'by' }, last: j };
  }
  return null;
}

/** "Định kỳ hằng quý … vào ngày 05 của tháng đầu quý sau": the day says again how often. */
function sameOften({ cadences }: Match, { rules }: Match): boolean {
  const [first, ...more] = cadences ?? [];
  const [rule] = rules ?? [];
  if (!first || first === 'not-stated' || more.length > 0 || !rule) return false;
  return first.freq === rule.freq && first.interval === rule.interval;
}

/** "Chậm nhất ngày 06 tháng 6 đối với báo cáo định kỳ 06 tháng": the report behind the date comes again. */
function reportOf(
  tokens: readonly Token[],
  matches: readonly Match[],
  i: number,
  context: ReadingContext,
): { match: Match; last: number } | null {
  const date = matches[i] as Match;
  const cadence = matches[i + 1];
  if (date.what !== 'date' || !cadence?.cadences || cadence.from - date.to > JOINT) return null;
  if (!FOR.at(tokens, date.to) || breaksBetween(tokens, date.to, cadence.from)) return null;
  const anchor = readAnchor(tokens, date.from);
  const rules = anchor && anchoredRules(cadence.cadences, anchor.value);
  if (!rules) return null;
  const answer = answerRules(rules, anchor.value, context);
  return { match: { ...cadence, from: date.from, answer, rules, frame: 'by' }, last: i + 1 };
}

/** `định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)`: the second day comes again as the first does. */
function nextDay(
  tokens: readonly Token[],
  previous: Match,
  date: Match,
  context: ReadingContext,
): Match | null {
  if (!previous.rules || date.what !== 'date' || date.from - previous.to > JOINT) return null;
  const between = tokens.slice(previous.to, date.from);
  if (!between.some((token) => UNITS.has(token.key))) return null;
  const anchor = readAnchor(tokens, date.from);
  if (!anchor || anchor.end < date.to) return null;
  const rules = anchoredRules([], anchor.value);
  if (!rules) return null;
  return { ...date, what: 'recurrence', answer: answerRules(rules, anchor.value, context), rules };
}

function breaksBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) if (opensSentence(tokens, i)) return true;
  return false;
}

/** `… ngày 20 tháng 6 hằng năm) và 01 năm (trước ngày 15 tháng 11 hằng năm)`: one wording, two rules. */
function joinRecurrences(tokens: readonly Token[], first: Match, second: Match): Match | null {
  if (!first.rules || !second.rules || second.from - first.to > JOINT) return null;
  const between = tokens.slice(first.to, second.from);
  if (!between.every((token) => token.number !== null || GLUE.has(token.key))) return null;
  const [a, b] = [first.answer, second.answer];
  const earlier = a.due === null || (b.due !== null && b.due < a.due) ? b : a;
  const answer = {
    ...earlier,
    recurrence: `${a.recurrence} + ${b.recurrence}`,
    ambiguous: a.ambiguous || b.ambiguous,
    doubts: [...new Set([...a.doubts, ...b.doubts])],
  };
  const open = between.some((token) => token.key === '(');
  const to = open && tokens[second.to]?.key === ')' ? second.to + 1 : second.to;
  return { ...first, to, rules: [...first.rules, ...second.rules], answer };
}

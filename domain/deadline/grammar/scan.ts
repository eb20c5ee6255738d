import type { ReadingContext } from '../reading';
import { matchCount } from './count-match';
import { matchDate } from './date-match';
import type { Match } from './match';
import { matchRecurrence } from './recurrence';
import { answerWorded, readWorded } from './worded';
import type { Token } from './tokens';

/** Everything in the text that speaks of time, in order and without overlaps; the longest reading wins. */
export function scan(tokens: readonly Token[], context: ReadingContext): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < tokens.length;) {
    const match = matchAt(tokens, i, context);
    if (match) matches.push(match);
    i = match ? match.to : i + 1;
  }
  return matches;
}

function matchAt(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  let longest: Match | null = null;
  for (const match of [
    matchRecurrence(tokens, i, context),
    matchCount(tokens, i, context),
    matchDate(tokens, i, context),
    matchWorded(tokens, i),
  ]) {
    if (match && match.to > (longest?.to ?? i)) longest = match;
  }
  return longest;
}

function matchWorded(tokens: readonly Token[], i: number): Match | null {
  const worded = readWorded(tokens, i);
  if (!worded) return null;
  return { from: i, to: worded.end, what: 'worded', frame: 'bare', answer: answerWorded(worded.value) };
}

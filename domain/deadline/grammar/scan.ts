import type { ReadingContext } from '../reading';
import { endsClause } from './base';
import { matchCount } from './count-match';
import { matchDate } from './date-match';
import type { Match } from './match';
import { matchRecurrence } from './recurrence';
import { answerWorded, readWorded } from './worded';
import type { Token } from './tokens';

// A longer tail is another clause, whatever its signs.
const LONGEST_EVENT = 16;

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
    matchWorded(tokens, i, context),
  ]) {
    if (match && match.to > (longest?.to ?? i)) longest = match;
  }
  return longest;
}

function matchWorded(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const worded = readWorded(tokens, i);
  if (!worded) return null;
  const to = worded.value === 'after-event' ? endOfEvent(tokens, worded.end, context) : worded.end;
  return { from: i, to, what: 'worded', frame: 'bare', answer: answerWorded(worded.value) };
}

/** `ngay sau khi có hướng dẫn của Bộ Tài chính`: to the end of the clause, or to the next word of time. */
function endOfEvent(tokens: readonly Token[], from: number, context: ReadingContext): number {
  let end = from;
  while (end - from < LONGEST_EVENT && !endsClause(tokens, end) && !matchDate(tokens, end, context)) end += 1;
  return end;
}

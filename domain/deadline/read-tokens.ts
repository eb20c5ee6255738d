import { compose } from './grammar/compose';
import { judge } from './grammar/judge';
import { resolveSameDays } from './grammar/same-day';
import { scan } from './grammar/scan';
import type { Token } from './grammar/tokens';
import type { DeadlineReading, ReadingContext } from './reading';

/** The readings of a text that has been cut into its words. */
export function readTokens(
  text: string,
  tokens: readonly Token[],
  context: ReadingContext,
): DeadlineReading[] {
  const matches = resolveSameDays(scan(tokens, context), context);
  return compose(tokens, matches, context).map((match) => {
    const start = (tokens[match.from] as Token).start;
    const end = (tokens[match.to - 1] as Token).end;
    return { phrase: text.slice(start, end), start, end, ...judge(tokens, match, context) };
  });
}

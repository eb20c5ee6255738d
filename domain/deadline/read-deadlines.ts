import { tokenize } from './grammar/tokens';
import { readTokens } from './read-tokens';
import type { DeadlineReading, ReadingContext } from './reading';

export { deadlineOf } from './deadline-of';
export { readPhrase } from './read-phrase';

/** Every wording of time in a text, in order, not overlapping; look-alikes are among them as kind `none`. */
export function readDeadlines(text: string, context: ReadingContext): DeadlineReading[] {
  return readTokens(text, tokenize(text), context);
}

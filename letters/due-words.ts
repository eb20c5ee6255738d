import type { Instant } from '../domain/time/instant';
import { letterDate } from '../domain/wording/dates';
import { dueMeaning } from '../domain/wording/deadline';
import type { Lang } from '../domain/wording/lang';

/** A due instant in a table: `hết thứ Ba 31/03/2026`, `end of Tuesday 31 March 2026`. */
export function dueIn(due: Instant, lang: Lang): string {
  return dueMeaning(due, lang, letterDate);
}

/** The same in a sentence: in English `the end of Tuesday 31 March 2026`, `17:00 Wednesday 15 April 2026`. */
export function dueInSentence(due: Instant, lang: Lang): string {
  return dueIn(due, lang).replace(/^end of /, 'the end of ');
}

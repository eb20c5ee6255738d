import { ACHIEVE } from './cues';
import { listed } from './phrases';
import { lastBefore, type Place } from './surroundings';
import type { Token } from './tokens';

/** "chương trình", "công trình": the second syllable is no doing word. */
const NOUNS = listed(
  'chương trình | công trình | quá trình | quy trình | lộ trình | giáo trình | hành trình | tiến trình | các tổ chức',
);

/** The nearest doing word before token `i`, within its sentence and so many tokens at most. */
export function lastDoing(tokens: readonly Token[], i: number, most: number): Place | null {
  for (let at = i; ;) {
    const found = lastBefore(tokens, at, ACHIEVE, most - (i - at));
    if (!found || !NOUNS.at(tokens, found.start - 1)) return found;
    at = found.start;
  }
}

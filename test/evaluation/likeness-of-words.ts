const WORD = /[\p{L}\p{N}_]+/gu;

/** From here on two wordings are taken to say the same. */
export const ALIKE = 0.6;

/** Common words as a share of the shorter text's words, so that a gist is like the sentence it sums up. */
export function likenessOfWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shorter = Math.max(1, Math.min(left.size, right.size));
  return [...left].filter((word) => right.has(word)).length / shorter;
}

/** How well any of the names stands in the text; 0 where there is none. */
export function bestLikeness(names: readonly string[], text: string): number {
  return Math.max(0, ...names.map((name) => likenessOfWords(name, text)));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.normalize('NFC').toLowerCase().match(WORD) ?? []);
}

import type { Token } from './tokens';

/** Whether a new sentence or list item begins with the token. Lines of a page break inside sentences. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || i === 0 || token.opensParagraph) return true;
  if (token.opensLine && opensItem(tokens, i)) return true;
  const before = (tokens[i - 1] as Token).key;
  if (before === ';' || before === '!' || before === '?') return true;
  if (before !== '.' && before !== '…') return false;
  return !token.glued && (token.capital || !isLetter(token)) && !isAbbreviation(tokens, i - 1);
}

/** `- `, `+ `, `a) `, `1. `, `(1) ` at the beginning of a line. */
function opensItem(tokens: readonly Token[], i: number): boolean {
  const { key } = tokens[i] as Token;
  if (key === '-' || key === '+' || key === '•' || key === '*') return true;
  const at = key === '(' ? i + 1 : i;
  const marker = tokens[at];
  const sign = tokens[at + 1]?.key;
  if (!marker || (sign !== ')' && sign !== '.')) return false;
  return marker.number !== null || lettersOf(marker) <= 2;
}

/** "TP. Hà Nội", "PGS. TS.": a capital behind the stop opens no sentence. */
function isAbbreviation(tokens: readonly Token[], stop: number): boolean {
  const word = tokens[stop - 1];
  return word !== undefined && word.capital && lettersOf(word) <= 2 && isLetter(word);
}

/** Marks are not counted: the word may be composed or not. */
function lettersOf({ key }: Token): number {
  return key.replace(/\p{M}/gu, '').length;
}

function isLetter(token: Token): boolean {
  return token.key.toLowerCase() !== token.key.toUpperCase();
}

/** The token behind the sentence in which the token before `i` stands. */
export function sentenceEnd(tokens: readonly Token[], i: number, most: number): number {
  let end = i;
  while (end < tokens.length && end - i < most && !opensSentence(tokens, end)) end += 1;
  return end;
}

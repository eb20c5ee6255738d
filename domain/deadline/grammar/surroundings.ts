import type { Phrases } from './phrases';
import { opensSentence } from './sentence';
import type { Token } from './tokens';

/** Where a phrase stands. */
export interface Place {
  start: number;
  end: number;
}

/** The nearest such phrase among the tokens before `i`, within its sentence and so many tokens at most. */
export function lastBefore(
  tokens: readonly Token[],
  i: number,
  phrases: Phrases<unknown>,
  most: number,
): Place | null {
  for (let start = i - 1; start >= 0 && i - start <= most; start -= 1) {
    const found = opensSentence(tokens, start + 1) ? null : phrases.at(tokens, start);
    if (opensSentence(tokens, start + 1)) return null;
    if (found && found.end <= i) return { start, end: found.end };
  }
  return null;
}

/** The phrase that ends exactly before token `i`; signs between are passed over. */
export function endsAt(tokens: readonly Token[], i: number, phrases: Phrases<unknown>): Place | null {
  const longest = 8;
  let end = i;
  while (end > 0 && isSign(tokens[end - 1]) && i - end < 2) end -= 1;
  for (let start = Math.max(0, end - longest); start < end; start += 1) {
    const found = phrases.at(tokens, start);
    if (found?.end === end || found?.end === i) return { start, end };
  }
  return null;
}

/** The phrase that ends exactly before token `i`, with no sign between: a comma begins another clause. */
export function directlyBefore(tokens: readonly Token[], i: number, phrases: Phrases<unknown>): Place | null {
  return isSign(tokens[i - 1]) ? null : endsAt(tokens, i, phrases);
}

/** The first such phrase behind token `i`, within the sentence and so many tokens. */
export function firstAfter(
  tokens: readonly Token[],
  i: number,
  phrases: Phrases<unknown>,
  most: number,
): Place | null {
  for (let start = i; start < tokens.length && start - i < most; start += 1) {
    if (start > i && opensSentence(tokens, start)) return null;
    const found = phrases.at(tokens, start);
    if (found) return { start, end: found.end };
  }
  return null;
}

export function isSign(token: Token | undefined): boolean {
  return token !== undefined && token.number === null && token.key.toLowerCase() === token.key.toUpperCase();
}

/** Whether the token stands inside an open quotation; quotations of more than so many tokens are not looked for. */
export function openQuotation(tokens: readonly Token[], i: number, most: number): number | null {
  let straight = 0;
  for (let at = i - 1; at >= 0 && i - at <= most; at -= 1) {
    const { key } = tokens[at] as Token;
    if (key === '”') return null;
    if (key === '“') return at;
    if (key === '"') straight += 1;
    if (tokens[at + 1]?.opensParagraph) break;
  }
  return straight % 2 === 1 ? i : null;
}

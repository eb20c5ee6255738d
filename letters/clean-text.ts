/**
 * Control characters, line and paragraph separators, and the marks that reverse the direction of text: none
 * of them belongs in a line of a letter, and a line break could otherwise make a header or forge a line.
 */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** One line of plain text: NFC, no control characters, single spaces. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(NOT_IN_A_LINE, ' ').replace(/\s+/gu, ' ').trim();
}

/** The same value with every string in it cleaned. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => cleanDeep(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanDeep(item)])) as T;
}

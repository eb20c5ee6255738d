/** What Symbol and Wingdings draw at the places that Word's bullets and inserted symbols use. */
const DRAWN: Record<number, string> = {
  0x2d: '-',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x76: '❖',
  0xa7: '▪',
  0xa8: '□',
  0xb7: '•',
  0xd8: '➢',
  0xe0: '→',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};
const PRIVATE_FIRST = 0xf000;
const PRIVATE_LAST = 0xf0ff;
const SYMBOL_FONT = /^(?:symbol|wingdings|webdings)/i;

/** A bullet or symbol as it looks on paper; what no table tells is a dot. */
export function printedSymbol(text: string, font: string): string {
  if (text === '') return '•';
  return Array.from(text, (sign) => printedSign(sign, font)).join('');
}

function printedSign(sign: string, font: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= PRIVATE_FIRST && code <= PRIVATE_LAST) return DRAWN[code - PRIVATE_FIRST] ?? '•';
  if (SYMBOL_FONT.test(font) && code < 0x100) return DRAWN[code] ?? sign;
  // Word's hollow bullet is the letter o of a typewriter font.
  if (sign === 'o' && /courier/i.test(font)) return '○';
  return sign;
}

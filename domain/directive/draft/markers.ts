/** How an item of a clause is numbered, outermost first. */
export type MarkerLevel =
  | 'part' // I.
  | 'ordinal' // Thứ nhất,
  | 'article' // 1.
  | 'point' // 1.1.
  | 'letter' // a)
  | 'number-in-brackets' // (1)
  | 'number-in-sentence' // …: (1) …; (2) …
  | 'roman-in-brackets' // (i)
  | 'dash'
  | 'plus';

export interface Marker {
  level: MarkerLevel;
  /** As it takes part in the clause's path: `III`, `3`, `3.1`, `đ`, `(i)`, `(2)`; empty for bullets. */
  label: string;
  /** Length of the marker with the space after it, in UTF-16 units. */
  length: number;
}

const ROMAN = '(?:X{0,3}(?:IX|IV|V?I{1,3}|V|X))';

const PATTERNS: readonly [MarkerLevel, RegExp][] = [
  [
    'part',
    new RegExp(`^(?:(?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương)\\s+)?(${ROMAN})\\s*[.\\-–:/]\\s*(?=\\p{Lu})`, 'u'),
  ],
  [
    'ordinal',
    /^(Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|Một là|Hai là|Ba là|Bốn là|Năm là|Sáu là|Bảy là|Tám là)\s*[,:]\s*/u,
  ],
  ['article', /^Điều\s+(\d{1,2})\s*[.:]\s*/u],
  ['point', /^(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s+(?=[\p{L}“"(])/u],
  ['article', /^(\d{1,2})\s*[.)/]\s*(?=[\p{L}“"(])/u],
  ['letter', /^([a-zđ])\s*[).]\s*(?=[\p{L}“"(])/u],
  ['number-in-brackets', /^\((\d{1,2})\)\s*(?=[\p{L}“"])/u],
  ['roman-in-brackets', /^\(((?:x{0,1}(?:ix|iv|v?i{1,3}|v|x)))\)\s*(?=[\p{L}“"])/u],
  ['dash', /^[-–—•◦▪▫■□●○➢➤✓*·]\s*(?=[\p{L}“"(])/u],
  ['plus', /^\+\s*(?=[\p{L}“"(])/u],
];

const DEPTH: Record<MarkerLevel, number> = {
  part: 0,
  article: 1,
  point: 2,
  ordinal: 3,
  letter: 4,
  'number-in-brackets': 5,
  dash: 6,
  plus: 7,
  'number-in-sentence': 8,
  'roman-in-brackets': 9,
};

/** What numbers the line, if anything does. */
export function markerOf(line: string): Marker | null {
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match) return { level, label: labelOf(level, match[1] ?? ''), length: match[0].length };
  }
  return null;
}

export function depthOf(level: MarkerLevel): number {
  return DEPTH[level];
}

export function isBullet(level: MarkerLevel): boolean {
  return level === 'dash' || level === 'plus';
}

function labelOf(level: MarkerLevel, label: string): string {
  if (level === 'number-in-brackets' || level === 'roman-in-brackets') return `(${label})`;
  return level === 'ordinal' ? '' : label;
}

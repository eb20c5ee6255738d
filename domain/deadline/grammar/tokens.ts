import { spellingKey } from '../../directive/vietnamese-text';

/** A word, a run of digits or one sign of the text, with its place in the text as handed in. */
export interface Token {
  /** Equal for all spellings of a word: composed or not, either case, either place of the tone mark. */
  key: string;
  /** The value of a run of digits; null for words and signs. */
  number: number | null;
  /** Digits as written: "05" is a day or a month rather than a count. */
  digits: number;
  start: number;
  end: number;
  /** No space stands before it. */
  glued: boolean;
  /** It is the first of its line. */
  opensLine: boolean;
  /** An empty line stands before it. */
  opensParagraph: boolean;
  /** The word begins with a capital letter. */
  capital: boolean;
  /** All its letters are capitals, as in a heading. */
  allCapitals: boolean;
}

const PIECE = /\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{L}\p{M}\d\u00ad\u200b\ufeff]/gu;
const PLAIN = /^[a-z]+$/;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/** A number this long is no day, year or count; it would only overflow. */
const LONGEST_NUMBER = 6;

/** Spellings that people use for one word. */
const VARIANTS: [string, string][] = [
  ['quí', 'quý'],
  ['kì', 'kỳ'],
  ['mồng', 'mùng'],
  ['tí', 'tý'],
  ['tị', 'tỵ'],
];

/** `nghiêng` has seven letters and, decomposed, two marks more. */
const LONGEST_SYLLABLE = 10;

const VARIANT = new Map(VARIANTS.map(([from, to]) => [spellingKey(from), spellingKey(to)]));

/** Vietnamese has some seven thousand syllables; a text with more distinct words than this is no Vietnamese. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

/** The key of one written word; what the grammar's own words are compared by. */
export function key(word: string): string {
  if (PLAIN.test(word)) return word;
  const found = known.get(word);
  if (found !== undefined) return found;
  const spelled = spellingKey(word);
  const own = VARIANT.get(spelled) ?? spelled;
  if (known.size < MOST_KNOWN && word.length <= LONGEST_SYLLABLE) known.set(word, own);
  return own;
}

/** The words of the text in order; time and room are linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const [piece] = match;
    const start = match.index;
    const isNumber = piece >= '0' && piece < ':' && piece.length <= LONGEST_NUMBER;
    const gap = start > end ? text.slice(end, start) : '';
    tokens.push({
      key: key(piece),
      number: isNumber ? Number(piece) : null,
      digits: isNumber ? piece.length : 0,
      start,
      end: start + piece.length,
      glued: start === end,
      opensLine: end === 0 || gap.includes('\n'),
      opensParagraph: gap.length > 1 && EMPTY_LINE.test(gap),
      capital: piece[0] !== piece[0]?.toLowerCase(),
      allCapitals: piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase(),
    });
    end = start + piece.length;
  }
  return tokens;
}

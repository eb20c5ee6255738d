import { Phrases, type Read } from './phrases';
import { key, type Token } from './tokens';

const UNITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const LAST_DIGIT: [string, number][] = [
  ...UNITS.map((word, i): [string, number] => [word, i + 1]),
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['bẩy', 7],
];

/** One to ninety-nine in words: `mười lăm`, `ba mươi`, `hai mươi mốt`. */
const WORDS = new Phrases<number>(inWords());

const ROMAN = new Map(['i', 'ii', 'iii', 'iv', 'v', 'vi'].map((numeral, i) => [numeral, i + 1]));

const FOURTH = key('tư');
const OPEN = key('(');
const CLOSE = key(')');

function inWords(): [string, number][] {
  const words: [string, number][] = UNITS.map((word, i) => [word, i + 1]);
  words.push(['bẩy', 7], ['mười', 10]);
  for (const [word, digit] of LAST_DIGIT) words.push([`mười ${word}`, 10 + digit]);
  for (const [i, tens] of UNITS.entries()) {
    if (i === 0) continue;
    words.push([`${tens} mươi`, (i + 1) * 10]);
    for (const [word, digit] of LAST_DIGIT) words.push([`${tens} mươi ${word}`, (i + 1) * 10 + digit]);
  }
  return words;
}

export function readDigits(tokens: readonly Token[], i: number): Read<number> | null {
  const number = tokens[i]?.number ?? null;
  return number === null ? null : { value: number, end: i + 1 };
}

/** A whole number in figures or in words; `07 (bảy)` and `bảy (07)` say it twice, null where they disagree. */
export function readNumber(tokens: readonly Token[], i: number): Read<number> | null {
  const digits = readDigits(tokens, i);
  const first = digits ?? WORDS.at(tokens, i);
  if (!first || tokens[first.end]?.key !== OPEN) return first;
  const again = digits ? WORDS.at(tokens, first.end + 1) : readDigits(tokens, first.end + 1);
  if (!again || tokens[again.end]?.key !== CLOSE) return first;
  return again.value === first.value ? { value: first.value, end: again.end + 1 } : null;
}

/** The number of a month; the fourth is "tháng Tư". */
export function readMonthNumber(tokens: readonly Token[], i: number): Read<number> | null {
  return readNumber(tokens, i) ?? (tokens[i]?.key === FOURTH ? { value: 4, end: i + 1 } : null);
}

/** The number of a quarter: `I`, `1`, `một`, `tư`. */
export function readOrdinal(tokens: readonly Token[], i: number): Read<number> | null {
  const roman = ROMAN.get(tokens[i]?.key ?? '');
  if (roman !== undefined) return { value: roman, end: i + 1 };
  const word = tokens[i]?.key;
  if (word === FOURTH) return { value: 4, end: i + 1 };
  if (word === key('nhất')) return { value: 1, end: i + 1 };
  if (word === key('nhì')) return { value: 2, end: i + 1 };
  return readNumber(tokens, i);
}

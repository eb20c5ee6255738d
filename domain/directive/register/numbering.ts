import { foldToAscii } from '../vietnamese-text';

/** What a heading or a row is numbered with, and how deep such numbers stand. */
export interface Marker {
  /** As a clause is written: `II`, `3`, `3.1`, `a`; empty for "Phần", letters and names that no clause takes. */
  mark: string;
  /** Smaller numbers stand above greater ones. */
  level: number;
  /** What follows the number in the same text. */
  rest: string;
}

const LEVELS = { part: 0, roman: 1, number: 2, letter: 20 };

const PART = /^(?:phần|chương|phụ lục|nhóm|mục|part|annex|section)\s+(?:thứ\s+)?[\p{L}\d]+(?:[.:)\s–-]+|$)/iu;
const ROMAN = /^([IVXL]+)(?:\s*[.:)/–-]+\s*|\s+|$)/;
const NUMBER = /^(\d{1,4}(?:\.\d{1,3}){0,3})(?:\s*[.:)/–-]+\s*|\s+|$)/;
const LETTER = /^([a-zđ])(?:\s*[.:)]+\s*|\s*$)/;
const BIG_LETTER = /^([A-ZĐ])(?:\s*[.:)/–-]+\s*|\s*$)/;

/** The number at the beginning of a text; null where it has none. */
export function markerOf(text: string): Marker | null {
  const clean = text.trim().replace(/^\((.{1,6})\)$/, '$1');
  const rest = (match: RegExpExecArray) => clean.slice(match[0].length).trim();
  const part = PART.exec(clean);
  if (part) return { mark: '', level: LEVELS.part, rest: clean };
  const roman = ROMAN.exec(clean);
  if (roman) return { mark: roman[1] as string, level: LEVELS.roman, rest: rest(roman) };
  const number = NUMBER.exec(clean);
  if (number) {
    const mark = number[1] as string;
    return { mark, level: LEVELS.number + mark.split('.').length - 1, rest: rest(number) };
  }
  const letter = LETTER.exec(clean);
  if (letter) return { mark: letter[1] as string, level: LEVELS.letter, rest: rest(letter) };
  const big = BIG_LETTER.exec(clean);
  return big ? { mark: '', level: LEVELS.part, rest: rest(big) } : null;
}

/** Whether the second number counts what stands below the first: 1 and 1.1, 1 and a, II and 1. */
export function isBelow(first: Marker, second: Marker): boolean {
  return second.level > first.level;
}

/**
 * The clause that a path of numbers makes, shorter until `isClause` takes it: II, 3, a → `II.3.a`. A number
 * that repeats the one above it (3, 3.1) stands for both. Null where no part of the path makes a clause.
 */
export function clauseOf(path: readonly string[], isClause: (clause: string) => boolean): string | null {
  const marks = path
    .filter((mark) => mark !== '')
    .filter((mark, i, all) => !all[i + 1]?.startsWith(`${mark}.`));
  for (let from = 0; from < marks.length; from += 1) {
    const clause = marks.slice(from).join('.');
    if (isClause(clause)) return clause;
  }
  return null;
}

/** "Điều 3, khoản 2, điểm a" → `3.2.a`; a clause that is written as one stays as it is. */
export function clauseInWords(text: string): string {
  const folded = foldToAscii(text.replace(/đ(?=\s*$)/u, 'dd'));
  const named = [
    ...folded.matchAll(
      /(?:dieu|khoan|muc|diem|phan|article|clause|point)\s+(dd|[ivxl]+|\d+(?:\.\d+)*|[a-z])(?![a-z0-9])/g,
    ),
  ];
  if (named.length === 0) return text.trim().replace(/\.$/, '');
  return named
    .map(([, mark = '']) => (/^[ivxl]{2,}$/.test(mark) ? mark.toUpperCase() : mark.replace('dd', 'đ')))
    .join('.');
}

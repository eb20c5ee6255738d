import type { Agency, AgencyDirectory } from '../agency-directory';
import { spellingsOf } from '../agency-spellings';
import { spellingKey } from '../vietnamese-text';

/** A name of the directory found in a text. */
export interface FoundName {
  agency: Agency;
  /** Length in the text, in UTF-16 units. */
  length: number;
}

interface Spelling {
  words: string[];
  agency: Agency;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What a list says once for all: "các Bộ: Tài chính, Xây dựng", "các tỉnh Nghệ An, Quảng Ngãi". */
const SAID_ONCE =
  /^(?:bộ|ủy ban nhân dân (?:tỉnh|thành phố)|ubnd (?:tỉnh|thành phố)|tỉnh|thành phố)\s+(?=\p{Lu})/iu;

/** The directory's names by their first word, so that the longest name at a place is found at once. */
export class NameIndex {
  private readonly whole = new Map<string, Spelling[]>();
  private readonly short = new Map<string, Spelling[]>();

  constructor(readonly directory: AgencyDirectory) {
    for (const agency of directory.agencies) {
      for (const { text: name } of spellingsOf(agency)) {
        add(this.whole, name, agency);
        if (agency.level === 'ministry' || agency.level === 'province') {
          const short = name.replace(SAID_ONCE, '');
          if (short !== name) add(this.short, short, agency);
        }
      }
    }
  }

  /** The longest name of the directory that begins at the index. */
  at(text: string, index: number): FoundName | null {
    return longest(this.whole, text, index);
  }

  /** As `at`, for a ministry without "Bộ" or a province without "tỉnh". */
  shortAt(text: string, index: number): FoundName | null {
    if (!/\p{Lu}/u.test(text[index] ?? '')) return null;
    return longest(this.short, text, index);
  }
}

function add(index: Map<string, Spelling[]>, name: string, agency: Agency): void {
  const words = wordsOf(name).map(({ key }) => key);
  const first = words[0];
  if (first === undefined) return;
  const list = index.get(first) ?? [];
  list.push({ words, agency });
  list.sort((a, b) => b.words.length - a.words.length);
  index.set(first, list);
}

/** How far ahead a name can reach. */
const LONGEST_NAME = 160;
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/uy;

function longest(index: Map<string, Spelling[]>, text: string, at: number): FoundName | null {
  FIRST_WORD.lastIndex = at;
  const first = FIRST_WORD.exec(text)?.[0];
  const candidates = first === undefined ? undefined : index.get(keyOf(first));
  if (!candidates) return null;
  const ahead = wordsOf(text.slice(at, at + LONGEST_NAME));
  for (const { words, agency } of candidates) {
    const last = ahead[words.length - 1];
    if (last && words.every((word, i) => ahead[i]?.key === word)) return { agency, length: last.to };
  }
  return null;
}

function wordsOf(text: string): { key: string; from: number; to: number }[] {
  return [...text.matchAll(WORD)].map((match) => ({
    key: keyOf(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A notice uses the same few thousand words over and over. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 20_000;

function keyOf(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  const key = spellingKey(word);
  KEYS.set(word, key);
  return key;
}

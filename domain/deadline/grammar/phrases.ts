import { key, type Token } from './tokens';

/** What was read and the token after it. */
export interface Read<T> {
  value: T;
  end: number;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

/** A set of phrases, each with what it stands for; the longest that begins at a token is found. */
export class Phrases<T> {
  private readonly root: Node<T> = { next: new Map() };

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      let node = this.root;
      for (const word of phrase.split(' ')) {
        const wordKey = key(word);
        let next = node.next.get(wordKey);
        if (!next) node.next.set(wordKey, (next = { next: new Map() }));
        node = next;
      }
      node.value = value;
    }
  }

  at(tokens: readonly Token[], start: number): Read<T> | null {
    let node: Node<T> | undefined = this.root;
    let longest: Read<T> | null = null;
    for (let i = start; ; i += 1) {
      const token = tokens[i];
      node = token && node.next.get(token.key);
      if (!node) return longest;
      if (node.value !== undefined) longest = { value: node.value, end: i + 1 };
    }
  }
}

/** Phrases of which only the presence matters. */
export function anyOf(...phrases: string[]): Phrases<true> {
  return new Phrases(phrases.map((phrase) => [phrase, true] as const));
}

/** Phrases written as one text, separated by bars. */
export function listed(text: string): Phrases<true> {
  return anyOf(...text.split('|').map((phrase) => phrase.trim()));
}

/** The phrases of several lists, each list for one value. */
export function phrasesFor<T>(lists: readonly (readonly [T, readonly string[]])[]): Phrases<T> {
  return new Phrases(lists.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)));
}

/** Past the phrase when one begins here, else where it was. */
export function skip(phrases: Phrases<unknown>, tokens: readonly Token[], i: number): number {
  return phrases.at(tokens, i)?.end ?? i;
}

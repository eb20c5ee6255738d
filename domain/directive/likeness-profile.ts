import { termsOf, type Term } from './likeness-terms';

/** The words of a text with what each of them tells, to be compared with those of another. */
export interface Profile {
  terms: readonly Term[];
  /** Single words, and pairs of neighbours as "first second". */
  features: ReadonlyMap<string, number>;
  /** Square root of the weight of all features, so that two sizes make the geometric mean of both. */
  size: number;
}

/** How much a word tells, by its key. */
export type Weights = (key: string) => number;

/** A name or a figure tells more than a word of the trade: "Pakistan" more than "đàm phán". */
const NAME_FACTOR = 2;
/** Two syllables side by side are mostly one Vietnamese word; either alone is part of many. */
const PAIR_FACTOR = 1.5;
/** A word that everybody uses still counts a little. */
const LEAST_WEIGHT = 0.1;
/** As if so many further tasks without the word were known: "in two of three" means little. */
const UNSEEN_TASKS = 50;

/** The fewer of the texts hold a word, the more it tells. */
export function weigh(texts: readonly (readonly Term[])[]): Weights {
  const holders = new Map<string, number>();
  for (const terms of texts) {
    for (const key of new Set(terms.map((term) => term.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  const all = texts.length + UNSEEN_TASKS;
  return (key) => Math.max(Math.log(all / ((holders.get(key) ?? 0) + 1)), LEAST_WEIGHT);
}

export function profileOf(terms: readonly Term[], weights: Weights): Profile {
  const features = new Map<string, number>();
  terms.forEach((term, i) => {
    const own = weightOf(term, weights);
    features.set(term.key, Math.max(own, features.get(term.key) ?? 0));
    const before = terms[i - 1];
    if (!term.follows || !before) return;
    features.set(pairOf(before, term), (PAIR_FACTOR * (own + weightOf(before, weights))) / 2);
  });
  let total = 0;
  for (const weight of features.values()) total += weight;
  return { terms, features, size: Math.sqrt(total) };
}

export function sharedWeight(a: Profile, b: Profile): number {
  let shared = 0;
  for (const [key, weight] of a.features) {
    const other = b.features.get(key);
    if (other !== undefined) shared += weight < other ? weight : other;
  }
  return shared;
}

/** The expressions of the first text that the second has too, in their order. */
export function sharedExpressions(a: Profile, b: Profile): string[] {
  const runs: string[][] = [];
  let open = false;
  a.terms.forEach((term, i) => {
    const before = a.terms[i - 1];
    const shared = b.features.has(term.key);
    if (shared && open && before && term.follows && b.features.has(pairOf(before, term))) {
      runs.at(-1)?.push(term.written);
    } else if (shared) {
      runs.push([term.written]);
    }
    open = shared;
  });
  return [...new Set(runs.map((run) => run.join(' ')))];
}

/**
 * Whether each names something that the other does not: the same sentence about another country, project
 * or year is another task.
 */
export function namesDiffer(a: Profile, b: Profile): boolean {
  return hasOwnName(a, b) && hasOwnName(b, a);
}

function hasOwnName({ terms }: Profile, other: Profile): boolean {
  return terms.some(({ isName, key }) => isName && !other.features.has(key));
}

/** Both texts of a task as terms, those left out that tell too little to compare. */
export function termsOfTask({ gist, quote }: { gist: string; quote?: string | null }): Term[][] {
  const texts = quote && quote !== gist ? [gist, quote] : [gist];
  return texts.map(termsOf).filter((terms) => terms.length >= FEWEST_TERMS);
}

/** Fewer words are no ground for calling two tasks alike: "hội nhập" alone is in half of them. */
const FEWEST_TERMS = 3;

function weightOf(term: Term, weights: Weights): number {
  return weights(term.key) * (term.isName ? NAME_FACTOR : 1);
}

function pairOf(before: Term, term: Term): string {
  return `${before.key} ${term.key}`;
}

import type { Instant } from '../time/instant';
import {
  namesDiffer,
  profileOf,
  sharedExpressions,
  sharedWeight,
  termsOfTask,
  weigh,
  type Profile,
} from './likeness-profile';
import { spellingKey } from './vietnamese-text';
import { WordIndex } from './word-index';

/** What two tasks are compared by. */
export interface ComparableTask {
  gist: string;
  /** The words of the document, where they are at hand. */
  quote?: string | null;
  /** A code or a name, the same way on both sides; null or left out where it is not known. */
  lead?: string | null;
  /** Null where the task has none; left out where it is not known. */
  due?: Instant | null;
}

export interface Likeness {
  /** From 0 (nothing in common) to 1 (the same words, or nearly so with the same lead and due). */
  score: number;
  /** The expressions that made it, in their order in the first text. */
  shared: string[];
}

export interface KnownTask extends ComparableTask {
  code: string;
}

/** What speaks against two tasks being one, however alike their words. */
export type LinkRemark = 'lead-differs' | 'due-differs';

/** `same`: proposed as one task; `look-alike`: to be looked at, for a remark stands against it. */
export interface ProposedLink<C extends ComparableTask, K extends KnownTask> extends Likeness {
  candidate: C;
  known: K;
  kind: 'same' | 'look-alike';
  remarks: LinkRemark[];
}

/** Same lead and same due raise what the words say; alone they say nothing. */
const SAME_LEAD = 0.15;
const SAME_DUE = 0.1;
/** Keeps the same sentence about another partner under the threshold, however long the sentence is. */
const OTHER_NAMES = 0.55;

/**
 * Measured on twelve documents of two fields with 146 tasks: what was handed on, even reworded, lies above
 * 0.65, mere kinship and strangers below 0.57.
 */
export const LINK_THRESHOLD = 0.6;

/** How alike two tasks are, and by which words. */
export function likeness(a: ComparableTask, b: ComparableTask): Likeness {
  const everyWordAlike = weigh([]);
  const profiles = (task: ComparableTask) =>
    termsOfTask(task).map((terms) => profileOf(terms, everyWordAlike));
  const raise = raiseOf(bearingsOf(a), bearingsOf(b));
  const theirs = profiles(b);
  let best: Likeness = { score: 0, shared: [] };
  for (const mine of profiles(a)) {
    for (const other of theirs) {
      const score = scoreOf(mine, other, sharedWeight(mine, other), raise);
      if (score > best.score) best = { score, shared: sharedExpressions(mine, other) };
    }
  }
  return best;
}

export interface LinkOptions<C, K> {
  threshold?: number;
  /** Pairs that need no comparing, such as a task and itself, are left out. */
  mayBeOne?: (candidate: C, known: K) => boolean;
}

/** The most alike known task of each candidate above the threshold, best first. */
export function proposeLinks<C extends ComparableTask, K extends KnownTask>(
  candidates: readonly C[],
  known: readonly K[],
  { threshold = LINK_THRESHOLD, mayBeOne = () => true }: LinkOptions<C, K> = {},
): ProposedLink<C, K>[] {
  const texts = candidates.map(termsOfTask);
  const knownTexts = known.map(termsOfTask);
  const weights = weigh([...texts, ...knownTexts].map((both) => both.flat()));
  const entries = known.flatMap((task, i) => {
    const bearings = bearingsOf(task);
    return (knownTexts[i] ?? []).map((terms) => ({ task, bearings, profile: profileOf(terms, weights) }));
  });
  const index = new WordIndex(entries.map(({ profile }) => profile));
  return candidates
    .flatMap((candidate, i): ProposedLink<C, K>[] => {
      const profiles = (texts[i] ?? []).map((terms) => profileOf(terms, weights));
      const link = mostAlike(candidate, profiles, entries, index, { threshold, mayBeOne });
      return link ? [link] : [];
    })
    .sort((a, b) => b.score - a.score);
}

interface Entry<K> {
  task: K;
  bearings: Bearings;
  profile: Profile;
}

function mostAlike<C extends ComparableTask, K extends KnownTask>(
  candidate: C,
  profiles: readonly Profile[],
  entries: readonly Entry<K>[],
  index: WordIndex,
  { threshold, mayBeOne }: Required<LinkOptions<C, K>>,
): ProposedLink<C, K> | null {
  const bearings = bearingsOf(candidate);
  let score = threshold;
  let found: { mine: Profile; entry: Entry<K> } | null = null;
  for (const mine of profiles) {
    index.visitSharing(mine, (i, shared) => {
      const entry = entries[i] as Entry<K>;
      if (!mayBeOne(candidate, entry.task)) return;
      const its = scoreOf(mine, entry.profile, shared, raiseOf(bearings, entry.bearings), score);
      if (its < score || (its === score && found)) return;
      score = its;
      found = { mine, entry };
    });
  }
  // What a callback sets, TypeScript takes for unset.
  const { mine, entry } = (found ?? {}) as { mine?: Profile; entry?: Entry<K> };
  if (!mine || !entry) return null;
  const remarks = remarksOn(bearings, entry.bearings);
  return {
    candidate,
    known: entry.task,
    kind: remarks.length === 0 ? 'same' : 'look-alike',
    remarks,
    score,
    shared: sharedExpressions(mine, entry.profile),
  };
}

/** What is compared beside the words. */
interface Bearings {
  lead: string | null;
  due: Instant | null | undefined;
}

function bearingsOf({ lead, due }: ComparableTask): Bearings {
  return { lead: lead ? spellingKey(lead) : null, due };
}

function remarksOn(a: Bearings, b: Bearings): LinkRemark[] {
  const remarks: LinkRemark[] = [];
  if (a.lead !== null && b.lead !== null && a.lead !== b.lead) remarks.push('lead-differs');
  if (a.due !== undefined && b.due !== undefined && a.due !== b.due) remarks.push('due-differs');
  return remarks;
}

function raiseOf(a: Bearings, b: Bearings): number {
  return (
    1 + (a.lead !== null && a.lead === b.lead ? SAME_LEAD : 0) + (a.due && a.due === b.due ? SAME_DUE : 0)
  );
}

/**
 * Shared weight over the geometric mean of both: 1 for equal texts, and a short gist is not held against a
 * long quote as hard as the longer text alone would. Exact only where it is not below `floor`.
 */
function scoreOf(a: Profile, b: Profile, shared: number, raise: number, floor = 0): number {
  const raised = (shared / (a.size * b.size)) * raise;
  const score = raised > 1 ? 1 : raised;
  if (score < floor) return score;
  return namesDiffer(a, b) ? score * OTHER_NAMES : score;
}

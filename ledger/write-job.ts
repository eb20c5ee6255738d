import type { Instant } from '../domain/time/instant';
import type { EntryContent } from './entry';

/** What a job may look at: the ledger as it is when its turn comes, the jobs before it in the batch included. */
export interface LedgerView {
  /** The wall clock, read once for the batch. */
  now: Instant;
  entry(id: string): EntryContent | undefined;
  /** In the order of their positions. */
  entriesOfLetter(key: string): readonly EntryContent[];
}

/**
 * One decision about what to write. It names beforehand what it will look at, so that a batch reads
 * once for all its jobs; `decide` is pure and refuses by throwing.
 */
export interface WriteJob<T> {
  ids: readonly string[];
  letterKeys: readonly string[];
  decide(view: LedgerView): { drafts: EntryContent[]; result: T };
}

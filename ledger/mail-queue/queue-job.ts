import type { LetterFate } from '../../domain/letter/letter';
import type { LetterRecord } from '../letter-record';
import type { QueueRow } from '../tables';

/** The work lists as they are when a job's turn comes, the jobs before it in the batch included. */
export interface QueueView {
  row(key: string): QueueRow | null;
  /** Adds the row, or puts it in the place of the one with its key. */
  put(row: QueueRow): void;
  drop(key: string): void;
  /** The fate of a letter that was called back before it came; null: it was not. */
  calledBack(key: string): LetterFate | null;
  /** The first fate stays. */
  rememberCalledBack(key: string, fate: LetterFate): void;
  /** What the chain says of the letter; only of `recordKeys`. */
  record(key: string): LetterRecord;
  countRecipient(office: string, date: string, domain: string): void;
}

/** One change of the work lists. It names beforehand what it will look at, so that a batch reads once for all. */
export interface QueueJob<T> {
  keys: readonly string[];
  recordKeys: readonly string[];
  decide(view: QueueView): { result: T };
}

import type { Instant } from '../domain/time/instant';

/** What an entry states, before it has its place in the chain. */
export interface EntryContent {
  /** Derived from what it records, so that recording it twice is noticed; see `entry-id.ts`. */
  id: string;
  /** The event's type, `letter-<phase>`, or `address-released`, which is about no task. */
  kind: string;
  taskId: string;
  letterKey: string | null;
  /**
   * On the task's clock: when the event happened; for what became of a letter, the instant the letter
   * was planned for.
   */
  at: Instant;
  /** Canonical JSON. */
  payload: string;
}

export interface Entry extends EntryContent {
  /** 1, 2, 3 … without a gap. */
  position: number;
  /** Version of the encoding that `hash` was computed over. */
  format: number;
  /** On the wall clock of the machine that wrote it. */
  recordedAt: Instant;
  /** The hash of the entry before; `GENESIS_HASH` for the first. */
  prevHash: string;
  hash: string;
}

export function sameContent(a: EntryContent, b: EntryContent): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.taskId === b.taskId &&
    a.letterKey === b.letterKey &&
    a.at === b.at &&
    a.payload === b.payload
  );
}

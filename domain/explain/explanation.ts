import type { ShownOutcome } from '../letter/letter';
import type { ReaderReason } from '../letter/why-reader';
import type { LadderOpening, RungReason } from '../policy/ladder';
import type { Instant, PlainDate } from '../time/instant';

/**
 * Why a letter of the ladder was or will be sent, or was not.
 *
 * - `sent`: letters were planned for it; `letters` says what became of each.
 * - `planned`: it will go at `at` if nothing else happens before.
 * - `before-start`: its time had passed when the ladder opened.
 * - `superseded`: another ladder took its place before it was due.
 * - `settled`: what it asks or tells was settled before its hour.
 * - `answered`: the lead had answered, and it asks for nothing but an answer.
 * - `not-wanted`: the work was reported, suspended or closed when it was due; `because` says which.
 * - `told-above`: a level above a child's own agency, told through the parent's list.
 */
export type Fate =
  'sent' | 'planned' | 'before-start' | 'superseded' | 'settled' | 'answered' | 'not-wanted' | 'told-above';

/** Why no letter was wanted. */
export type NotWanted = 'reported' | 'suspended' | 'accepted' | 'withdrawn';

export interface ExplainedLetter {
  key: string;
  ladderVersion: number;
  to: string;
  /** Why this mailbox reads it; null of a letter that was planned before the events at hand. */
  why: ReaderReason | null;
  /** When the task prepared it; `at` is when it leaves. */
  preparedAt: Instant;
  at: Instant;
  /** Whether it leaves as a message of its own; else with the others of the morning to its mailbox. */
  alone: boolean;
  outcome: ShownOutcome;
  /** When it came back, of one that bounced. */
  returnedOn?: PlainDate;
  /** For information only. */
  copy?: true;
  /** The mailbox that could not be reached. */
  insteadOf?: string;
  /** The mail server's answer, or the reason for a skip. */
  response: string | null;
  /** The message in which it went together with letters of other tasks. */
  digest?: string;
  /** It could not leave until the end of its day: the last answer, and when a current letter takes its place. */
  heldUp: { response: string; until: Instant } | null;
  /** Key of the letter that took its place. */
  replacedBy: string | null;
  /** Keys of the letters whose place it took. */
  replaces: string[];
}

/** A mailbox that will be written to, and why. */
export interface ExplainedReader {
  to: string;
  why: ReaderReason;
}

export interface ExplainedRung {
  rung: string;
  /** The rule that asks for it; null for a letter outside the ladder, which `asked` explains. */
  reason: RungReason | null;
  /** The event that asked for a letter outside the ladder. */
  asked: { event: string; at: Instant; note: string | null } | null;
  nominalOn: PlainDate;
  at: Instant;
  /** Why offices are closed on `nominalOn`, when it moved. */
  shiftedBecause: string | null;
  fate: Fate;
  /** Of one that is `not-wanted`. */
  because?: NotWanted;
  /** Rungs that went, or will go, in the same letter. */
  mergedWith: string[];
  /** Whether it went in a letter later than planned (an interruption). */
  missed: boolean;
  letters: ExplainedLetter[];
  /** Whom it will go to, of one that is planned. */
  readers: ExplainedReader[];
}

/** One ladder of the task's life: what opened it, by which rules, and each of its rungs in order of time. */
export interface ExplainedLadder {
  version: number;
  opening: LadderOpening;
  openedAt: Instant;
  /** When the next one took its place, or the task was closed; null while it is in force. */
  endedAt: Instant | null;
  due: Instant | null;
  lateAfter: Instant | null;
  policyVersion: string;
  calendarVersion: string;
  rungs: ExplainedRung[];
}

export interface Explanation {
  taskId: string;
  code: string;
  asOf: Instant;
  ladders: ExplainedLadder[];
}

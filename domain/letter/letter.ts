import type { EscalationLevel } from '../policy/policy';
import type { AgencyRef } from '../task';
import type { Instant, PlainDate } from '../time/instant';

/** A mailbox by function; the address is looked up in the directory at the moment of sending. */
export interface Recipient {
  agency: string;
  name: string;
  seat: 'focal' | 'leadership';
  /** Of a deputy: the agency whose letter it reads, so that one not sent in time goes back there. */
  standsFor?: AgencyRef;
}

export const LETTER_KINDS = [
  'assignment',
  'extension',
  'return',
  'reminder',
  'due-today',
  'overdue',
  'no-acknowledgement',
  'escalation',
  'undeliverable',
  'resumption',
  'reassignment',
  'handover',
  'next-period',
  'promise',
  'report-request',
  'missing-date',
  'extension-request',
  'extension-refused',
  'risk',
  'children',
  'receipt',
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter that the ladder asked for: what it is about, to whom, and under which stable key. */
export interface PlannedLetter {
  /** `<task id>/v<ladder version>/<rungs>/<agency>.<seat>`; the same letter has the same key for ever. */
  key: string;
  kind: LetterKind;
  ladderVersion: number;
  /** Rungs that this letter serves, in the order of their dates. */
  rungs: string[];
  /** Those of `rungs` that should have gone on an earlier day and did not (interruption). */
  missedRungs: string[];
  /** The days on which they should have gone, in the same order; left out before edition 3. */
  missedOn?: PlainDate[];
  level: EscalationLevel | null;
  recipient: Recipient;
  /** The instant it was planned for; the Date of the message. */
  at: Instant;
  /** Why it goes, when a person asked for it (manual escalation, return, undeliverable). */
  note: string | null;
  /** To an agency that works along, for its information: it is asked for nothing. */
  copy?: true;
  /** The mailbox it was meant for, which cannot be reached. */
  insteadOf?: Recipient;
  /** Keys of letters that could not leave on their day and whose place it takes. */
  replaces?: string[];
}

/**
 * What became of a letter. `unknown`: the connection was lost after the message was handed over, so
 * the server may or may not have it. `skipped`: it was no longer wanted before it left. `bounced`: taken by
 * a server and returned later (RFC 3464). `suppressed`: not tried, its address has returned letters before.
 * `superseded`: it could not leave on its day, and a current letter took its place.
 */
export type LetterOutcome =
  'accepted' | 'refused' | 'no-address' | 'unknown' | 'skipped' | 'bounced' | 'suppressed' | 'superseded';

/** Outcomes that say: nobody can be reached at this mailbox. */
export type Unreachable = 'refused' | 'no-address' | 'bounced' | 'suppressed';

export function isUnreachable(outcome: LetterOutcome): outcome is Unreachable {
  return (['refused', 'no-address', 'bounced', 'suppressed'] as LetterOutcome[]).includes(outcome);
}

/** A letter that found no way to its mail server until the end of its day. */
export interface HeldUp {
  outcome: 'held';
  response: string;
}

/** As far as is known now; `held`: it could not leave on its day, and a current letter will take its place. */
export type ShownOutcome = LetterOutcome | 'pending' | 'held';

/** What is shown of a letter, and kept of one that is long over. */
export interface LetterLine {
  at: Instant;
  rungs: string[];
  to: string;
  seat: Recipient['seat'];
  outcome: ShownOutcome;
  /** To an agency that works along, for its information. */
  copy?: true;
  /** The mailbox it was meant for, which could not be reached. */
  insteadOf?: string;
  /** The day on which a server returned it. */
  returnedOn?: PlainDate;
}

export interface LetterFate {
  outcome: LetterOutcome;
  address: string | null;
  messageId: string | null;
  /** The mail server's answer, or the reason for a skip. */
  response: string | null;
  attempts: number;
  /** The digest in which it went together with letters of other tasks, e.g. `moit.focal/2026-03-24/9f2c41d0a7b3`. */
  digest?: string;
}

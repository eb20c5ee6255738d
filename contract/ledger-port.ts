import type { Person } from '../domain/actor';
import type { RecordedEvent } from '../domain/events';
import type { LetterFate, PlannedLetter } from '../domain/letter/letter';
import type { RollUp } from '../domain/roll-up';
import type { Instant } from '../domain/time/instant';
import type { SuppressedAddress } from './post-office-port';

/**
 * What the ledger answers to a claim.
 *
 * - `go`: the claim is ours and durable; send now.
 * - `settled`: this letter has a final fate already (a retry after the work was done).
 * - `in-doubt`: an earlier attempt opened the hand-over window and never reported back; the message may
 *   have been delivered. It must not be sent again without the domain's decision (`sending: 'resend'`).
 */
export type ClaimAnswer =
  | { answer: 'go'; attempt: number }
  | { answer: 'settled'; fate: LetterFate }
  | { answer: 'in-doubt'; attempt: number };

export interface LetterClaim {
  letter: PlannedLetter;
  taskId: string;
  address: string;
  messageId: string;
  sending: 'first' | 'resend';
  /** What the message is called that carries it: its own key, or that of a digest; see `bundleKey`. */
  digest?: string;
}

/** What a server said that returned a message which had been taken (RFC 3464). */
export interface BounceReport {
  /** The Message-ID of the returned message, with its angle brackets. */
  messageId: string;
  /** Only letters that were claimed for this address, whatever its case; null: whoever the message was for. */
  address: string | null;
  /** Status and reason in one line, e.g. `5.1.1 smtp; 550 no such user`. */
  response: string;
  reportedAt: Instant;
  /** The report as it came, where there is more to it than its reason. */
  diagnostic: string | null;
}

export interface BouncedLetter {
  taskId: string;
  key: string;
}

/** The part of the ledger that returned messages are written to. */
export interface BounceLedger {
  /**
   * Finds every letter of the message that a server took, or may have taken, and records that it came back.
   * The same message reported again changes nothing and answers the same letters; none when it is not ours.
   */
  bounce(report: BounceReport): Promise<BouncedLetter[]>;
  /** The Message-IDs on record whose left side begins with the tag of a return path. */
  messageIdsByTag(tag: string): Promise<string[]>;
}

/**
 * The part of the ledger that the mail room writes. Every call is durable when it resolves.
 *
 * Attempts are numbered by claims: 1, 2, 3 … within a letter. Only the newest attempt may hand over, so
 * that of two executions of one activity at most one lets the message leave.
 */
export interface LetterLedger {
  claim(claim: LetterClaim): Promise<ClaimAnswer>;
  /**
   * Opens the hand-over window: called when the body is out, before the final dot goes on the wire.
   * Throws when a newer claim exists or the letter is settled; then the dot must not be sent.
   */
  handOver(key: string, attempt: number): Promise<void>;
  /** Closes the window again: the server answered, and it did not take the message (4xx). */
  defer(key: string, response: string, attempt: number): Promise<void>;
  /**
   * `fate.attempts` is the number of the claim that brought the fate, 0 for a letter that was never
   * claimed (no address, skipped). An `unknown` fate may be followed by the certain one of the same
   * attempt; any other second fate throws, and a new claim then answers with the fate that stands.
   */
  settle(taskId: string, key: string, fate: LetterFate): Promise<void>;
}

/** An address that a person lets letters go to again. */
export interface AddressRelease {
  /** Names the request: the same one written twice leaves one entry. */
  id: string;
  address: string;
  reason: string;
  actor: Person;
  /** On the wall clock. */
  at: Instant;
}

/** The part of the ledger that keeps why an address is written to again. */
export interface ReleaseLedger {
  /**
   * Records the release of what was suppressed and answers it; for a request that is recorded already, what it
   * released then. Null, and no entry, when nothing was.
   */
  recordRelease(release: AddressRelease, was: SuppressedAddress | null): Promise<SuppressedAddress | null>;
}

/** The part of the ledger that workflows ask. */
export interface ChildrenLedger {
  /** Where the direct children of a task stand at the moment `now` of their clock. */
  rollUpChildren(parentId: string, now: Instant): Promise<RollUp>;
}

/** The part of the ledger that workflows write through an activity. */
export interface EventLedger {
  append(taskId: string, records: RecordedEvent[]): Promise<void>;
}

import type { LetterFacts } from '../domain/letter/facts';
import type { LetterFate } from '../domain/letter/letter';
import type { LetterWindow } from '../domain/post/window';
import type { Instant } from '../domain/time/instant';

/** A letter that waits in the post office, with everything that is needed to send it. */
export interface QueuedLetter {
  /** The letter's key; one letter waits at most once. */
  key: string;
  taskId: string;
  /** Which post office: `live`, or that of a rehearsal, whose clock is its own (`rehearsal.-43`). */
  office: string;
  /** `<agency>.<seat>`, e.g. `moit.focal`. */
  mailbox: string;
  window: LetterWindow;
  /** As `urgencyOf`: the lower, the more urgent. */
  urgency: number;
  /** Goes as a letter of its own, by policy. */
  goesAlone: boolean;
  sending: 'first' | 'resend';
  /** Of a repetition: the Message-ID under which it may have arrived; else null. */
  messageId: string | null;
  facts: LetterFacts;
  /** The task's activity that waits for the outcome (Temporal's task token, base64); null: nobody does. */
  token: string | null;
  /** When it may be tried again, on the office's clock; null: whenever its window is open. */
  notBefore: Instant | null;
  /** Hand-overs that were tried and put off, with the last answer. */
  deferrals: number;
  lastResponse: string | null;
}

/** What the office says to a letter that is posted. */
export type PostAnswer =
  | { answer: 'waiting' }
  /** It was called back before it was posted, or has its fate already. */
  | { answer: 'settled'; fate: LetterFate };

/** `not-here`: the letter has not come yet, and will come with older facts. `too-late`: it leaves or has left. */
export type RefreshAnswer = 'refreshed' | 'not-here' | 'too-late';

export type CallBackAnswer = 'called-back' | 'on-its-way' | 'not-here';

/** A mailbox address that letters are no longer sent to, and why. */
export interface SuppressedAddress {
  address: string;
  since: Instant;
  /** What the server that returned it said. */
  reason: string;
  letterKey: string | null;
}

/** How much waits, for lists, `doctor` and the heartbeat of the office. */
export interface Backlog {
  waiting: number;
  /** Of those, letters whose window is open at the moment of asking. */
  ready: number;
  onTheirWay: number;
  deferred: number;
  mailboxes: number;
  /** The earliest `window.from` among the waiting ones whose hour has come, whatever keeps them from leaving. */
  oldest: Instant | null;
}

/**
 * The waiting letters, in a table beside the ledger: what is in it is work to be done, not a record. Every call
 * is durable when it resolves. The record of who was told when is the ledger's.
 */
export interface MailQueue {
  /**
   * Posting a key again replaces what waits (a new token, newer facts), but nothing that is on its way. Of a mere
   * repetition, whose facts may be older than what waits, the token alone is taken.
   */
  post(
    letter: Omit<QueuedLetter, 'notBefore' | 'deferrals' | 'lastResponse'>,
    repetition?: boolean,
  ): Promise<PostAnswer>;
  /** Newer facts for a letter that still waits; anything else is left as it is. */
  refresh(key: string, facts: LetterFacts, urgency: number): Promise<RefreshAnswer>;
  /** A letter that has not come yet will be answered with `settled` when it does. */
  callBack(key: string, fate: LetterFate): Promise<CallBackAnswer>;
  /**
   * Letters that may leave at `now`, the most urgent of the oldest first; of more than `enough` those of the mailboxes
   * with the most urgent ones, of each all that it has.
   */
  ready(office: string, now: Instant, enough: number): Promise<QueuedLetter[]>;
  /** Letters whose window ended without them. */
  expired(office: string, now: Instant, limit: number): Promise<QueuedLetter[]>;
  /** Left on their way by a process that is gone. */
  stranded(office: string): Promise<QueuedLetter[]>;
  /** When the next letter may leave after `now`; null: none waits. */
  nextAt(office: string, now: Instant): Promise<Instant | null>;
  /** Takes them for sending; returns those of the keys that still waited. They can no longer be called back. */
  take(keys: readonly string[]): Promise<QueuedLetter[]>;
  /** Puts letters back that a server put off. */
  putBack(keys: readonly string[], notBefore: Instant, response: string): Promise<void>;
  /** Their outcome is known and told: they wait no longer. */
  remove(keys: readonly string[]): Promise<void>;
  /** Letters called back while they waited, to be told to their tasks: the same fate for each, removed after. */
  calledBack(office: string, limit: number): Promise<{ letter: QueuedLetter; fate: LetterFate }[]>;
  backlog(office: string, now: Instant): Promise<Backlog>;
  /** The waiting letters for a person to see, the oldest and most urgent first. */
  list(office: string | null, limit: number): Promise<QueuedLetter[]>;
}

/** Addresses that returned letters, and how many recipients a domain had today. */
export interface MailDirectory {
  suppressed(address: string): Promise<SuppressedAddress | null>;
  suppress(entry: SuppressedAddress): Promise<void>;
  /** The secretariat has mended it; returns whether it was suppressed. */
  release(address: string): Promise<boolean>;
  listSuppressed(): Promise<SuppressedAddress[]>;
  /** Recipients counted by domain on that date (yyyy-MM-dd). */
  recipientsOn(office: string, date: string): Promise<ReadonlyMap<string, number>>;
  countRecipient(office: string, date: string, domain: string): Promise<void>;
}

import type { RecordedEvent } from '../domain/events';
import type { LetterFacts } from '../domain/letter/facts';
import type { HeldUp, LetterFate } from '../domain/letter/letter';
import type { LetterWindow } from '../domain/post/window';
import type { RollUp } from '../domain/roll-up';
import type { Instant } from '../domain/time/instant';

/** `resend` is the one repetition that the domain allows after an `unknown` outcome. */
export interface SendLetterInput {
  facts: LetterFacts;
  sending: 'first' | 'resend';
}

/** A letter for the post office: it leaves in its window, together with those of other tasks where it may. */
export interface PostLetterInput extends SendLetterInput {
  office: string;
  window: LetterWindow;
  goesAlone: boolean;
  /** Of a repetition: the Message-ID under which it may have arrived; else null. */
  messageId: string | null;
}

export interface RefreshLetterInput {
  facts: LetterFacts;
}

export interface CallBackLetterInput {
  key: string;
  /** What the letter ends with when it has not left. */
  fate: LetterFate;
}

/** One round of a post office whose clock somebody else moves: everything that may leave at `now` does. */
export interface DeliverRoundInput {
  office: string;
  now: Instant;
  /** How many letters are known to be on their way to the office: they are waited for. */
  expect?: number;
}

export interface RoundReport {
  /** Messages that went out, and letters of tasks in them. */
  messages: number;
  letters: number;
  /** Letters still waiting, for later or because the mail server put them off. */
  waiting: number;
  /** The next moment at which the office has something to do; null: nothing waits. */
  nextAt: Instant | null;
}

export interface RunPostOfficeInput {
  office: string;
}

export interface AppendEventsInput {
  taskId: string;
  records: RecordedEvent[];
}

export interface RollUpChildrenInput {
  parentId: string;
  /** On the task's clock: what is late at this moment. */
  now: Instant;
}

/**
 * The effects a task workflow may ask for.
 *
 * `sendLetter` resolves with a fate for everything that is final (accepted, refused by a 5xx, no
 * address, unknown) and throws a retryable failure for what may pass (4xx, connection trouble).
 * `appendEvents` is idempotent: the same event id written twice leaves one row.
 * `rollUpChildren` reads what the ledger knows of the tasks that were handed down from one.
 */
export interface TaskActivities {
  sendLetter(input: SendLetterInput): Promise<LetterFate>;
  appendEvents(input: AppendEventsInput): Promise<void>;
  rollUpChildren(input: RollUpChildrenInput): Promise<RollUp>;
}

/**
 * What a task asks of the post office.
 *
 * `postLetter` hands a letter to it and is completed by it, hours later maybe, with its fate, or with `held`
 * when the letter found no way out until the end of its window. `refreshLetter` and `callBackLetter` change or
 * end what still waits there; the fate arrives through `postLetter` in any case.
 */
export interface PostingActivities {
  postLetter(input: PostLetterInput): Promise<LetterFate | HeldUp>;
  refreshLetter(input: RefreshLetterInput): Promise<void>;
  callBackLetter(input: CallBackLetterInput): Promise<void>;
}

/**
 * The effects the post office may ask for. `runPostOffice` works until it is told to stop or its day is over;
 * exactly one worker runs it at a time, and another takes over when that one is gone.
 */
export interface PostOfficeActivities {
  runPostOffice(input: RunPostOfficeInput): Promise<RoundReport>;
  deliverRound(input: DeliverRoundInput): Promise<RoundReport>;
}

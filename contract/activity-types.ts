import type { RecordedEvent } from '../domain/events';
import type { LetterFacts } from '../domain/letter/facts';
import type { LetterFate } from '../domain/letter/letter';
import type { RollUp } from '../domain/roll-up';
import type { Instant } from '../domain/time/instant';

/** `resend` is the one repetition that the domain allows after an `unknown` outcome. */
export interface SendLetterInput {
  facts: LetterFacts;
  sending: 'first' | 'resend';
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

import type { Instant, PlainDate } from './time/instant';

/** Why a command was not taken: an answer for the person who gave it, put into words at the edge. */
export type Refusal =
  | { code: 'not-assigned-yet' }
  | { code: 'closed'; status: 'accepted' | 'withdrawn'; at: Instant }
  | { code: 'already-acknowledged'; at: Instant }
  | { code: 'awaiting-acceptance'; reportedAt: Instant }
  | { code: 'not-reported' }
  | { code: 'promised-in-the-past'; promisedOn: PlainDate }
  | { code: 'no-evidence' }
  | { code: 'missing-text'; field: 'summary' | 'reason' | 'document' }
  | { code: 'percent-out-of-range'; percent: number }
  | { code: 'new-due-not-later'; currentDue: Instant }
  | { code: 'new-due-in-the-past'; newDue: Instant }
  | { code: 'invalid-input'; field: string; problem: string };

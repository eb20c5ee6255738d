import type { PersonRole } from './actor';
import type { CommandType } from './commands';
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
  | { code: 'missing-text'; field: 'summary' | 'reason' | 'document' | 'signer' }
  | { code: 'percent-out-of-range'; percent: number }
  | { code: 'new-due-not-later'; currentDue: Instant }
  | { code: 'new-due-in-the-past'; newDue: Instant }
  | { code: 'new-due-in-next-period'; nextDue: Instant }
  | {
      /** The actor's role has not the right, or acts for an agency that has no part in this task. */
      code: 'no-right';
      right: CommandType;
      role: PersonRole;
      why: 'role' | 'other-agency';
      allowed: readonly PersonRole[];
    }
  | { code: 'suspended'; since: Instant }
  | { code: 'not-suspended' }
  | { code: 'no-request' }
  | { code: 'request-pending'; requestedAt: Instant }
  | { code: 'expected-in-the-past'; expectedOn: PlainDate }
  | { code: 'already-lead'; agency: string }
  | { code: 'not-coordinating'; agency: string }
  | { code: 'part-already-acknowledged'; agency: string; at: Instant }
  | { code: 'nothing-changes' }
  | { code: 'no-such-party'; agency: string }
  | { code: 'delegation-in-the-past'; until: PlainDate }
  | { code: 'no-delegation'; agency: string }
  | { code: 'already-linked' }
  | { code: 'rules-in-force-already' }
  | { code: 'cascaded-already'; total: number }
  | { code: 'children-open'; open: number; total: number }
  | { code: 'no-such-period'; period: number }
  | { code: 'period-closed'; period: number }
  | { code: 'invalid-input'; field: string; problem: string };

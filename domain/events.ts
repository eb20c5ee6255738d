import type { Actor } from './actor';
import type { CommandType, Evidence, ExtensionAnswer, ExtensionAsk } from './commands';
import type { WorkingCalendar } from './deadline/calendar';
import type { LetterFate, LetterKind, PlannedLetter, Recipient, Unreachable } from './letter/letter';
import type { EscalationLevel, Policy } from './policy/policy';
import type { LadderOpening } from './policy/ladder';
import type { Refusal } from './refusal';
import type { RollUp } from './roll-up';
import type { AgencyRef, CloseRule, SourceRef, Task } from './task';
import type { Instant, PlainDate } from './time/instant';

/** Why a rung of the ladder brings no letter. */
export interface SkippedRung {
  rung: string;
  nominalOn: PlainDate;
  reason: 'before-start';
}

/** A letter outside the ladder that an event brings: its rung, and when it leaves. */
interface ExtraLetter {
  rung: string;
  letterAt: Instant;
}

/** A level of the ladder that a letter tells. */
export interface LevelReached {
  rung: string;
  level: EscalationLevel;
  cause: 'overdue' | 'no-acknowledgement';
}

/** What happened to a task; past tense, plain JSON, never changed once released. */
export type TaskEvent =
  | {
      type: 'TaskAssigned';
      task: Task;
      policyVersion: string;
      calendarVersion: string;
      /** As in the rules of the start; left out by tasks before edition 3. */
      edition?: 3;
    }
  | {
      type: 'LadderOpened';
      version: number;
      opening: LadderOpening;
      startsAt: Instant;
      /** Rungs before this instant are left to the ladder that was in force then; left out: `startsAt`. */
      since?: Instant;
      due: Instant | null;
      lateAfter: Instant | null;
      overdueFrom: Instant | null;
      skipped: SkippedRung[];
    }
  | { type: 'TaskAcknowledged'; promisedOn: PlainDate | null }
  | { type: 'ProgressReported'; summary: string; percent: number | null; promisedOn?: PlainDate }
  | ({
      type: 'RiskReported';
      reason: string;
      expectedOn: PlainDate | null;
    } & ExtraLetter)
  /** With a rung when whoever reported is sent a receipt. */
  | ({
      type: 'CompletionReported';
      evidence: Evidence;
      period?: number;
      /** When the result was there, where that was before it was recorded: of a task that closes with its children. */
      achievedAt?: Instant;
    } & Partial<ExtraLetter>)
  | {
      type: 'CompletionAccepted';
      note: string | null;
      timeliness: 'on-time' | 'late' | 'undated';
      period?: number;
      /** The period was the last of its recurrence: the task ends with it. */
      isLast?: true;
    }
  | { type: 'CompletionReturned'; reason: string; period?: number }
  | ({ type: 'ExtensionRequested'; reason: string; document: string | null } & ExtensionAsk & ExtraLetter)
  | ({
      type: 'ExtensionDecided';
      document: string;
      signer: string;
      reason: string | null;
      /** The letter that tells the lead the date stays; null when another letter tells what was decided. */
      rung: string | null;
      letterAt: Instant | null;
    } & ExtensionAnswer)
  | {
      type: 'DeadlineExtended';
      from: Instant | null;
      to: Instant;
      document: string;
      signer?: string;
      reason: string | null;
    }
  | { type: 'DeadlinePassed'; lateAfter: Instant }
  | {
      type: 'TaskEscalated';
      level: EscalationLevel;
      cause: 'overdue' | 'no-acknowledgement' | 'by-hand';
      rung: string;
      reason: string | null;
      /** When the letters of an escalation by hand leave. */
      letterAt: Instant;
    }
  | { type: 'TaskWithdrawn'; reason: string; document: string | null }
  | { type: 'TaskSuspended'; reason: string; document: string }
  | { type: 'TaskResumed'; reason: string | null; document: string | null }
  | ({
      type: 'LeadReassigned';
      from: AgencyRef;
      to: AgencyRef;
      document: string;
      reason: string | null;
    } & ExtraLetter)
  | {
      type: 'CoordinatingChanged';
      added: AgencyRef[];
      removed: AgencyRef[];
      document: string | null;
      reason: string | null;
    }
  | { type: 'PartAcknowledged'; agency: AgencyRef }
  | { type: 'ContributionDelivered'; agency: AgencyRef; summary: string; document: string | null }
  | { type: 'DutyDelegated'; from: AgencyRef; to: AgencyRef; until: PlainDate; reason: string }
  | { type: 'DelegationEnded'; from: AgencyRef; reason: string | null }
  | { type: 'SourceLinked'; source: SourceRef }
  | { type: 'RulesAdopted'; policy: Policy | null; calendar: WorkingCalendar | null; reason: string }
  | {
      type: 'CascadeOpened';
      total: number;
      groups: string[];
      closeRule: CloseRule;
      membersSha256?: string;
    }
  /** With a rung when the list of late children is due to be told. */
  | ({ type: 'ChildrenRolledUp'; rollUp: RollUp } & Partial<ExtraLetter>)
  | { type: 'PeriodOpened'; n: number; due: Instant; lateAfter: Instant }
  /** Without a result when the next one opens; `suspended`: it ended while the task was, and is not owed. */
  | { type: 'PeriodMissed'; n: number; reason?: 'suspended' }
  /** A command of somebody who has not the right to it: what was asked stays on the record. */
  | { type: 'CommandRefused'; command: CommandType; refusal: Refusal }
  /** `reaches`: levels that are told when its hour comes, of a letter that is prepared before it. */
  | { type: 'LetterPlanned'; letter: PlannedLetter; reaches?: LevelReached[] }
  | { type: 'LetterSettled'; key: string; fate: LetterFate }
  | { type: 'LetterResendPlanned'; key: string; at: Instant }
  | {
      type: 'RecipientUnreachable';
      recipient: Recipient;
      outcome: Unreachable;
      letterKey: string;
      rung: string;
      /** When the secretariat is told. */
      letterAt: Instant;
    }
  /** It could not leave until the end of its day; what it says is told by a current letter at `nextAt`. */
  | { type: 'LetterHeldUp'; key: string; response: string; nextAt: Instant }
  /** A letter that a server had taken came back (RFC 3464). */
  | { type: 'LetterBounced'; key: string; response: string }
  /** Its mailbox cannot be reached: the next one of the ladder is written to instead. */
  | ({
      type: 'LetterRedirected';
      letterKey: string;
      kind: LetterKind;
      level: EscalationLevel | null;
      from: Recipient;
      to: Recipient;
      note: string | null;
      outcome: Unreachable;
    } & ExtraLetter);

/** An event as recorded: its place in the task's life, when, by whom, and which command brought it. */
export interface RecordedEvent<E extends TaskEvent = TaskEvent> {
  /** 1, 2, 3 … within the task. */
  seq: number;
  at: Instant;
  actor: Actor;
  commandId: string | null;
  event: E;
}

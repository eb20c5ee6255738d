import type { Actor } from './actor';
import type { Evidence } from './commands';
import type { LetterFate, PlannedLetter, Recipient } from './letter/letter';
import type { EscalationLevel } from './policy/policy';
import type { Task } from './task';
import type { Instant, PlainDate } from './time/instant';

/** Why a rung of the ladder brings no letter. */
export interface SkippedRung {
  rung: string;
  nominalOn: PlainDate;
  reason: 'before-start';
}

/** What happened to a task; past tense, plain JSON, never changed once released. */
export type TaskEvent =
  | { type: 'TaskAssigned'; task: Task; policyVersion: string; calendarVersion: string }
  | {
      type: 'LadderOpened';
      version: number;
      opening: 'ASSIGNED' | 'EXTENDED' | 'RETURNED';
      startsAt: Instant;
      due: Instant | null;
      lateAfter: Instant | null;
      overdueFrom: Instant | null;
      skipped: SkippedRung[];
    }
  | { type: 'TaskAcknowledged'; promisedOn: PlainDate | null }
  | { type: 'ProgressReported'; summary: string; percent: number | null }
  | { type: 'CompletionReported'; evidence: Evidence }
  | { type: 'CompletionAccepted'; note: string | null; timeliness: 'on-time' | 'late' | 'undated' }
  | { type: 'CompletionReturned'; reason: string }
  | {
      type: 'DeadlineExtended';
      from: Instant | null;
      to: Instant;
      document: string;
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
  | { type: 'LetterPlanned'; letter: PlannedLetter }
  | { type: 'LetterSettled'; key: string; fate: LetterFate }
  | { type: 'LetterResendPlanned'; key: string; at: Instant }
  | {
      type: 'RecipientUnreachable';
      recipient: Recipient;
      outcome: 'refused' | 'no-address';
      letterKey: string;
      rung: string;
      /** When the secretariat is told. */
      letterAt: Instant;
    };

/** An event as recorded: its place in the task's life, when, by whom, and which command brought it. */
export interface RecordedEvent<E extends TaskEvent = TaskEvent> {
  /** 1, 2, 3 … within the task. */
  seq: number;
  at: Instant;
  actor: Actor;
  commandId: string | null;
  event: E;
}

import type { Evidence } from './commands';
import type { LetterFate, LetterKind, PlannedLetter, Recipient } from './letter/letter';
import type { EscalationLevel } from './policy/policy';
import type { Task } from './task';
import type { Instant, PlainDate } from './time/instant';

/** A letter of the task and what became of it so far. */
export interface LetterState {
  letter: PlannedLetter;
  plannedAt: Instant;
  fate: LetterFate | null;
  settledAt: Instant | null;
  /** When an `unknown` letter is sent once more; null when it is not. */
  resendAt: Instant | null;
}

/** A step outside the ladder that waits for letter hours: an escalation by hand, or a gap to tell. */
export interface ExtraRung {
  id: string;
  kind: LetterKind;
  at: Instant;
  level: EscalationLevel | null;
  /** The recipient that cannot be reached, when that is what the letter says. */
  about: Recipient | null;
  note: string | null;
}

export interface LadderState {
  version: number;
  opening: 'ASSIGNED' | 'EXTENDED' | 'RETURNED';
  startsAt: Instant;
}

/** What is known of a task from its assignment on, whatever its status. */
export interface TaskCore {
  task: Task;
  policyVersion: string;
  calendarVersion: string;
  assignedAt: Instant;
  /** The deadline in force; `task.deadline` keeps the one that the directive gave. */
  due: Instant | null;
  lateAfter: Instant | null;
  extensionDocument: string | null;
  ladder: LadderState;
  acknowledged: { at: Instant; promisedOn: PlainDate | null } | null;
  lastProgress: { at: Instant; summary: string; percent: number | null } | null;
  /** Whether the lead has answered anything at all: an answer of substance acknowledges, too. */
  answered: boolean;
  /** Highest level told since the deadline in force was set. */
  level: 0 | EscalationLevel;
  highestLevel: 0 | EscalationLevel;
  deadlinePassedAt: Instant | null;
  letters: LetterState[];
  extraRungs: ExtraRung[];
  /** `<ladder version>:<rung>` of every rung that brought its letters. */
  servedRungs: string[];
  /** Ids of the commands that were taken, for giving one twice. */
  commandIds: string[];
  lastSeq: number;
}

export interface Report {
  at: Instant;
  evidence: Evidence;
}

export type OpenTask = TaskCore & { status: 'open' };
export type ReportedTask = TaskCore & { status: 'reported'; report: Report };
export type AcceptedTask = TaskCore & {
  status: 'accepted';
  report: Report;
  acceptedAt: Instant;
  timeliness: 'on-time' | 'late' | 'undated';
};
export type WithdrawnTask = TaskCore & { status: 'withdrawn'; withdrawnAt: Instant; reason: string };

/** Before `TaskAssigned`, nothing; after it, one of four. */
export type AssignedTask = OpenTask | ReportedTask | AcceptedTask | WithdrawnTask;
export type TaskState = { status: 'unassigned'; lastSeq: number } | AssignedTask;

export const UNASSIGNED: TaskState = { status: 'unassigned', lastSeq: 0 };

export function isAssigned(state: TaskState): state is AssignedTask {
  return state.status !== 'unassigned';
}

export function isClosed(state: TaskState): state is AcceptedTask | WithdrawnTask {
  return state.status === 'accepted' || state.status === 'withdrawn';
}

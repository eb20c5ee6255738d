import type { Evidence, ExtensionAsk } from './commands';
import type { WorkingCalendar } from './deadline/calendar';
import type { LevelReached } from './events';
import type {
  LetterFate,
  LetterKind,
  LetterLine,
  PlannedLetter,
  Recipient,
  Unreachable,
} from './letter/letter';
import type { Occurrence } from './period/occurrences';
import type { LadderOpening } from './policy/ladder';
import type { EscalationLevel, Policy } from './policy/policy';
import type { Refusal } from './refusal';
import type { RollUp } from './roll-up';
import type { AgencyRef, CloseRule, SourceRef, Task } from './task';
import type { Instant, PlainDate } from './time/instant';

/** A letter of the task and what became of it so far. */
export interface LetterState {
  letter: PlannedLetter;
  plannedAt: Instant;
  fate: LetterFate | null;
  settledAt: Instant | null;
  /** When an `unknown` letter is sent once more; null when it is not. */
  resendAt: Instant | null;
  /** It could not leave on its day; a current letter takes its place at `nextAt`. */
  held?: { response: string; nextAt: Instant };
  /** Levels that it tells and that are not on record yet: its hour has not come. */
  reaches?: LevelReached[];
}

/** A step outside the ladder that waits for letter hours: an escalation by hand, an answer to tell, or a gap. */
export interface ExtraRung {
  id: string;
  kind: LetterKind;
  at: Instant;
  level: EscalationLevel | null;
  /** The recipient that cannot be reached, or the one to write to, when that is what the letter is about. */
  about: Recipient | null;
  note: string | null;
  /** Set when what it would tell was settled before it left: a request answered, a lead that leads no more. */
  moot?: true;
  /** The mailbox that could not be reached, where this one is written to instead. */
  insteadOf?: Recipient;
  /** Of such a one: what the letter was that it takes the place of, and what became of that. */
  redirects?: { ladderVersion: number; rungs: string[]; outcome: Unreachable; on: PlainDate };
  /** Of a receipt: the period of which a result was reported. */
  period?: number;
}

export interface LadderState {
  version: number;
  opening: LadderOpening;
  startsAt: Instant;
  /** From when the rules in force plan; `startsAt` but after an adoption of rules. */
  since: Instant;
  /** Letters of this and later versions are still wanted; adopting rules calls no letter back. */
  wantedFrom: number;
}

/** What the lead has asked for and nobody has answered. */
export type ExtensionRequest = ExtensionAsk & { at: Instant; reason: string; document: string | null };

/** What a coordinating agency has done for its part. */
export interface Contribution {
  agency: AgencyRef;
  acknowledgedAt: Instant | null;
  delivered: { at: Instant; summary: string; document: string | null } | null;
}

/** Letters and rights of one agency go to another until the end of a day. */
export interface Delegation {
  from: AgencyRef;
  to: AgencyRef;
  until: PlainDate;
}

/** A task that was handed down: its children are workflows of their own. */
export interface Cascade {
  total: number;
  groups: string[];
  closeRule: CloseRule;
  membersSha256: string | null;
  openedAt: Instant;
  rollUp: RollUp | null;
  /** Late children in the last list that was sent, the codes of those it named, and its day. */
  toldLate: number;
  toldCodes: string[];
  toldOn: PlainDate | null;
}

/** One occurrence of a recurring duty. */
export interface Period {
  /** 1, 2, 3 … */
  n: number;
  /** In force: as the recurrence gives it, or as it was extended. */
  due: Instant;
  lateAfter: Instant;
  /** What the recurrence gave, when the period was extended. */
  extendedFrom?: Occurrence;
  /** `missed`: without a result when the next one began; `waived`: not owed, the task was suspended. */
  status: 'open' | 'missed' | 'waived' | 'reported' | 'accepted';
  report: Report | null;
  timeliness: 'on-time' | 'late' | 'undated' | null;
}

/** What a task of years keeps of its past in few words; every event is in the ledger. */
export interface Earlier {
  /** Letters of ladders that are over, the oldest first. */
  letters: LetterLine[];
  /** Letters before those. */
  lettersBefore: { total: number; accepted: number };
  /** Number of periods before those that are kept. */
  periodsBefore: number;
}

/** What is known of a task from its assignment on, whatever its status. */
export interface TaskCore {
  /** As assigned, with the lead, the coordinating agencies and the sources that are in force now. */
  task: Task;
  /** From edition 3 on, as the task started. */
  edition?: 3;
  policyVersion: string;
  calendarVersion: string;
  /** Rules adopted since the start; null: those that the task started with. */
  adopted: { policy: Policy | null; calendar: WorkingCalendar | null } | null;
  assignedAt: Instant;
  /** The deadline in force; `task.deadline` keeps the one that the directive gave. */
  due: Instant | null;
  lateAfter: Instant | null;
  extensionDocument: string | null;
  extensionRequest: ExtensionRequest | null;
  ladder: LadderState;
  acknowledged: { at: Instant; promisedOn: PlainDate | null } | null;
  /** The date promised last, in the acknowledgement or with progress. */
  promisedOn: PlainDate | null;
  /** When that promise was made: what it asks for cannot lie before. */
  promisedAt: Instant | null;
  lastProgress: { at: Instant; summary: string; percent: number | null } | null;
  risk: { at: Instant; reason: string; expectedOn: PlainDate | null } | null;
  /** Whether the lead has answered anything at all: an answer of substance acknowledges, too. */
  answered: boolean;
  /** Highest level told since the deadline in force was set. */
  level: 0 | EscalationLevel;
  highestLevel: 0 | EscalationLevel;
  deadlinePassedAt: Instant | null;
  contributions: Contribution[];
  delegations: Delegation[];
  sources: SourceRef[];
  cascade: Cascade | null;
  /** Of a recurring duty, in order; empty for every other. */
  periods: Period[];
  letters: LetterState[];
  /** Of a task that was carried over from run to run for long; left out while all is at hand. */
  earlier?: Earlier;
  extraRungs: ExtraRung[];
  /** Number of extra rungs ever asked for: their ids never come again. */
  extraCount: number;
  /** `<ladder version>:<rung>` of every rung that brought its letters. */
  servedRungs: string[];
  /** Ids of the commands that were taken, for giving one twice. */
  commandIds: string[];
  /** Refusals on the record, by the command's id, for giving one twice. */
  refusals: { id: string; refusal: Refusal }[];
  lastSeq: number;
}

export interface Report {
  at: Instant;
  evidence: Evidence;
}

export type OpenTask = TaskCore & { status: 'open' };
export type ReportedTask = TaskCore & { status: 'reported'; report: Report };
export type SuspendedTask = TaskCore & { status: 'suspended'; suspendedAt: Instant; reason: string };
export type AcceptedTask = TaskCore & {
  status: 'accepted';
  report: Report;
  acceptedAt: Instant;
  timeliness: 'on-time' | 'late' | 'undated';
};
export type WithdrawnTask = TaskCore & { status: 'withdrawn'; withdrawnAt: Instant; reason: string };

/** Before `TaskAssigned`, nothing; after it, one of five. */
export type AssignedTask = OpenTask | ReportedTask | SuspendedTask | AcceptedTask | WithdrawnTask;
export type TaskState = { status: 'unassigned'; lastSeq: number } | AssignedTask;

export const UNASSIGNED: TaskState = { status: 'unassigned', lastSeq: 0 };

export function isAssigned(state: TaskState): state is AssignedTask {
  return state.status !== 'unassigned';
}

export function isClosed(state: TaskState): state is AcceptedTask | WithdrawnTask {
  return state.status === 'accepted' || state.status === 'withdrawn';
}

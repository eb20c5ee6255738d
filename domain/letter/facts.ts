import type { Cascade, ExtensionRequest } from '../state';
import type { ExtensionAnswer, ExtensionAsk } from '../commands';
import type { Deadline } from '../deadline/deadline';
import type { LateChild, RollUp } from '../roll-up';
import type { DirectiveRef, SourceRef, Task } from '../task';
import type { Instant, PlainDate } from '../time/instant';
import type { PlannedLetter, ShownOutcome, Unreachable } from './letter';

/**
 * One dated line of what happened, for letters that must stand up in a dispute. `lead` is the agency that
 * led at that time; left out where one and the same has led from the start.
 */
export type HistoryLine =
  | { kind: 'assigned'; at: Instant; lead?: string }
  | ({ kind: 'letter' } & LetterFact)
  | { kind: 'acknowledged'; at: Instant; promisedOn: PlainDate | null; lead?: string }
  | { kind: 'progress'; at: Instant; summary: string; lead?: string; promisedOn?: PlainDate }
  | { kind: 'risk'; at: Instant; reason: string; expectedOn: PlainDate | null; lead?: string }
  | { kind: 'reported'; at: Instant; document: string | null; lead?: string; period?: number }
  | { kind: 'accepted'; at: Instant; period: number }
  | { kind: 'returned'; at: Instant; reason: string; period?: number }
  | ({ kind: 'requested'; at: Instant; reason: string; lead?: string } & ExtensionAsk)
  | { kind: 'kept'; at: Instant; document: string; signer: string; reason: string | null }
  | { kind: 'extended'; at: Instant; to: Instant; document: string; signer?: string }
  | { kind: 'suspended'; at: Instant; reason: string; document: string }
  | { kind: 'resumed'; at: Instant; document: string | null }
  | { kind: 'reassigned'; at: Instant; from: string; to: string; document: string }
  | { kind: 'coordinating'; at: Instant; added: string[]; removed: string[] }
  | { kind: 'part-acknowledged'; at: Instant; agency: string }
  | { kind: 'contributed'; at: Instant; agency: string; document: string | null }
  | { kind: 'delegated'; at: Instant; from: string; to: string; until: PlainDate }
  | { kind: 'cascaded'; at: Instant; total: number }
  | { kind: 'period-missed'; at: Instant; n: number }
  | { kind: 'escalated'; at: Instant; level: number; cause: 'overdue' | 'no-acknowledgement' | 'by-hand' };

/** A letter that went before, and what became of it. */
export interface LetterFact {
  at: Instant;
  rungs: string[];
  to: string;
  outcome: ShownOutcome;
  /** To an agency that works along, for its information. */
  copy?: true;
  /** The mailbox it was meant for, which could not be reached. */
  insteadOf?: string;
  /** The day on which a server returned it. */
  returnedOn?: PlainDate;
}

/** What should have gone on an earlier day: `held`, the mail system did not take it, with its last answer. */
export interface MissedFacts {
  rung: string;
  on: PlainDate;
  because: 'interrupted' | 'held';
  response: string | null;
}

/** The mailbox that a letter was meant for, why it cannot be reached, and the day on which that was found. */
export interface InsteadOfFacts {
  name: string;
  outcome: Unreachable;
  on: PlainDate;
}

/** What a coordinating agency has done for its part, by day. */
export interface PartFacts {
  agency: string;
  acknowledgedOn: PlainDate | null;
  deliveredOn: PlainDate | null;
}

/** The period of a recurring duty that is under way, and the earlier ones that have no result. */
export interface PeriodFacts {
  n: number;
  due: Instant;
  /** When it began; left out for the first. */
  openedAt?: Instant;
  withoutResult: { n: number; due: Instant }[];
}

/** The last answer to a request of the lead, with what had been asked. */
export interface DecisionFacts {
  decision: ExtensionAnswer['decision'];
  on: PlainDate;
  document: string;
  signer: string;
  reason: string | null;
  asked: ExtensionAsk['ask'] | null;
}

/** The agency that the reader of the letter stands in for, and until when. */
export interface DelegationFacts {
  from: string;
  until: PlainDate;
}

/** The last suspension; `until` is the day on which the task was taken up again. */
export interface SuspensionFacts {
  since: PlainDate;
  reason: string;
  document: string;
  until: PlainDate | null;
  resumedBy: string | null;
}

/** Where the children of a cascaded task stand; the late ones by name in the letter that is about them. */
export interface ChildrenFacts extends Pick<Cascade, 'total' | 'closeRule'> {
  rollUp: Omit<RollUp, 'lateChildren'>;
  late: (LateChild & { workingDaysLate: number })[];
}

/**
 * Everything a letter states, taken from the task at the moment the letter leaves. Counted and decided
 * in the domain; the mail room only puts it into words. The fields that may be left out are not in the
 * letters of version 0.1, whose activities may still be tried again.
 */
export interface LetterFacts {
  letter: PlannedLetter;
  taskId: string;
  taskCode: string;
  directive: DirectiveRef;
  clause: string;
  /** Codes of the same assignment in other documents. */
  sameAs: string[];
  /** Further documents that assign the same task. */
  sources?: SourceRef[];
  /** The task of which this one is a part, for a child of a cascade. */
  parent?: NonNullable<Task['parent']>;
  gist: string;
  lead: string;
  /** The lead before this one, when the task was handed over. */
  previousLead?: { name: string; on: PlainDate; document: string; reason: string | null } | null;
  coordinating: string[];
  /** Of every coordinating agency, once one of them has answered. */
  parts?: PartFacts[];
  responsibility: string | null;
  deliverable: string | null;
  authority: string | null;
  reportTo: string | null;
  delegation?: DelegationFacts | null;
  /** Of each of the letter's missed rungs, from edition 3 on. */
  missed?: MissedFacts[];
  /** Of a letter that goes to the next mailbox. */
  insteadOf?: InsteadOfFacts;
  deadline: Deadline;
  /** The due instant the directive first gave, when it has been extended since; else null. */
  originalDue: Instant | null;
  /** Document that extended the deadline last; else null. */
  extensionDocument: string | null;
  extensionSigner?: string | null;
  /** What the lead has asked for and nobody has answered. */
  extensionRequest?: ExtensionRequest | null;
  decision?: DecisionFacts | null;
  suspension?: SuspensionFacts | null;
  risk?: { on: PlainDate; reason: string; expectedOn: PlainDate | null } | null;
  period?: PeriodFacts | null;
  children?: ChildrenFacts | null;
  /** Working days from the letter's day to the due day (0: today); null when undated or late. */
  workingDaysLeft: number | null;
  /** Working days since the task became late; null when it is not late. */
  workingDaysLate: number | null;
  acknowledgedOn: PlainDate | null;
  promisedOn: PlainDate | null;
  lastProgress: { on: PlainDate; summary: string } | null;
  /** The result as it was reported, in the letter that confirms it. */
  report?: { on: PlainDate; document: string | null; figure: string | null; link: string | null } | null;
  /** Highest escalation level that has been told, 0 when none. */
  highestLevel: 0 | 1 | 2 | 3;
  history: HistoryLine[];
  /** Whom the lead answers. */
  answerTo: { code: string; name: string };
  secretariat: { code: string; name: string };
}

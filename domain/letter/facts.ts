import type { Deadline } from '../deadline/deadline';
import type { DirectiveRef } from '../task';
import type { Instant, PlainDate } from '../time/instant';
import type { LetterOutcome, PlannedLetter } from './letter';

/** One dated line of what happened, for letters that must stand up in a dispute. */
export type HistoryLine =
  | { kind: 'assigned'; at: Instant }
  | { kind: 'letter'; at: Instant; rungs: string[]; to: string; outcome: LetterOutcome | 'pending' }
  | { kind: 'acknowledged'; at: Instant; promisedOn: PlainDate | null }
  | { kind: 'progress'; at: Instant; summary: string }
  | { kind: 'reported'; at: Instant; document: string | null }
  | { kind: 'returned'; at: Instant; reason: string }
  | { kind: 'extended'; at: Instant; to: Instant; document: string }
  | { kind: 'escalated'; at: Instant; level: number; cause: 'overdue' | 'no-acknowledgement' | 'by-hand' };

/**
 * Everything a letter states, taken from the task at the moment the letter leaves. Counted and decided
 * in the domain; the mail room only puts it into words.
 */
export interface LetterFacts {
  letter: PlannedLetter;
  taskId: string;
  taskCode: string;
  directive: DirectiveRef;
  clause: string;
  /** Codes of the same assignment in other documents. */
  sameAs: string[];
  gist: string;
  lead: string;
  coordinating: string[];
  responsibility: string | null;
  deliverable: string | null;
  authority: string | null;
  reportTo: string | null;
  deadline: Deadline;
  /** The due instant the directive first gave, when it has been extended since; else null. */
  originalDue: Instant | null;
  /** Document that extended the deadline last; else null. */
  extensionDocument: string | null;
  /** Working days from the letter's day to the due day (0: today); null when undated or late. */
  workingDaysLeft: number | null;
  /** Working days since the task became late; null when it is not late. */
  workingDaysLate: number | null;
  acknowledgedOn: PlainDate | null;
  promisedOn: PlainDate | null;
  lastProgress: { on: PlainDate; summary: string } | null;
  /** Highest escalation level that has been told, 0 when none. */
  highestLevel: 0 | 1 | 2 | 3;
  history: HistoryLine[];
  /** Whom the lead answers. */
  answerTo: { code: string; name: string };
  secretariat: { code: string; name: string };
}

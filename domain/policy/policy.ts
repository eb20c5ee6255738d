import type { LetterKind } from '../letter/letter';
import type { TimeOfDay } from '../time/instant';

/** Who a letter of the ladders can be written to; resolved to agencies by the task. */
export type Audience =
  'lead' | 'lead-leadership' | 'standing-agency' | 'government-office' | 'steering-committee' | 'secretariat';

export type EscalationLevel = 1 | 2 | 3;

export interface EscalationRule {
  level: EscalationLevel;
  /** Working days after the task became late. */
  afterWorkingDays: number;
  to: Audience[];
  /** Calendar weeks between repetitions; null: told once. */
  repeatEveryWeeks: number | null;
}

/** The numbers of the reminder and escalation ladders, frozen into each task when it starts. */
export interface Policy {
  version: string;
  /** Letters leave at this time of a working day; after an interruption also later, until `until`. */
  letters: LetterRules;
  reminders: {
    onAssignment: boolean;
    /** Calendar days before the due day, e.g. [15, 7, 3, 1]. */
    daysBefore: number[];
    onDueDay: boolean;
    /** Working days after the task became late: first, then every. */
    overdue: { firstAfterWorkingDays: number; thenEveryWorkingDays: number };
  };
  escalation: {
    levels: EscalationRule[];
    noAcknowledgement: { withinWorkingDays: number; level: EscalationLevel };
  };
  /** Left out of policies frozen before these follow-ups existed: their tasks have none. */
  followUps?: FollowUps | undefined;
  /** "trước ngày D" is late after D-1 (`strict`) or after D (`official`, as in 624/TB-VPCP). */
  beforeDate: 'strict' | 'official';
}

export interface LetterRules {
  at: TimeOfDay;
  until: TimeOfDay;
  resendUnknownAfterMinutes: number;
  /** Tasks prepare their letters within so many minutes before `at`, each at its own moment; left out: at `at`. */
  readyMinutesBefore?: number | undefined;
  /** Letters of one morning to one mailbox go as one, but for these kinds; left out: every letter goes alone. */
  digest?: { alone: LetterKind[] } | undefined;
  /** Letters of these kinds go to the coordinating agencies, too, for their information. */
  copyToCoordinating?: LetterKind[] | undefined;
  /** A reported result is confirmed once to whoever reported it. */
  receipt?: boolean | undefined;
}

/** What is asked beside the deadline itself. */
export interface FollowUps {
  /** The date that the lead promised: asked on its day, and again so many working days after it. */
  promise: { onDay: boolean; afterWorkingDays: number };
  /** A duty without an end reports so often. */
  standing: { reportEveryMonths: number };
  /** A task whose date nobody has named: the secretariat is asked for it so often. */
  missingDate: { everyWeeks: number };
  /** A cascaded task: how often its lead is sent the list of late children while it stays the same. */
  children: { digestEveryWorkingDays: number };
}

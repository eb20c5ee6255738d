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
  letters: { at: TimeOfDay; until: TimeOfDay; resendUnknownAfterMinutes: number };
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
  /** "trước ngày D" is late after D-1 (`strict`) or after D (`official`, as in 624/TB-VPCP). */
  beforeDate: 'strict' | 'official';
}

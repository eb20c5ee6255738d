import type { TaskRules } from '../../domain/decide/decision';
import type { WorkingCalendar } from '../../domain/deadline/calendar';
import type { Policy } from '../../domain/policy/policy';
import { addDays, type PlainDate } from '../../domain/time/instant';

function closed(from: PlainDate, to: PlainDate, name: string) {
  return { from, to, name, provisional: false };
}

/** The office calendar of 2026 with its two made-up Saturdays; 2027 as far as it can be computed. */
export const CALENDAR: WorkingCalendar = {
  version: 'test-2026-2027',
  years: [
    {
      year: 2026,
      version: 'test-2026',
      provisional: false,
      closed: [
        closed('2026-01-01', '2026-01-04', 'nghỉ Tết Dương lịch'),
        closed('2026-02-14', '2026-02-22', 'nghỉ Tết Nguyên đán'),
        closed('2026-04-25', '2026-04-27', 'nghỉ Giỗ Tổ Hùng Vương'),
        closed('2026-04-30', '2026-05-01', 'nghỉ lễ 30/4 và 01/5'),
        closed('2026-08-29', '2026-09-02', 'nghỉ Quốc khánh'),
      ],
      makeUp: [
        { date: '2026-01-10', insteadOf: '2026-01-02' },
        { date: '2026-08-22', insteadOf: '2026-08-31' },
      ],
    },
    {
      year: 2027,
      version: 'test-2027',
      provisional: true,
      closed: [closed('2027-01-01', '2027-01-01', 'nghỉ Tết Dương lịch')],
      makeUp: [],
    },
  ],
};

export const POLICY: Policy = {
  version: 'test-policy-1',
  letters: { at: '08:00', until: '17:00', resendUnknownAfterMinutes: 30 },
  reminders: {
    onAssignment: true,
    daysBefore: [15, 7, 3, 1],
    onDueDay: true,
    overdue: { firstAfterWorkingDays: 1, thenEveryWorkingDays: 3 },
  },
  escalation: {
    levels: [
      { level: 1, afterWorkingDays: 1, to: ['lead-leadership'], repeatEveryWeeks: null },
      { level: 2, afterWorkingDays: 3, to: ['standing-agency', 'government-office'], repeatEveryWeeks: null },
      { level: 3, afterWorkingDays: 5, to: ['steering-committee'], repeatEveryWeeks: 1 },
    ],
    noAcknowledgement: { withinWorkingDays: 3, level: 1 },
  },
  beforeDate: 'official',
};

export const RULES: TaskRules = { policy: POLICY, calendar: CALENDAR };

/** With everything that is asked beside the deadline. */
export const POLICY_2: Policy = {
  ...POLICY,
  version: 'test-policy-2',
  followUps: {
    promise: { onDay: true, afterWorkingDays: 1 },
    standing: { reportEveryMonths: 3 },
    missingDate: { everyWeeks: 1 },
    children: { digestEveryWorkingDays: 5 },
  },
};

/** What a task of today starts with: rights are checked, follow-ups are sent. */
export const RULES_2: TaskRules = { policy: POLICY_2, calendar: CALENDAR, edition: 2 };

/** Days around 2026 for property tests. */
export function dayOf2026(index: number): PlainDate {
  return addDays('2026-01-01', index);
}

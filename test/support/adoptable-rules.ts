import { CALENDAR, POLICY_2 } from './rules';

/** The rules in force, sparser reminders, denser ones, and two days more on which offices are closed. */
export const ADOPTABLE = [
  { policy: POLICY_2, calendar: CALENDAR },
  { policy: withReminders('test-policy-3', [10, 5, 2], 2), calendar: null },
  { policy: withReminders('test-policy-4', [20, 15, 7, 6, 3, 1], 1), calendar: null },
  {
    policy: null,
    calendar: {
      version: 'test-2026-b',
      years: CALENDAR.years.map((year) =>
        year.year === 2026
          ? {
              ...year,
              version: 'test-2026-b',
              closed: [
                ...year.closed,
                { from: '2026-03-19', to: '2026-03-20', name: 'nghỉ bổ sung', provisional: false },
              ],
            }
          : year,
      ),
    },
  },
];

function withReminders(version: string, daysBefore: number[], thenEveryWorkingDays: number) {
  const overdue = { ...POLICY_2.reminders.overdue, thenEveryWorkingDays };
  return { ...POLICY_2, version, reminders: { ...POLICY_2.reminders, daysBefore, overdue } };
}

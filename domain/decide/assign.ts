import type { TaskEvent } from '../events';
import type { Task } from '../task';
import type { Instant } from '../time/instant';
import { sinceEdition, type TaskRules } from './decision';
import { openLadder } from './open-ladder';
import { openingOccurrence } from '../period/periods';

/**
 * The first events of a task: it is assigned and its first ladder opens. `assignedAt` may lie before the
 * moment of recording (an interruption at the start): what was missed since is caught up.
 */
export function assign(task: Task, rules: TaskRules, assignedAt: Instant): TaskEvent[] {
  // Tasks of version 0.1 are one deadline each, whatever comes again.
  const period = sinceEdition(rules, 2) ? openingOccurrence(task.deadline, assignedAt) : null;
  const { due, lateAfter } = period ?? task.deadline;
  return [
    {
      type: 'TaskAssigned',
      task,
      policyVersion: rules.policy.version,
      calendarVersion: rules.calendar.version,
      ...(sinceEdition(rules, 3) ? { edition: 3 as const } : {}),
    },
    ...(period === null ? [] : [{ type: 'PeriodOpened' as const, n: 1, ...period }]),
    openLadder(rules, 1, {
      opening: 'ASSIGNED',
      startsAt: assignedAt,
      due,
      lateAfter,
      acknowledged: false,
      kind: task.deadline.kind,
    }),
  ];
}

import type { TaskEvent } from '../events';
import { overdueFrom, planLadder, type LadderBasis } from '../policy/ladder';
import type { Task } from '../task';
import type { Instant } from '../time/instant';
import type { TaskRules } from './decision';

/**
 * The first events of a task: it is assigned and its first ladder opens. `assignedAt` may lie before the
 * moment of recording (an interruption at the start): what was missed since is caught up.
 */
export function assign(task: Task, rules: TaskRules, assignedAt: Instant): TaskEvent[] {
  return [
    {
      type: 'TaskAssigned',
      task,
      policyVersion: rules.policy.version,
      calendarVersion: rules.calendar.version,
    },
    openLadder(rules, 1, {
      opening: 'ASSIGNED',
      startsAt: assignedAt,
      due: task.deadline.due,
      lateAfter: task.deadline.lateAfter,
      acknowledged: false,
    }),
  ];
}

/** Opens a ladder and writes down at once which rungs it leaves out and why. */
export function openLadder(rules: TaskRules, version: number, basis: LadderBasis): TaskEvent {
  const { skipped } = planLadder(rules.policy, rules.calendar, basis, basis.startsAt);
  return {
    type: 'LadderOpened',
    version,
    opening: basis.opening,
    startsAt: basis.startsAt,
    due: basis.due,
    lateAfter: basis.lateAfter,
    overdueFrom: overdueFrom(rules.policy, rules.calendar, basis),
    skipped: skipped.map(({ id, nominalOn }) => ({ rung: id, nominalOn, reason: 'before-start' })),
  };
}

import type { WorkingCalendar } from './deadline/calendar';
import { dueOfRung, gatherLetters } from './decide/gather-letters';
import type { Recipient } from './letter/letter';
import type { Task } from './task';
import { addDays, dateOf, endOfDay, type Instant, type PlainDate } from './time/instant';
import { planLadder, type Rung } from './policy/ladder';
import type { Policy } from './policy/policy';

/** How far a plan follows the endless series after lateness: two monthly reports' worth. */
const PLAN_DAYS_AFTER_LATE = 30;

/** One letter that will go if nobody answers, with the rungs it serves and why on that day. */
export interface PlannedStep {
  taskId: string;
  rung: string;
  at: Instant;
  to: Recipient;
  level: 1 | 2 | 3 | null;
  /** The nominal days of the rungs that moved to `at`. */
  shiftedFrom: PlainDate[];
  rungs: Rung[];
}

export interface TaskPlan {
  letters: PlannedStep[];
  escalations: PlannedStep[];
  skipped: { taskId: string; rung: string; nominalOn: PlainDate }[];
}

/**
 * The whole ladder of a task that nobody answers, by the functions that run it. Endless series are
 * shown up to `until` (default: 30 days after the task would be late).
 */
export function planTask(
  task: Task,
  policy: Policy,
  calendar: WorkingCalendar,
  assignedAt: Instant,
  until?: Instant,
): TaskPlan {
  const { due, lateAfter } = task.deadline;
  const last = lateAfter === null || lateAfter < assignedAt ? assignedAt : lateAfter;
  const horizon = until ?? endOfDay(addDays(dateOf(last), PLAN_DAYS_AFTER_LATE));
  const basis = { opening: 'ASSIGNED' as const, startsAt: assignedAt, due, lateAfter, acknowledged: false };
  const ladder = planLadder(policy, calendar, basis, horizon);
  const steps = letterTimes(ladder.rungs).flatMap((at) => {
    const together = ladder.rungs.filter((rung) => rung.at === at);
    const dues = together.map((rung) => dueOfRung(task, rung));
    return gatherLetters(task.id, 1, dues, at).map((letter): PlannedStep => {
      const rungs = together.filter((rung) => letter.rungs.includes(rung.id));
      return {
        taskId: task.id,
        rung: letter.rungs.join(','),
        at,
        to: letter.recipient,
        level: letter.level,
        shiftedFrom: rungs.filter((r) => r.shiftedBecause !== null).map((r) => r.nominalOn),
        rungs,
      };
    });
  });
  return {
    letters: steps.filter((step) => step.level === null),
    escalations: steps.filter((step) => step.level !== null),
    skipped: ladder.skipped.map(({ id, nominalOn }) => ({ taskId: task.id, rung: id, nominalOn })),
  };
}

function letterTimes(rungs: Rung[]): Instant[] {
  return [...new Set(rungs.map((rung) => rung.at))];
}

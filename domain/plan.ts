import type { WorkingCalendar } from './deadline/calendar';
import { dueOfRung, gatherLetters, withCopies } from './decide/gather-letters';
import type { Recipient } from './letter/letter';
import type { Task } from './task';
import {
  addDays,
  dateOf,
  endOfDay,
  isAfter,
  isBefore,
  laterOf,
  type Instant,
  type PlainDate,
} from './time/instant';
import { planPeriods, type PlannedLadder } from './period/plan-periods';
import { planLadder, type LadderBasis, type Rung } from './policy/ladder';
import type { Policy } from './policy/policy';

/** How far a plan follows the endless series after lateness: two monthly reports' worth. */
const PLAN_DAYS_AFTER_LATE = 30;

/** One letter that will go if nobody answers, with the rungs it serves and why on that day. */
export interface PlannedStep {
  taskId: string;
  /** The period of a recurring duty; null for every other task. */
  period: number | null;
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
 * shown up to `until` (default: 30 days after the task would be late); of a recurring duty all periods that
 * begin by then (default: the first two).
 */
export function planTask(
  task: Task,
  policy: Policy,
  calendar: WorkingCalendar,
  assignedAt: Instant,
  until?: Instant,
): TaskPlan {
  const ladders = planPeriods(task.deadline, policy, calendar, assignedAt, until) ?? [
    { period: null, endsAt: null, basis: firstBasis(task, assignedAt) },
  ];
  const planned = ladders.map((ladder) => ladderSteps(task, policy, calendar, ladder, until));
  const steps = planned.flatMap((ladder) => ladder.steps);
  return {
    letters: steps.filter((step) => step.level === null),
    escalations: steps.filter((step) => step.level !== null),
    skipped: planned.flatMap((ladder) => ladder.skipped),
  };
}

function firstBasis({ deadline }: Task, assignedAt: Instant): LadderBasis {
  const { due, lateAfter, kind } = deadline;
  return { opening: 'ASSIGNED', startsAt: assignedAt, due, lateAfter, acknowledged: false, kind };
}

function ladderSteps(
  task: Task,
  policy: Policy,
  calendar: WorkingCalendar,
  { period, basis, endsAt }: PlannedLadder,
  until: Instant | undefined,
): { steps: PlannedStep[]; skipped: TaskPlan['skipped'] } {
  const late = laterOf(basis.lateAfter ?? basis.startsAt, basis.startsAt);
  const horizon = until ?? endOfDay(addDays(dateOf(late), PLAN_DAYS_AFTER_LATE));
  const ladder = planLadder(policy, calendar, basis, endsAt ?? horizon);
  const isCut = ({ at }: { at: Instant }): boolean =>
    (endsAt !== null && !isBefore(at, endsAt)) || (period !== null && isAfter(at, horizon));
  const rungs = ladder.rungs.filter((rung) => !isCut(rung));
  const readers = { task, delegations: [], cascade: null };
  const steps = letterTimes(rungs).flatMap((at) => {
    const together = rungs.filter((rung) => rung.at === at);
    const dues = together.map((rung) => withCopies(readers, policy, dueOfRung(task, rung)));
    return gatherLetters(task.id, period ?? 1, dues, at).map((letter): PlannedStep => {
      const served = together.filter((rung) => letter.rungs.includes(rung.id));
      return {
        taskId: task.id,
        period,
        rung: letter.rungs.join(','),
        at,
        to: letter.recipient,
        level: letter.level,
        shiftedFrom: served.filter((r) => r.shiftedBecause !== null).map((r) => r.nominalOn),
        rungs: served,
      };
    });
  });
  const skipped = ladder.skipped.map(({ id, nominalOn }) => ({ taskId: task.id, rung: id, nominalOn }));
  return { steps, skipped };
}

function letterTimes(rungs: Rung[]): Instant[] {
  return [...new Set(rungs.map((rung) => rung.at))];
}

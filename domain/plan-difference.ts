import type { WorkingCalendar } from './deadline/calendar';
import { ladderBasis } from './decide/steps';
import { planLadder, type LadderBasis, type Rung } from './policy/ladder';
import type { EscalationLevel, Policy } from './policy/policy';
import type { OpenTask } from './state';
import type { Task } from './task';
import { addDays, compareInstants, dateOf, endOfDay, isBefore, laterOf, type Instant } from './time/instant';

/** How far the endless series after lateness are compared: two monthly reports' worth, as a plan shows. */
const DAYS_AFTER_LATE = 30;

/** No run of closed days moves a step further than this, so a step of one plan is found in the other. */
const FURTHEST_MOVE_DAYS = 30;

/** What the steps still to come are planned from. */
export interface StepsToCome {
  basis: LadderBasis;
  /** Rungs that have brought their letters: nothing can move them any more. */
  served: string[];
  since: Instant;
}

/** A step of a ladder that goes on another day; null where it has no day any more, or had none. */
export interface MovedStep {
  rung: string;
  level: EscalationLevel | null;
  before: Instant | null;
  after: Instant | null;
}

export interface PlanDifference {
  moved: MovedStep[];
  /** Steps to come that keep their day. */
  kept: number;
}

/** All steps of a task that is assigned at the instant and that nobody answers. */
export function stepsOfNewTask(task: Task, assignedAt: Instant): StepsToCome {
  const { due, lateAfter } = task.deadline;
  return {
    basis: { opening: 'ASSIGNED', startsAt: assignedAt, due, lateAfter, acknowledged: false },
    served: [],
    since: assignedAt,
  };
}

/** The steps of a task under way that lie ahead of `now`. */
export function stepsOfOpenTask(state: OpenTask, now: Instant): StepsToCome {
  const prefix = `${state.ladder.version}:`;
  const served = state.servedRungs.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return { basis: ladderBasis(state), served, since: now };
}

/**
 * Which letters and escalations go on another day under another calendar. Dates that are due stay: they
 * were fixed when the wording was read, and a calendar moves only what is planned around them.
 */
export function planDifference(
  policy: Policy,
  calendars: { before: WorkingCalendar; after: WorkingCalendar },
  { basis, served, since }: StepsToCome,
): PlanDifference {
  const last = laterOf(basis.lateAfter ?? since, since);
  const until = endOfDay(addDays(dateOf(last), DAYS_AFTER_LATE));
  const horizon = endOfDay(addDays(dateOf(until), FURTHEST_MOVE_DAYS));
  const rungsUnder = (calendar: WorkingCalendar) =>
    new Map(planLadder(policy, calendar, basis, horizon).rungs.map((rung) => [rung.id, rung]));
  const before = rungsUnder(calendars.before);
  const after = rungsUnder(calendars.after);
  const toCome = [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => !served.includes(id))
    .map((id) => asMoved(before.get(id) ?? null, after.get(id) ?? null))
    .filter((step) => isWithin(step, since, until));
  const moved = toCome.filter((step) => step.before !== step.after);
  return { moved: moved.sort(byFirstDay), kept: toCome.length - moved.length };
}

function asMoved(before: Rung | null, after: Rung | null): MovedStep {
  const { id, level } = (before ?? after) as Rung;
  return { rung: id, level, before: before?.at ?? null, after: after?.at ?? null };
}

function isWithin({ before, after }: MovedStep, since: Instant, until: Instant): boolean {
  const first = earlier(before, after);
  return !isBefore(before ?? first, since) && !isBefore(until, first);
}

function byFirstDay(a: MovedStep, b: MovedStep): number {
  return compareInstants(earlier(a.before, a.after), earlier(b.before, b.after));
}

function earlier(a: Instant | null, b: Instant | null): Instant {
  if (a === null || b === null) return (a ?? b) as Instant;
  return isBefore(b, a) ? b : a;
}

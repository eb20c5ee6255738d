import type { WorkingCalendar } from './deadline/calendar';
import { ladderBasis } from './decide/open-ladder';
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
  const { wantedFrom, version } = state.ladder;
  const served = state.servedRungs.flatMap((id) => {
    const [, of, rung] = /^(\d+):(.+)$/.exec(id) ?? [];
    return rung !== undefined && Number(of) >= wantedFrom && Number(of) <= version ? [rung] : [];
  });
  return { basis: ladderBasis(state), served, since: now };
}

/** One of two ladders that are compared: by which rules, from what, and what of it has gone already. */
export interface LadderSide {
  policy: Policy;
  calendar: WorkingCalendar;
  basis: LadderBasis;
  served: readonly string[];
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
  const side = { policy, basis, served };
  return ladderDifference(
    { ...side, calendar: calendars.before },
    { ...side, calendar: calendars.after },
    since,
  );
}

/** Which steps to come of one ladder go on another day in the other, or in one of them only. */
export function ladderDifference(before: LadderSide, after: LadderSide, since: Instant): PlanDifference {
  const late = [before, after].map(({ basis }) => basis.lateAfter ?? since).reduce(laterOf);
  const until = endOfDay(addDays(dateOf(laterOf(late, since)), DAYS_AFTER_LATE));
  const horizon = endOfDay(addDays(dateOf(until), FURTHEST_MOVE_DAYS));
  const rungsOf = ({ policy, calendar, basis, served }: LadderSide) =>
    new Map(
      planLadder(policy, calendar, basis, horizon)
        .rungs.filter(({ id }) => !served.includes(id))
        .map((rung) => [rung.id, rung]),
    );
  const steps = { before: rungsOf(before), after: rungsOf(after) };
  const toCome = [...new Set([...steps.before.keys(), ...steps.after.keys()])]
    .map((id) => asMoved(steps.before.get(id) ?? null, steps.after.get(id) ?? null))
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

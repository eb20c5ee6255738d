import { letterTimeFrom, planLadder, type Rung } from '../policy/ladder';
import type { EscalationLevel, Policy } from '../policy/policy';
import type { LetterKind } from '../letter/letter';
import { audiencesOf } from '../letter/recipients';
import { nextChildrenLook } from './children';
import type { Task } from '../task';
import { ladderBasis } from './open-ladder';
import type { AssignedTask, ExtraRung, OpenTask, TaskState } from '../state';
import {
  SECOND_MS,
  addDays,
  dateOf,
  endOfDay,
  instantOfMs,
  isAfter,
  msOf,
  type Instant,
} from '../time/instant';
import { readyAt } from '../policy/readiness';
import { rulesInForce, sinceEdition, type TaskRules } from './decision';
import { lettersWithLevels } from './levels-reached';
import { isMootExtra } from './moot';
import { dueOfExtra } from './gather-letters';
import { isWanted } from './outbox';
import { nextPeriod } from './roll-over';

/**
 * How far ahead the endless series (overdue, weekly) are planned to find the next step. Everything
 * before the date is planned whatever the distance, so this only has to outlast any run of closed days.
 */
const LOOK_AHEAD_DAYS = 70;

/** Months lie between the reports of a duty without a date: the longest month, and the rest for closed days. */
function lookAheadDays({ followUps }: Policy, { due }: OpenTask): number {
  if (due !== null || followUps === undefined) return LOOK_AHEAD_DAYS;
  return LOOK_AHEAD_DAYS + 31 * followUps.standing.reportEveryMonths;
}

/** A level that is reached is recorded, also where nobody is written to of this task by itself. */
function concernsAnybody({ task, cascade }: OpenTask, rung: Rung): boolean {
  return rung.level !== null || audiencesOf(task, rung.to, cascade).length > 0;
}

/** What the task waits for next; the whole answer to "and then?". */
export type NextStep = {
  at: Instant;
  /** When the task prepares it, where that is before. */
  wakeAt?: Instant;
} & (
  | { kind: 'rung'; rungs: Rung[] }
  | { kind: 'extra'; extras: ExtraRung[] }
  | { kind: 'deadline' }
  | { kind: 'period'; n: number; due: Instant }
  | { kind: 'resend'; keys: string[] }
  | { kind: 'held'; keys: string[] }
  | { kind: 'level'; levels: EscalationLevel[] }
  | { kind: 'children' }
);

/** When time brings the step about. */
export function wakingAt({ at, wakeAt }: NextStep): Instant {
  return wakeAt ?? at;
}

/** Rungs of the ladder in force that have not brought their letters, up to the horizon. */
export function openRungs(rules: TaskRules, state: OpenTask, horizon: Instant): Rung[] {
  const { rungs } = planLadder(rules.policy, rules.calendar, ladderBasis(state), horizon);
  return rungs.filter((rung) => !isServed(state, rung.id) && concernsAnybody(state, rung));
}

/** Under rules that were adopted a rung keeps its name, and what brought its letters before does not come again. */
function isServed({ ladder, servedRungs }: OpenTask, rungId: string): boolean {
  for (let version = ladder.wantedFrom; version <= ladder.version; version += 1) {
    if (servedRungs.includes(`${version}:${rungId}`)) return true;
  }
  return false;
}

/** Steps outside the ladder that have not brought their letters; their ids are unique in the task. */
export function openExtras(rules: TaskRules, state: TaskState): ExtraRung[] {
  if (state.status !== 'open' && state.status !== 'reported') return [];
  const waiting = state.extraRungs.filter(
    (extra) =>
      isTold(state.task, extra) &&
      !isMootExtra(state, extra) &&
      !state.servedRungs.some((s) => s.endsWith(`:${extra.id}`)) &&
      hasReader(rules, state, extra),
  );
  const evenWhenReported: LetterKind[] = ['undeliverable', 'receipt'];
  return state.status === 'open' ? waiting : waiting.filter(({ kind }) => evenWhenReported.includes(kind));
}

/** A group whose members have tasks of their own is not written to beside them, whatever is to be told. */
function hasReader(rules: TaskRules, state: AssignedTask, extra: ExtraRung): boolean {
  return !sinceEdition(rules, 3) || dueOfExtra(state, rules.policy, extra).to.length > 0;
}

/** A mailbox that a child cannot reach counts in its parent's roll-up, and nobody is written to of it. */
function isTold({ parent }: Task, { kind }: ExtraRung): boolean {
  return parent === undefined || kind !== 'undeliverable';
}

/**
 * The earliest thing that time alone will bring, or null when only people can move the task on. What
 * was missed (an interruption that ended outside letter hours) waits for the next letter hours.
 */
export function nextStep(startRules: TaskRules, state: TaskState, now: Instant): NextStep | null {
  const rules = rulesInForce(startRules, state);
  if (state.status !== 'open' && state.status !== 'reported') return null;
  const candidates: NextStep[] = openExtras(rules, state).map((e) => ({
    at: e.at,
    kind: 'extra',
    extras: [e],
  }));
  for (const letter of state.letters) {
    const { resendAt } = letter;
    if (resendAt === null || !isAfter(resendAt, now) || !isWanted(state, letter)) continue;
    candidates.push({ at: resendAt, kind: 'resend', keys: [letter.letter.key] });
  }
  for (const letter of state.letters) {
    if (letter.fate !== null || letter.held === undefined || !isWanted(state, letter)) continue;
    candidates.push({ at: letter.held.nextAt, kind: 'held', keys: [letter.letter.key] });
  }
  for (const { letter, reaches = [] } of lettersWithLevels(state)) {
    candidates.push({ at: letter.at, kind: 'level', levels: reaches.map(({ level }) => level) });
  }
  if (state.status === 'open') {
    const horizon = endOfDay(addDays(dateOf(now), lookAheadDays(rules.policy, state)));
    const rungs = openRungs(rules, state, horizon);
    const first = rungs[0];
    if (first) {
      candidates.push({ at: first.at, kind: 'rung', rungs: rungs.filter((r) => r.at === first.at) });
    }
    if (state.lateAfter !== null && state.deadlinePassedAt === null) {
      candidates.push({ at: secondAfter(state.lateAfter), kind: 'deadline' });
    }
  }
  const look = nextChildrenLook(rules, state, now);
  if (look !== null) candidates.push({ at: look, kind: 'children' });
  const period = nextPeriod(rules, state);
  if (period !== null) {
    const { at, n, due } = period;
    candidates.push({ at, kind: 'period', n, due });
  }
  // Before edition 3 the first of them alone was put off, and histories hold its timer.
  const steps = sinceEdition(rules, 3)
    ? candidates.map((step) => preparedBefore(rules, state, caughtUp(rules, step, now), now))
    : candidates;
  const first = steps.reduce<NextStep | null>(
    (best, step) => (best === null || isAfter(wakingAt(best), wakingAt(step)) ? step : best),
    null,
  );
  return first && caughtUp(rules, first, now);
}

/** What was missed waits for the next letter hours. */
function caughtUp({ policy, calendar }: TaskRules, step: NextStep, now: Instant): NextStep {
  return isAfter(step.at, now) ? step : { ...step, at: letterTimeFrom(policy, calendar, now) };
}

/** Letters are prepared before their hour; nothing else is, and what could not be prepared waits for the hour. */
function preparedBefore(rules: TaskRules, state: AssignedTask, step: NextStep, now: Instant): NextStep {
  if (!['rung', 'extra', 'held'].includes(step.kind)) return step;
  const wakeAt = readyAt(rules.policy, state.task.id, step.at);
  return wakeAt === step.at || !isAfter(wakeAt, now) ? step : { ...step, wakeAt };
}

/** Deadlines end on a full second; one second later the task is late. */
export function secondAfter(instant: Instant): Instant {
  return instantOfMs(msOf(instant) + SECOND_MS);
}

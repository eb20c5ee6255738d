import { letterTimeFrom, planLadder, type Rung } from '../policy/ladder';
import type { ExtraRung, OpenTask, TaskState } from '../state';
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
import type { TaskRules } from './decision';
import { isWanted } from './outbox';

/**
 * How far ahead the endless series (overdue, weekly) are planned to find the next step. Everything
 * before the date is planned whatever the distance, so this only has to outlast any run of closed days.
 */
const LOOK_AHEAD_DAYS = 70;

/** What the task waits for next; the whole answer to "and then?". */
export type NextStep =
  | { at: Instant; kind: 'rung'; rungs: Rung[] }
  | { at: Instant; kind: 'extra'; extras: ExtraRung[] }
  | { at: Instant; kind: 'deadline' }
  | { at: Instant; kind: 'resend'; keys: string[] };

/** Rungs of the ladder in force that have not brought their letters, up to the horizon. */
export function openRungs(rules: TaskRules, state: OpenTask, horizon: Instant): Rung[] {
  const { rungs } = planLadder(rules.policy, rules.calendar, ladderBasis(state), horizon);
  return rungs.filter((rung) => !state.servedRungs.includes(`${state.ladder.version}:${rung.id}`));
}

export function ladderBasis(state: OpenTask) {
  return {
    opening: state.ladder.opening,
    startsAt: state.ladder.startsAt,
    due: state.due,
    lateAfter: state.lateAfter,
    acknowledged: state.answered,
  };
}

/** Steps outside the ladder that have not brought their letters; their ids are unique in the task. */
export function openExtras(state: TaskState): ExtraRung[] {
  if (state.status !== 'open' && state.status !== 'reported') return [];
  const waiting = state.extraRungs.filter((e) => !state.servedRungs.some((s) => s.endsWith(`:${e.id}`)));
  return state.status === 'open' ? waiting : waiting.filter((extra) => extra.kind === 'undeliverable');
}

/**
 * The earliest thing that time alone will bring, or null when only people can move the task on. What
 * was missed (an interruption that ended outside letter hours) waits for the next letter hours.
 */
export function nextStep(rules: TaskRules, state: TaskState, now: Instant): NextStep | null {
  if (state.status !== 'open' && state.status !== 'reported') return null;
  const candidates: NextStep[] = openExtras(state).map((e) => ({ at: e.at, kind: 'extra', extras: [e] }));
  for (const letter of state.letters) {
    const { resendAt } = letter;
    if (resendAt === null || !isAfter(resendAt, now) || !isWanted(state, letter)) continue;
    candidates.push({ at: resendAt, kind: 'resend', keys: [letter.letter.key] });
  }
  if (state.status === 'open') {
    const horizon = endOfDay(addDays(dateOf(now), LOOK_AHEAD_DAYS));
    const rungs = openRungs(rules, state, horizon);
    const first = rungs[0];
    if (first) {
      candidates.push({ at: first.at, kind: 'rung', rungs: rungs.filter((r) => r.at === first.at) });
    }
    if (state.lateAfter !== null && state.deadlinePassedAt === null) {
      candidates.push({ at: secondAfter(state.lateAfter), kind: 'deadline' });
    }
  }
  const first = candidates.reduce<NextStep | null>(
    (best, step) => (best === null || isAfter(best.at, step.at) ? step : best),
    null,
  );
  if (first === null || isAfter(first.at, now)) return first;
  return { ...first, at: letterTimeFrom(rules.policy, rules.calendar, now) };
}

/** Deadlines end on a full second; one second later the task is late. */
export function secondAfter(instant: Instant): Instant {
  return instantOfMs(msOf(instant) + SECOND_MS);
}

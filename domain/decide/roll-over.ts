import type { TaskEvent } from '../events';
import type { Occurrence } from '../period/occurrences';
import { opensAt } from '../period/opens-at';
import { currentPeriod, followingOccurrence, scheduled } from '../period/periods';
import { isClosed, type AssignedTask, type Period, type TaskState } from '../state';
import { isAfter, isBefore, type Instant } from '../time/instant';
import type { TaskRules } from './decision';
import { openNextLadder } from './open-ladder';
import { stateAfter } from './state-after';

/** The period that comes next, and when time alone opens it. */
export interface NextPeriod extends Occurrence {
  n: number;
  at: Instant;
}

/** Null for a task without periods, for the last period, and where time moves nothing on. */
export function nextPeriod(rules: TaskRules, state: TaskState): NextPeriod | null {
  if (state.status !== 'open' && state.status !== 'reported') return null;
  const current = currentPeriod(state);
  const next = current && followingOccurrence(state.task.deadline, current);
  if (!current || !next) return null;
  const { due, lateAfter } = current;
  const basis = { due, lateAfter, scheduledDue: scheduled(current).due };
  return { ...next, n: current.n + 1, at: opensAt(rules.policy, rules.calendar, basis, next) };
}

/**
 * The current period of a recurring duty gives way to the next one: when it is accepted, and at the latest
 * when time is up, whether it was reported or not. After an interruption over several periods each is on the
 * record, and only the last one is written about. `heldSince`: the task was suspended from then until now.
 */
export function rollOver(
  rules: TaskRules,
  state: AssignedTask,
  now: Instant,
  heldSince: Instant | null = null,
): TaskEvent[] {
  const events: TaskEvent[] = [];
  let after = state;
  let startsAt: Instant | null = null;
  for (;;) {
    const current = currentPeriod(after);
    const next = nextPeriod(rules, after);
    if (!current || !next || isClosed(after)) break;
    const isOver = current.status === 'accepted' || endedWhileHeld(current, heldSince, now);
    if (!isOver && isBefore(now, next.at)) break;
    const turn = [...leaving(current, heldSince, now), opened(next)];
    events.push(...turn);
    after = stateAfter(after, turn, now);
    // What was missed in an interruption since the period began is still to be caught up.
    startsAt = isOver || heldSince !== null ? now : next.at;
  }
  if (startsAt === null) return [];
  return [...events, openNextLadder(rules, after, heldSince === null ? 'PERIOD' : 'RESUMED', startsAt)];
}

function leaving(current: Period, heldSince: Instant | null, now: Instant): TaskEvent[] {
  if (current.status !== 'open') return [];
  const { n } = current;
  return endedWhileHeld(current, heldSince, now)
    ? [{ type: 'PeriodMissed', n, reason: 'suspended' }]
    : [{ type: 'PeriodMissed', n }];
}

function opened({ n, due, lateAfter }: NextPeriod): TaskEvent {
  return { type: 'PeriodOpened', n, due, lateAfter };
}

function endedWhileHeld({ status, lateAfter }: Period, heldSince: Instant | null, now: Instant): boolean {
  return heldSince !== null && status === 'open' && isAfter(now, lateAfter) && !isAfter(heldSince, lateAfter);
}

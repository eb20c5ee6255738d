import type { TaskEvent } from '../events';
import { overdueFrom, planLadder, type LadderBasis, type LadderOpening } from '../policy/ladder';
import type { AssignedTask } from '../state';
import type { Instant } from '../time/instant';
import type { TaskRules } from './decision';

/** Opens a ladder and writes down at once which rungs it leaves out and why. */
export function openLadder(rules: TaskRules, version: number, basis: LadderBasis): TaskEvent {
  const { skipped } = planLadder(rules.policy, rules.calendar, basis, basis.since ?? basis.startsAt);
  return {
    type: 'LadderOpened',
    version,
    opening: basis.opening,
    startsAt: basis.startsAt,
    ...(basis.since === undefined ? {} : { since: basis.since }),
    due: basis.due,
    lateAfter: basis.lateAfter,
    overdueFrom: overdueFrom(rules.policy, rules.calendar, basis),
    skipped: skipped.map(({ id, nominalOn }) => ({ rung: id, nominalOn, reason: 'before-start' })),
  };
}

/** What the ladder in force is planned from. */
export function ladderBasis(state: AssignedTask): LadderBasis {
  const { ladder, task } = state;
  return {
    opening: ladder.opening,
    startsAt: ladder.startsAt,
    since: ladder.since,
    due: state.due,
    lateAfter: state.lateAfter,
    acknowledged: state.answered,
    kind: task.deadline.kind,
    promisedOn: state.promisedOn,
    promisedAt: state.promisedAt,
  };
}

/** The ladder that takes the place of the one in force, from now on. */
export function openNextLadder(
  rules: TaskRules,
  state: AssignedTask,
  opening: LadderOpening,
  now: Instant,
): TaskEvent {
  const basis = { ...ladderBasis(state), opening, startsAt: now, since: undefined };
  return openLadder(rules, state.ladder.version + 1, basis);
}

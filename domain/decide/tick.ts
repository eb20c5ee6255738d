import type { TaskEvent } from '../events';
import { inLetterHours } from '../policy/ladder';
import { preparedUpTo } from '../policy/readiness';
import type { AssignedTask, TaskState } from '../state';
import { isAfter, type Instant } from '../time/instant';
import { rulesInForce, sinceEdition, type TaskRules } from './decision';
import { dueOfExtra, dueOfRung, duesOfHeld, gatherLetters, withCopies } from './gather-letters';
import { heldLetters, inPlaceOf } from './held-letters';
import { rollOver } from './roll-over';
import { stateAfter } from './state-after';
import { openExtras, openRungs } from './steps';

/**
 * What the passing of time brings up to `now`: lateness, escalations, letters. Deciding twice at the
 * same moment brings nothing new. Outside letter hours letters wait; lateness does not.
 */
export function tick(startRules: TaskRules, state: TaskState, now: Instant): TaskEvent[] {
  const rules = rulesInForce(startRules, state);
  if (state.status !== 'open' && state.status !== 'reported') return [];
  const passed: TaskEvent[] =
    state.status === 'open' &&
    state.lateAfter !== null &&
    state.deadlinePassedAt === null &&
    isAfter(now, state.lateAfter)
      ? [{ type: 'DeadlinePassed', lateAfter: state.lateAfter }]
      : [];
  const rolled = rollOver(rules, stateAfter(state, passed, now), now);
  const upTo = sinceEdition(rules, 3) ? preparedUpTo(rules.policy, rules.calendar, state.task.id, now) : now;
  if (!inLetterHours(rules.policy, rules.calendar, upTo)) return [...passed, ...rolled];
  const after = stateAfter(state, [...passed, ...rolled], now);
  return [...passed, ...rolled, ...dueEvents(rules, after, upTo)];
}

/** `now`: up to when letters are prepared; the hour of letters, for a task that prepares them before it. */
function dueEvents(rules: TaskRules, state: AssignedTask, now: Instant): TaskEvent[] {
  const rungs = state.status === 'open' ? openRungs(rules, state, now) : [];
  const dueRungs = rungs.filter((rung) => !isAfter(rung.at, now));
  const dueExtras = openExtras(state).filter((extra) => !isAfter(extra.at, now));
  const escalations: TaskEvent[] = dueRungs.flatMap((rung) =>
    rung.level === null
      ? []
      : [
          {
            type: 'TaskEscalated',
            level: rung.level,
            cause: rung.kind === 'no-acknowledgement' ? 'no-acknowledgement' : 'overdue',
            rung: rung.id,
            reason: null,
            letterAt: now,
          },
        ],
  );
  const held = heldLetters(state, now);
  const dues = [
    ...dueRungs.map((rung) => dueOfRung(state.task, rung, state)),
    ...dueExtras.map((extra) => dueOfExtra(state, rules.policy, extra)),
  ].map((due) => (sinceEdition(rules, 3) ? withCopies(state, rules.policy, due) : due));
  const { id } = state.task;
  const letters = gatherLetters(id, state.ladder.version, [...held.flatMap(duesOfHeld), ...dues], now);
  return [...escalations, ...inPlaceOf(state, held, letters)];
}

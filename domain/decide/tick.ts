import type { TaskEvent } from '../events';
import { inLetterHours } from '../policy/ladder';
import type { AssignedTask, TaskState } from '../state';
import { isAfter, type Instant } from '../time/instant';
import { rulesInForce, type TaskRules } from './decision';
import { dueOfExtra, dueOfRung, gatherLetters } from './gather-letters';
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
  if (!inLetterHours(rules.policy, rules.calendar, now)) return [...passed, ...rolled];
  const after = stateAfter(state, [...passed, ...rolled], now);
  return [...passed, ...rolled, ...dueEvents(rules, after, now)];
}

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
  const letters = gatherLetters(
    state.task.id,
    state.ladder.version,
    [
      ...dueRungs.map((rung) => dueOfRung(state.task, rung, state)),
      ...dueExtras.map((extra) => dueOfExtra(state, rules.policy, extra)),
    ],
    now,
  );
  return [...escalations, ...letters.map((letter): TaskEvent => ({ type: 'LetterPlanned', letter }))];
}

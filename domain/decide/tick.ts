import type { TaskEvent } from '../events';
import type { PlannedLetter } from '../letter/letter';
import { inLetterHours } from '../policy/ladder';
import { preparedUpTo } from '../policy/readiness';
import type { AssignedTask, TaskState } from '../state';
import { dateOf, isAfter, type Instant, type PlainDate } from '../time/instant';
import { rulesInForce, sinceEdition, type TaskRules } from './decision';
import { dueOfExtra, dueOfRung, gatherLetters, withCopies, type Due } from './gather-letters';
import { duesOfHeld, heldLetters, inPlaceOf, replaced } from './held-letters';
import { escalated, levelReached, levelsOfTheHour, planned } from './levels-reached';
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
  const after = stateAfter(state, [...passed, ...rolled], now);
  const reached = levelsOfTheHour(after, now);
  const events = [...passed, ...rolled, ...reached];
  const upTo = sinceEdition(rules, 3) ? preparedUpTo(rules.policy, rules.calendar, state.task.id, now) : now;
  if (!inLetterHours(rules.policy, rules.calendar, upTo)) return events;
  return [...events, ...dueEvents(rules, stateAfter(after, reached, now), now, upTo)];
}

/** `upTo`: until when letters are prepared; the hour of letters, for a task that prepares them before it. */
function dueEvents(rules: TaskRules, state: AssignedTask, now: Instant, upTo: Instant): TaskEvent[] {
  const rungs = state.status === 'open' ? openRungs(rules, state, upTo) : [];
  const dueRungs = rungs.filter((rung) => !isAfter(rung.at, upTo));
  const dueExtras = openExtras(rules, state).filter((extra) => !isAfter(extra.at, upTo));
  const levels = dueRungs.map(levelReached).filter((level) => level !== null);
  const isBeforeTheHour = isAfter(upTo, now);
  const dues = [
    ...dueRungs.map((rung) => dueOfRung(state.task, rung, state)),
    ...dueExtras.map((extra) => dueOfExtra(state, rules.policy, extra)),
  ];
  const letters = sinceEdition(rules, 3)
    ? currentLetters(rules, state, dues, upTo)
    : gatherLetters(state.task.id, state.ladder.version, dues, upTo);
  return [
    ...(isBeforeTheHour ? [] : levels.map((level) => escalated(level, now))),
    ...letters.map((letter) => planned(letter, isBeforeTheHour ? levels : [])),
    ...replaced(letters),
  ];
}

/** What is due now together with what could not leave on its day, and copies where the policy asks for them. */
function currentLetters(
  { policy }: TaskRules,
  state: AssignedTask,
  due: readonly Due[],
  upTo: Instant,
): PlannedLetter[] {
  const held = heldLetters(state, upTo);
  const dues = [
    ...held.flatMap((letter) => duesOfHeld(state, letter, upTo)),
    ...due.map((one) => withCopies(state, policy, one)),
  ];
  // What confirms a result is no part of what asks for the next one.
  const apart = [
    dues.filter(({ kind }) => kind !== 'receipt'),
    dues.filter(({ kind }) => kind === 'receipt'),
  ];
  const letters = apart.flatMap((some) =>
    gatherLetters(state.task.id, state.ladder.version, some, upTo).map((letter) =>
      withMissedDays(letter, some),
    ),
  );
  return inPlaceOf(state, held, letters, upTo);
}

function withMissedDays(letter: PlannedLetter, dues: readonly Due[]): PlannedLetter {
  if (letter.missedRungs.length === 0) return letter;
  const dayOf = (rung: string): PlainDate => dateOf(dues.find(({ id }) => id === rung)?.at ?? letter.at);
  return { ...letter, missedOn: letter.missedRungs.map(dayOf) };
}

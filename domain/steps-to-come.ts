import { rulesInForce, sinceEdition, type TaskRules } from './decide/decision';
import { dueOfExtra, dueOfRung, withCopies, type Due } from './decide/gather-letters';
import { duesOfHeld } from './decide/held-letters';
import { isWanted } from './decide/outbox';
import { openExtras, openRungs } from './decide/steps';
import { mailboxName } from './letter/recipients';
import type { EscalationLevel } from './policy/policy';
import type { AssignedTask, TaskState } from './state';
import { addDays, compareInstants, dateOf, endOfDay, laterOf, type Instant } from './time/instant';

/** How far the endless series after lateness are followed: two monthly reports' worth, as a plan shows. */
const DAYS_AFTER_LATE = 30;

/** A letter that will go if nobody answers, whom it is for, and on which rung. */
export interface StepToCome {
  rung: string;
  level: EscalationLevel | null;
  at: Instant;
  /** Mailboxes in words. */
  to: string[];
}

export type StepChange = 'falls-away' | 'added' | 'moved' | 'readdressed' | 'kept';

/** One rung in two plans; null where a plan does not have it. */
export interface ChangedStep {
  rung: string;
  change: StepChange;
  before: StepToCome | null;
  after: StepToCome | null;
}

/** Everything that waits for its day, ladder and extra letters alike, in the order of the days. */
export function stepsToCome(startRules: TaskRules, state: TaskState, now: Instant): StepToCome[] {
  if (state.status !== 'open' && state.status !== 'reported') return [];
  const rules = rulesInForce(startRules, state);
  const last = laterOf(state.lateAfter ?? now, now);
  const horizon = endOfDay(addDays(dateOf(last), DAYS_AFTER_LATE));
  const rungs = state.status === 'open' ? openRungs(rules, state, horizon) : [];
  const due = [
    ...rungs.map((rung) => dueOfRung(state.task, rung, state)),
    ...openExtras(rules, state).map((extra) => dueOfExtra(state, rules.policy, extra)),
  ];
  const dues = sinceEdition(rules, 3) ? due.map((one) => withCopies(state, rules.policy, one)) : due;
  return [...duesInPlace(state), ...dues]
    .map(({ id, level, at, to, copies = [] }) => ({
      rung: id,
      level,
      at,
      to: [...to, ...copies].map(mailboxName),
    }))
    .sort((a, b) => compareInstants(a.at, b.at));
}

/** What letters that could not leave on their day will tell by a current one. */
function duesInPlace(state: AssignedTask): Due[] {
  return state.letters.flatMap((letter) => {
    const { held, fate } = letter;
    if (held === undefined || fate !== null || !isWanted(state, letter)) return [];
    return duesOfHeld(state, letter, held.nextAt).map((due) => ({ ...due, at: held.nextAt }));
  });
}

/** The steps of both plans, each once, in the order of the days. */
export function compareSteps(before: readonly StepToCome[], after: readonly StepToCome[]): ChangedStep[] {
  const rungs = [...new Set([...before, ...after].map(({ rung }) => rung))];
  return rungs
    .map((rung) => {
      const was = before.find((step) => step.rung === rung) ?? null;
      const is = after.find((step) => step.rung === rung) ?? null;
      return { rung, change: changeOf(was, is), before: was, after: is };
    })
    .sort((a, b) => compareInstants(firstDay(a), firstDay(b)));
}

function changeOf(before: StepToCome | null, after: StepToCome | null): StepChange {
  if (before === null) return 'added';
  if (after === null) return 'falls-away';
  if (before.at !== after.at) return 'moved';
  return before.to.join('|') === after.to.join('|') ? 'kept' : 'readdressed';
}

function firstDay({ before, after }: ChangedStep): Instant {
  return ((before ?? after) as StepToCome).at;
}

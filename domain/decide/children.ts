import { addWorkingDays } from '../deadline/calendar';
import type { TaskEvent } from '../events';
import { inLetterHours, nextLetterTime } from '../policy/ladder';
import { openChildren, sameRollUp, type RollUp } from '../roll-up';
import type { AssignedTask, Cascade, TaskState } from '../state';
import { SECOND_MS, dateOf, instantAt, instantOfMs, isBefore, msOf, type Instant } from '../time/instant';
import { acceptedChildren } from '../wording/roll-up';
import { timelinessOf } from './timeliness';
import { rulesInForce, type TaskRules } from './decision';

/** Every working day at letter time, before the letters of the day; or in between, because a child has moved. */
export type ChildrenLook = 'daily' | 'in-between';

type CascadedTask = Extract<AssignedTask, { status: 'open' | 'reported' }> & { cascade: Cascade };

/** A suspended or closed task does not ask after its children. */
export function looksAfterChildren(state: TaskState): state is CascadedTask {
  return (state.status === 'open' || state.status === 'reported') && state.cascade !== null;
}

/** When the children are looked at by the calendar next; null when they are not. */
export function nextChildrenLook(rules: TaskRules, state: TaskState, now: Instant): Instant | null {
  if (!looksAfterChildren(state)) return null;
  // Today's look is made in the very turn that comes to letter hours, so the next one is never now.
  return nextLetterTime(rules.policy, rules.calendar, instantOfMs(msOf(now) + SECOND_MS));
}

/** Whether the look of this day is still to be made. */
export function dailyLookIsDue(
  startRules: TaskRules,
  state: TaskState,
  lastLookAt: Instant | null,
  now: Instant,
): boolean {
  if (!looksAfterChildren(state)) return false;
  const { policy, calendar } = rulesInForce(startRules, state);
  if (!inLetterHours(policy, calendar, now)) return false;
  return lastLookAt === null || isBefore(lastLookAt, instantAt(dateOf(now), policy.letters.at));
}

/** What follows from where the children stand: the roll-up when it has moved, the list of late ones, the end. */
export function lookAtChildren(
  startRules: TaskRules,
  state: TaskState,
  rollUp: RollUp,
  look: ChildrenLook,
  now: Instant,
): TaskEvent[] {
  if (!looksAfterChildren(state)) return [];
  const rules = rulesInForce(startRules, state);
  const { cascade } = state;
  const digest = look === 'daily' && state.status === 'open' && digestIsDue(rules, cascade, rollUp, now);
  // Before the first child is on record there is nothing to write down.
  const moved = cascade.rollUp === null ? rollUp.started > 0 : !sameRollUp(cascade.rollUp, rollUp);
  const told = {
    rung: `CHILDREN#${state.extraCount + 1}`,
    // With the letters of the morning: the look that comes before them takes its second.
    letterAt: instantAt(dateOf(now), rules.policy.letters.at),
  };
  const rolledUp: TaskEvent = { type: 'ChildrenRolledUp', rollUp, ...(digest ? told : {}) };
  return [...(moved || digest ? [rolledUp] : []), ...ending(state, rollUp, now)];
}

/** The list goes when it is another than the last one, or has stayed the same for so long. */
function digestIsDue(
  { policy, calendar }: TaskRules,
  cascade: Cascade,
  rollUp: RollUp,
  now: Instant,
): boolean {
  const { toldOn, toldLate, toldCodes } = cascade;
  if (policy.followUps === undefined || rollUp.late === 0) return false;
  if (toldOn === null) return true;
  const today = dateOf(now);
  if (toldOn === today) return false;
  const codes = rollUp.lateChildren.map(({ code }) => code);
  if (rollUp.late !== toldLate || codes.some((code) => !toldCodes.includes(code))) return true;
  return addWorkingDays(calendar, toldOn, policy.followUps.children.digestEveryWorkingDays) <= today;
}

/**
 * The task closes by its own rule with the last of its children. Where all of them were withdrawn nothing
 * was achieved, and people decide what becomes of it. Whether it was in time, the last report says: waiting
 * for acceptance makes nobody late, and neither does waiting for this look.
 */
function ending({ status, cascade, lateAfter }: CascadedTask, rollUp: RollUp, now: Instant): TaskEvent[] {
  const { total, closeRule } = cascade;
  const allClosed = rollUp.started === total && openChildren(total, rollUp) === 0;
  if (status !== 'open' || closeRule !== 'all-children-accepted') return [];
  if (!allClosed || rollUp.accepted === 0) return [];
  const evidence = { document: null, link: null, figure: acceptedChildren(total, rollUp) };
  const achievedAt = rollUp.lastReportAt ?? now;
  return [
    { type: 'CompletionReported', evidence, achievedAt },
    { type: 'CompletionAccepted', note: null, timeliness: timelinessOf(lateAfter, achievedAt) },
  ];
}

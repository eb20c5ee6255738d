import type { TaskEvent } from '../events';
import type { AssignedTask } from '../state';
import { dateOf, type Instant } from '../time/instant';
import { extraLetter, withExtra } from './extras';

type CascadeEvent = Extract<TaskEvent, { type: 'CascadeOpened' | 'ChildrenRolledUp' }>;

export function afterCascade(state: AssignedTask, at: Instant, event: CascadeEvent): AssignedTask {
  if (event.type === 'CascadeOpened') {
    const { total, groups, closeRule, membersSha256 = null } = event;
    const untold = { rollUp: null, toldLate: 0, toldCodes: [], toldOn: null };
    return { ...state, cascade: { total, groups, closeRule, membersSha256, openedAt: at, ...untold } };
  }
  if (state.cascade === null) throw new Error('a roll-up of a task that was never cascaded');
  const { rollUp, rung, letterAt } = event;
  const rolledUp = { ...state.cascade, rollUp };
  if (rung === undefined || letterAt === undefined) return { ...state, cascade: rolledUp };
  const toldCodes = rollUp.lateChildren.map(({ code }) => code);
  const told = { ...rolledUp, toldLate: rollUp.late, toldCodes, toldOn: dateOf(letterAt) };
  return withExtra({ ...state, cascade: told }, extraLetter({ rung, letterAt }, 'children', {}));
}

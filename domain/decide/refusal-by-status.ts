import type { CommandType } from '../commands';
import type { Refusal } from '../refusal';
import { isAssigned, isClosed, type AssignedTask, type TaskState } from '../state';
import type { Instant } from '../time/instant';
import { TRANSITIONS } from '../transitions';
import type { LiveTask } from './decide';

export function refusalOfClosed(state: Exclude<AssignedTask, LiveTask>): Refusal {
  const at = state.status === 'accepted' ? state.acceptedAt : state.withdrawnAt;
  return { code: 'closed', status: state.status, at };
}

/** What the table says of the command in this status; null when it may be taken. */
export function refusalByStatus(state: LiveTask, command: CommandType): Refusal | null {
  const outcome = TRANSITIONS[command].on[state.status];
  if ('to' in outcome) return null;
  switch (outcome.refused) {
    case 'awaiting-acceptance':
      return { code: 'awaiting-acceptance', reportedAt: (state as { report: { at: Instant } }).report.at };
    case 'suspended':
      return { code: 'suspended', since: (state as { suspendedAt: Instant }).suspendedAt };
    case 'not-reported':
    case 'not-suspended':
      return { code: outcome.refused };
    default:
      throw new Error(`the table refuses ${command} for a reason that needs words: ${outcome.refused}`);
  }
}

/**
 * Why the lead cannot be urged on at this moment, in an official letter as little as by an escalation: the task is
 * closed, suspended, not assigned yet, or its result is reported and waits for others. Null: it may be.
 */
export function whyNotUrged(state: TaskState): Refusal | null {
  if (!isAssigned(state)) return { code: 'not-assigned-yet' };
  return isClosed(state) ? refusalOfClosed(state) : refusalByStatus(state, 'Escalate');
}

import { SYSTEM } from '../actor';
import type { TaskEvent } from '../events';
import { evolve } from '../evolve';
import { isAssigned, type AssignedTask } from '../state';
import type { Instant } from '../time/instant';

/** The state that these events will bring: what is decided next in the same moment rests on it. */
export function stateAfter(state: AssignedTask, events: readonly TaskEvent[], at: Instant): AssignedTask {
  let next = state;
  for (const event of events) {
    const evolved = evolve(next, { seq: next.lastSeq + 1, at, actor: SYSTEM, commandId: null, event });
    if (!isAssigned(evolved)) throw new Error(`${event.type} leaves nothing of the task`);
    next = evolved;
  }
  return next;
}

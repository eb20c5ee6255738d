import { randomUUID } from 'node:crypto';
import type { Task } from '../../domain/task';
import { aTask } from '../support/tasks';

/** A task with an id of its own: all specs of a run share one Temporal server. */
export function ownTask(over: Partial<Task> = {}): Task {
  const directive = `t${randomUUID().slice(0, 8)}-tb-vpcp`;
  return aTask({ id: `nv-${directive}-2a-1`, code: `${directive.toUpperCase()}/2a-1`, ...over });
}

import type { AssignedTask, TaskCore } from '../state';

/** The task without what only its present status says. */
export function live(state: AssignedTask): TaskCore {
  const core: Record<string, unknown> = { ...state };
  for (const field of ['report', 'suspendedAt', 'reason']) delete core[field];
  return core as unknown as TaskCore;
}

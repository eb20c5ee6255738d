import type { PersonRole } from '../actor';

/** Returned letters from files close mailboxes: they are taken in by those who may open them again. */
export const MAY_TAKE_BOUNCES: readonly PersonRole[] = ['secretariat', 'operator'];

export function mayTakeBounces({ role }: { role: PersonRole }): boolean {
  return MAY_TAKE_BOUNCES.includes(role);
}

import type { PersonRole } from '../actor';

/** An address that returned letters is tried again by those who answer for the letters and for the relay. */
export const MAY_RELEASE: readonly PersonRole[] = ['secretariat', 'operator'];

export function mayRelease({ role }: { role: PersonRole }): boolean {
  return MAY_RELEASE.includes(role);
}

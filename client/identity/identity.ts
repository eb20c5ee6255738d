import { temporalTarget, type TemporalTarget } from '../../config/temporal-target';
import type { StackFile } from '../../config/stack-file';
import type { Person } from '../../domain/actor';
import type { GlobalFlags } from '../surroundings';
import { actorOf, type ReadAgency } from './actor-of';
import { isProfileOfStack, profileInForce, profileName, type ProfilePlaces } from './profile-in-force';

/** Who acts: by the profile in force, the flags and the environment. Throws CliErrors (4, 2). */
export function actorInForce(places: ProfilePlaces, flags: GlobalFlags, readAgency: ReadAgency): Person {
  return actorOf(profileInForce(places), flags, places.env, readAgency);
}

/** Where Temporal is: the stack that runs here where the profile is one of its own, else as Temporal's CLI finds it. */
export function targetInForce(
  places: ProfilePlaces,
  flags: GlobalFlags,
  stack: StackFile['temporal'] | null,
): TemporalTarget {
  const { address, namespace } = flags;
  const typed = { ...(address && { address }), ...(namespace && { namespace }) };
  if (isProfileOfStack(places)) {
    return temporalTarget(typed, { ...places.env, TEMPORAL_PROFILE: undefined }, stack);
  }
  const profile = profileName(places);
  return temporalTarget({ ...typed, ...(profile && { profile }) }, places.env, stack);
}

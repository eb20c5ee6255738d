import { z } from 'zod';
import { line } from '../contract/schemas/fields';
import { PERSON_ROLES, type PersonRole } from '../domain/actor';
import { refuseIfAny } from './problem';
import { YamlFile } from './yaml-file';

const profile = z.strictObject({
  name: line(200).optional(),
  roles: z.array(z.enum(PERSON_ROLES)).min(1).optional(),
  agency: line().optional(),
});

const profilesFile = z.strictObject({ profiles: z.record(z.string(), profile) });

/** Who acts under a profile; what is left out is open to whoever uses it. */
export interface IdentityProfile {
  name: string | null;
  /** The first one is meant where nothing is chosen; null: any. */
  roles: readonly PersonRole[] | null;
  /** Code or name in the directory of agencies. */
  agency: string | null;
}

/** The identities of a profiles.yaml by the name of their profile; throws InputProblems. */
export function loadProfiles(path: string): ReadonlyMap<string, IdentityProfile> {
  const file = new YamlFile(path);
  const data = file.validate(profilesFile);
  refuseIfAny(file.problems);
  return new Map(
    Object.entries((data as z.infer<typeof profilesFile>).profiles).map(([key, { name, roles, agency }]) => [
      key,
      { name: name ?? null, roles: roles ?? null, agency: agency ?? null },
    ]),
  );
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadProfiles, type IdentityProfile } from '../../config/load-profiles';
import type { Environment } from '../../config/temporal-target';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { askIfMeant, ideasFor } from '../text/ideas';

const FILE = 'profiles.yaml';

/** The profile that is meant where none is named, as for the Temporal CLI. */
const DEFAULT_PROFILE = 'default';

/** Where to look for the profile in force and its file. */
export interface ProfilePlaces {
  /** As typed with --profile. */
  typed: string | undefined;
  env: Environment;
  /** The state folder of the embedded stack; null when none runs here. */
  stackDir: string | null;
}

export interface NamedProfile extends IdentityProfile {
  profile: string;
  file: string;
}

/** The name after --profile, or the variables' for it; undefined when none is named. */
export function profileName({ typed, env }: Pick<ProfilePlaces, 'typed' | 'env'>): string | undefined {
  return typed ?? env['DONDOC_PROFILE'] ?? env['TEMPORAL_PROFILE'];
}

/**
 * The identity of the profile in force; null where there is no file of profiles, or none is named and the
 * file has no `default`.
 *
 * @throws CliError (2) for a name that the file does not have: a slip must not make anybody somebody else
 */
export function profileInForce(places: ProfilePlaces): NamedProfile | null {
  const file = profilesFile(places);
  if (file === null) return null;
  const profiles = loadProfiles(file);
  const named = profileName(places);
  const profile = named ?? DEFAULT_PROFILE;
  const identity = profiles.get(profile);
  if (identity !== undefined) return { profile, file, ...identity };
  if (named === undefined) return null;
  const known = [...profiles.keys()];
  const meant = askIfMeant(ideasFor(named, known));
  throw new CliError(
    EXIT.badInput,
    `${file}: không có hồ sơ "${named}" (có: ${known.join(', ')}).${meant.vi} Thêm hồ sơ này vào tệp, hoặc chọn hồ sơ khác bằng --profile.`,
    `${file}: there is no profile "${named}" (there are: ${known.join(', ')}).${meant.en} Add it to the file, or choose another one with --profile.`,
    { file, profile: named },
  );
}

/** Whether the name belongs to the embedded stack: its own file has it, so no temporal.toml has to. */
export function isProfileOfStack(places: ProfilePlaces): boolean {
  const named = profileName(places);
  const file = fileOfStack(places);
  return named !== undefined && file !== null && loadProfiles(file).has(named);
}

/** The file that counts: DONDOC_PROFILES, the running stack's, the person's; null when there is none. */
function profilesFile(places: ProfilePlaces): string | null {
  const { env } = places;
  if (env['DONDOC_PROFILES']) return env['DONDOC_PROFILES'];
  const ofStack = fileOfStack(places);
  if (ofStack !== null) return ofStack;
  const home = env['XDG_CONFIG_HOME'] ?? (env['HOME'] && join(env['HOME'], '.config'));
  if (!home) return null;
  const ofPerson = join(home, 'dondoc', FILE);
  return existsSync(ofPerson) ? ofPerson : null;
}

function fileOfStack({ stackDir, env }: ProfilePlaces): string | null {
  if (stackDir === null || env['DONDOC_PROFILES']) return null;
  const file = join(stackDir, FILE);
  return existsSync(file) ? file : null;
}

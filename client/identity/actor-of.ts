import type { Environment } from '../../config/temporal-target';
import type { Person, PersonRole } from '../../domain/actor';
import type { AgencyRef } from '../../domain/task';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import type { GlobalFlags } from '../surroundings';
import { roleName } from '../text/role-name';
import type { NamedProfile } from './profile-in-force';

/** Reads an agency as a person writes it: its code, its name, an alias. */
export type ReadAgency = (written: string, where: string) => AgencyRef;

/** What was said beside the profile, and where. */
interface Claim {
  value: string;
  source: string;
}

/**
 * Who gives the commands. The profile says who somebody is; flags and variables fill what it leaves open and
 * choose among its roles.
 *
 * @throws CliError (4) for a name, role or agency that the profile does not have
 */
export function actorOf(
  profile: NamedProfile | null,
  flags: Pick<GlobalFlags, 'by' | 'role' | 'agency'>,
  env: Environment,
  readAgency: ReadAgency,
): Person {
  const name = nameOf(profile, claim(flags.by, '--by', env, 'DONDOC_ACTOR')) ?? env['USER'] ?? 'không rõ tên';
  const role = roleOf(profile, claim(flags.role, '--role', env, 'DONDOC_ROLE'));
  const agency = agencyOf(profile, claim(flags.agency, '--agency', env, 'DONDOC_AGENCY'), readAgency);
  return { role, name, ...(agency === null ? {} : { agency }) };
}

function claim(flag: string | undefined, name: string, env: Environment, variable: string): Claim | null {
  if (flag !== undefined) return { value: flag.normalize('NFC').trim(), source: name };
  const value = env[variable];
  return value === undefined ? null : { value: value.normalize('NFC').trim(), source: variable };
}

function nameOf(profile: NamedProfile | null, claimed: Claim | null): string | null {
  const own = profile?.name ?? null;
  if (profile === null || own === null || claimed === null) return own ?? claimed?.value ?? null;
  if (claimed.value === own) return own;
  throw notTheirs(profile, claimed, `"${own}"`, `"${own}"`);
}

function roleOf(profile: NamedProfile | null, claimed: Claim | null): PersonRole {
  const roles = profile?.roles ?? null;
  const role = claimed?.value as PersonRole | undefined;
  if (profile === null || roles === null) return role ?? 'secretariat';
  if (role === undefined || claimed === null) return roles[0] as PersonRole;
  if (roles.includes(role)) return role;
  const named = (lang: 'vi' | 'en') => roles.map((one) => `${one} (${roleName(one)[lang]})`).join(', ');
  throw notTheirs(profile, claimed, named('vi'), named('en'));
}

function agencyOf(profile: NamedProfile | null, claimed: Claim | null, read: ReadAgency): string | null {
  const asked = claimed && read(claimed.value, claimed.source);
  if (profile === null || profile.agency === null) return asked?.code ?? null;
  const own = read(profile.agency, `${profile.file}, profiles.${profile.profile}.agency`);
  if (claimed === null || asked === null || asked.code === own.code) return own.code;
  const name = `${own.name} (${own.code})`;
  throw notTheirs(profile, claimed, name, name);
}

function notTheirs(
  { profile, file }: NamedProfile,
  { value, source }: Claim,
  vi: string,
  en: string,
): CliError {
  return new CliError(
    EXIT.notPermitted,
    `${source}: "${value}" không thuộc hồ sơ "${profile}", hồ sơ này chỉ có ${vi}. Chọn hồ sơ khác bằng --profile, hoặc sửa ${file}.`,
    `${source}: "${value}" is not the profile's: "${profile}" has only ${en}. Choose another one with --profile, or change ${file}.`,
    { profile, source, value },
  );
}

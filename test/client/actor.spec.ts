import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actorOf } from '../../client/identity/actor-of';
import { isProfileOfStack, profileInForce } from '../../client/identity/profile-in-force';
import { CliError } from '../../client/cli-error';
import { loadAgencies } from '../../config/load-agencies';
import { packagedDataDir } from '../../config/data-dir';
import { readAgency } from '../../client/agencies/read-agency';
import { runHere } from './run-here';
import { temporaryFolder } from '../support/temporary-folder';

const directory = loadAgencies(packagedDataDir());
const read = (written: string, where: string) => readAgency(directory, written, where, () => undefined);

const PROFILES = [
  'profiles:',
  '  default: { name: Chị Lan, roles: [secretariat] }',
  '  bct: { name: Anh Tú, roles: [lead, coordinating], agency: Bộ Công Thương }',
  '  open: {}',
].join('\n');

describe('who acts', () => {
  const folder = temporaryFolder();
  const home = join(folder.path, 'home');
  const stackDir = join(folder.path, 'stack');

  beforeAll(() => {
    mkdirSync(join(home, '.config/dondoc'), { recursive: true });
    writeFileSync(join(home, '.config/dondoc/profiles.yaml'), PROFILES);
    mkdirSync(stackDir);
    writeFileSync(join(stackDir, 'profiles.yaml'), 'profiles: { tai-cho: { roles: [operator] } }');
  });
  afterAll(() => folder.remove());

  const profile = (typed?: string, env: Record<string, string> = {}) =>
    profileInForce({ typed, env: { HOME: home, ...env }, stackDir: null });
  const actor = (
    typed: string,
    flags: Parameters<typeof actorOf>[1] = {},
    env: Record<string, string> = {},
  ) => actorOf(profile(typed), flags, env, read);
  const failure = (call: () => unknown): CliError => {
    try {
      call();
    } catch (error) {
      if (error instanceof CliError) return error;
    }
    throw new Error('it was taken');
  };

  describe('the profile in force', () => {
    it('is the one named by --profile, DONDOC_PROFILE or TEMPORAL_PROFILE, else `default`', () => {
      const env = { DONDOC_PROFILE: 'open', TEMPORAL_PROFILE: 'default' };
      expect(profile('bct', env)?.profile).toBe('bct');
      expect(profile(undefined, env)?.profile).toBe('open');
      expect(profile(undefined, { TEMPORAL_PROFILE: 'bct' })?.profile).toBe('bct');
      expect(profile()?.name).toBe('Chị Lan');
    });

    it('is none where there is no file', () => {
      expect(profileInForce({ typed: 'bct', env: { HOME: stackDir }, stackDir: null })).toBeNull();
    });

    it('must be in the file when it is named', () => {
      const { exitCode, vi } = failure(() => profile('bctt'));
      expect(exitCode).toBe(2);
      expect(vi).toContain('không có hồ sơ "bctt" (có: default, bct, open). Có phải ý bạn là "bct"?');
    });

    it("is looked up in the embedded stack's own file where a stack runs, and that stack is then meant", () => {
      const places = { typed: 'tai-cho', env: { HOME: home }, stackDir };
      expect(profileInForce(places)?.roles).toEqual(['operator']);
      expect(isProfileOfStack(places)).toBe(true);
      expect(isProfileOfStack({ ...places, typed: 'bct' })).toBe(false);
    });

    it('is looked up in DONDOC_PROFILES before everything else', () => {
      const env = { HOME: home, DONDOC_PROFILES: join(stackDir, 'profiles.yaml') };
      expect(profileInForce({ typed: 'tai-cho', env, stackDir: null })?.roles).toEqual(['operator']);
    });
  });

  describe('the actor', () => {
    it('is who the profile says, in its first role, for its agency', () => {
      expect(actor('bct')).toEqual({ role: 'lead', name: 'Anh Tú', agency: 'moit' });
    });

    it('may choose among the roles of the profile, and name its agency in any spelling', () => {
      const flags = { role: 'coordinating' as const, agency: 'moit', by: 'Anh Tú' };
      expect(actor('bct', flags)).toEqual({ role: 'coordinating', name: 'Anh Tú', agency: 'moit' });
      expect(actor('bct', {}, { DONDOC_ROLE: 'coordinating' }).role).toBe('coordinating');
    });

    it.each([
      ['a role', { role: 'secretariat' as const }, {}, '--role'],
      ['a role by a variable', {}, { DONDOC_ROLE: 'secretariat' }, 'DONDOC_ROLE'],
      ['an agency', { agency: 'Bộ Tài chính' }, {}, '--agency'],
      ['a name', { by: 'Chị Lan' }, {}, '--by'],
    ])('may not claim %s that the profile does not have', (_what, flags, env, source) => {
      const { exitCode, vi, details } = failure(() => actor('bct', flags, env));
      expect(exitCode).toBe(4);
      expect(details['source']).toBe(source);
      expect(vi).toMatch(/không thuộc hồ sơ "bct", hồ sơ này chỉ có .*(Anh Tú|lead|moit)/);
    });

    it('is settled before a server is asked', async () => {
      const env = { DONDOC_PROFILES: join(home, '.config/dondoc/profiles.yaml'), DONDOC_PROFILE: 'bct' };
      const said = await runHere(['task', 'ack', '3c-1', '--role', 'secretariat', '-o', 'json'], { env });
      expect(said).toMatchObject({ code: 4, stdout: '' });
      expect(JSON.parse(said.stderr)).toMatchObject({ exitCode: 4, profile: 'bct', source: '--role' });
    });

    it('is filled from flags and variables where the profile leaves something open', () => {
      const flags = { by: 'Anh Minh', agency: 'Bộ Tài chính' };
      expect(actor('open', flags, { DONDOC_ROLE: 'lead' })).toEqual({
        role: 'lead',
        name: 'Anh Minh',
        agency: 'mof',
      });
    });

    it('is the secretariat without a profile and without flags', () => {
      expect(actorOf(null, {}, { USER: 'lan' }, read)).toEqual({ role: 'secretariat', name: 'lan' });
    });

    it('cannot act for an agency that the directory does not know', () => {
      const { exitCode, vi } = failure(() => actorOf(null, { agency: 'Bộ Công Thưongg' }, {}, read));
      expect(exitCode).toBe(2);
      expect(vi).toContain('Gần nhất: "Bộ Công Thương" (moit)');
    });
  });
});

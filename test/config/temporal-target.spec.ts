import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigProblem } from '../../config/config-problem';
import { temporalTarget } from '../../config/temporal-target';
import { readWorkerConfig } from '../../config/worker-config';
import { temporaryFolder } from '../support/temporary-folder';

const STACK = { address: '127.0.0.1:7999', namespace: 'default' };

describe('where Temporal is', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'temporal.toml');
  const env = { TEMPORAL_CONFIG_FILE: file };
  beforeAll(() => {
    writeFileSync(
      file,
      [
        '[profile.default]',
        'address = "mac-dinh.example:7233"',
        '[profile.san-xuat]',
        'address = "cum.example:7233"',
        'namespace = "dondoc-sx"',
        'api_key = "khoa-bi-mat"',
        '[profile.san-xuat.tls]',
        'server_name = "cum.example"',
      ].join('\n'),
    );
  });
  afterAll(() => folder.remove());

  it('is the default profile when nothing else is said', () => {
    expect(temporalTarget({}, env, null)).toMatchObject({
      address: 'mac-dinh.example:7233',
      namespace: 'default',
    });
  });

  it('is the embedded stack that runs here, before the default profile', () => {
    expect(temporalTarget({}, env, STACK)).toMatchObject({ address: STACK.address });
  });

  it('is the profile that was named, with its namespace, API key and TLS', () => {
    const target = temporalTarget({ profile: 'san-xuat' }, env, STACK);
    expect(target).toMatchObject({ address: 'cum.example:7233', namespace: 'dondoc-sx' });
    expect(target.options).toMatchObject({ apiKey: 'khoa-bi-mat' });
    expect(target.options.tls).toMatchObject({ serverNameOverride: 'cum.example' });
  });

  it('is what the environment says, before the stack; and what a flag says, before all', () => {
    const said = { ...env, TEMPORAL_ADDRESS: 'moi-truong.example:7233' };
    expect(temporalTarget({}, said, STACK).address).toBe('moi-truong.example:7233');
    expect(temporalTarget({ address: 'co.example:1' }, said, STACK).address).toBe('co.example:1');
  });

  it('never sends the key of a profile to the stack on this machine', () => {
    expect(temporalTarget({}, { ...env, TEMPORAL_API_KEY: 'khoa-bi-mat' }, STACK).options).toEqual({
      address: STACK.address,
    });
  });

  it('explains a profile that does not exist, in both languages', () => {
    const ask = () => temporalTarget({ profile: 'khong-co' }, env, null);
    expect(ask).toThrow(ConfigProblem);
    expect(ask).toThrow(/khong-co/);
  });

  it('takes a file without any profile for no file', () => {
    writeFileSync(join(folder.path, 'rong.toml'), '');
    const target = temporalTarget({}, { TEMPORAL_CONFIG_FILE: join(folder.path, 'rong.toml') }, null);
    expect(target.address).toBe('localhost:7233');
  });
});

describe('the settings of a worker', () => {
  it('name every variable that is missing or wrong', () => {
    expect(() => readWorkerConfig({ DONDOC_SMTP_CONNECTIONS: 'nhiều' })).toThrow(
      /DONDOC_SMTP_URL.*DONDOC_SMTP_CONNECTIONS|DONDOC_SMTP_CONNECTIONS.*DONDOC_SMTP_URL/,
    );
  });

  it('have no mail server by default: nothing is sent anywhere by accident', () => {
    expect(() => readWorkerConfig({})).toThrow(/DONDOC_SMTP_URL/);
    expect(readWorkerConfig({ DONDOC_SMTP_URL: 'smtp://127.0.0.1:1025' })).toMatchObject({
      DONDOC_LEDGER_URL: '.dondoc/ledger.db',
      DONDOC_SMTP_CONNECTIONS: 3,
    });
  });
});

import fc from 'fast-check';
import { openMailer } from '../../activities/mail/mailer';
import { isAllowed, isOneAddress } from '../../activities/mail/allow-list';
import { readWorkerConfig } from '../../config/worker-config';
import { workerEnvironment } from '../../local/worker-process';
import { mailerSettings } from '../../worker/mailer-settings';
import { startScriptedSmtpServer, type ScriptedSmtpServer } from './scripted-smtp-server';
import { FREELY, outgoingLetter } from './mailer-settings';

/** What the worker of the embedded stack is started with, whatever the person's shell holds. */
function settingsOfTheStack(smtpUrl: string) {
  const inherited = {
    DONDOC_MAIL_ALLOW_DOMAINS: '*.gov.invalid',
    DONDOC_SMTP_URL: 'smtp://relay.gov.invalid',
  };
  const environment = workerEnvironment(
    { name: 'worker', file: 'worker.js', env: { DONDOC_MAIL_ALLOW_DOMAINS: '*' } },
    {
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'default',
      temporalConfigFile: '/nonexistent.toml',
      ledgerUrl: ':memory:',
      smtpUrl,
      stateDirectory: '.dondoc',
      inherited,
    },
  );
  return mailerSettings(readWorkerConfig(environment));
}

describe('a trial system', () => {
  let server: ScriptedSmtpServer;
  beforeAll(async () => {
    server = await startScriptedSmtpServer();
  });
  beforeEach(() => server.commands.splice(0));
  afterAll(() => server.stop());

  async function sendTo(address: string) {
    const mailer = openMailer(settingsOfTheStack(`smtp://127.0.0.1:${server.port}`));
    try {
      return await mailer.send({ ...outgoingLetter(), to: { name: 'Bộ Công Thương', address } }, FREELY);
    } finally {
      mailer.close();
    }
  }

  it('writes to addresses that nobody has', async () => {
    expect(await sendTo('dau-moi@moit.example')).toMatchObject({ outcome: 'accepted' });
    expect(server.commands).toContain('RCPT TO:<dau-moi@moit.example>');
  });

  it.each([
    'dau-moi@moit.invalid',
    'dau-moi@example.gov.invalid',
    'dau-moi@moit.example.gov.invalid',
    'dau-moi@moitexample',
    'dau-moi@example',
    'dau-moi@moit.example.',
    'dau-moi@[127.0.0.1]',
    'dau-moi%moit.gov.invalid@relay.example',
    'moit.gov.invalid!dau-moi@relay.example',
    'dau-moi@moit.invalid,x@moit.example',
    'dau-moi@moit.invalid>\r\nRCPT TO:<x@moit.example',
    '"dau-moi@moit.invalid"@moit.example',
    'đầu-mối@moit.example',
    'dau-moi@mоit.example',
    '@moit.gov.invalid:dau-moi@moit.example',
    `${'a'.repeat(65)}@moit.example`,
    '',
  ])('never to %j: no connection is opened', async (address) => {
    expect(await sendTo(address)).toMatchObject({ outcome: 'refused', about: 'recipient' });
    expect(server.commands).toEqual([]);
  });

  it('says why in the record', async () => {
    expect(await sendTo('dau-moi@moit.invalid')).toMatchObject({
      response: 'ngoài danh sách miền được phép của hệ thống thử nghiệm; không gửi',
    });
  });

  it('whatever an address looks like, lets through only what ends in .example', () => {
    const part = fc.string({ unit: fc.constantFrom(...'aé.@%!"<> \r\n,;:[]\\-_+example') });
    fc.assert(
      fc.property(part, part, fc.constantFrom('', '.example', '.gov.invalid'), (local, domain, end) => {
        const address = `${local}@${domain}${end}`;
        if (!isOneAddress(address) || !isAllowed(address, ['*.example'])) return;
        expect(address).toMatch(/^[^@%!\s]+@[a-zA-Z0-9.-]+\.example$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the list of domains', () => {
  it.each([
    ['dau-moi@vpcp.example', ['vpcp.example'], true],
    ['dau-moi@VPCP.Example', ['vpcp.example'], true],
    ['dau-moi@thu.vpcp.example', ['vpcp.example'], false],
    ['dau-moi@thu.vpcp.example', ['*.vpcp.example'], true],
    ['dau-moi@vpcp.example', ['*.vpcp.example'], false],
    ['dau-moi@khacvpcp.example', ['*.vpcp.example', 'x.example'], false],
    ['dau-moi@moit.invalid', null, true],
  ])('%s under %j: %s', (address, domains, allowed) => {
    expect(isAllowed(address, domains)).toBe(allowed);
  });
});

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { openMailer, type Delivery, type MailerConfig } from '../../activities/mail/mailer';
import { Authority, type Certificate } from '../support/certificates';
import { startScriptedSmtpServer } from './scripted-smtp-server';
import { FREELY, mailerConfig, outgoingLetter } from './mailer-settings';

const OURS = new Authority();
const HOW = ['STARTTLS', 'smtps'] as const;

interface TlsServer {
  url: string;
  recipients: string[];
  stop(): Promise<void>;
}

async function startTlsServer(how: (typeof HOW)[number], { cert, key }: Certificate): Promise<TlsServer> {
  const recipients: string[] = [];
  const server = new SMTPServer({
    secure: how === 'smtps',
    cert,
    key,
    authOptional: true,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo({ address }, session, callback) {
      if (session.secure) recipients.push(address);
      callback();
    },
  });
  // A client that hangs up on a certificate is what these specs are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: how === 'smtps' ? `smtps://127.0.0.1:${port}` : `smtp://127.0.0.1:${port}?tls=required`,
    recipients,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function sendOnce(url: string, change: Partial<MailerConfig> = {}): Promise<Delivery> {
  const mailer = openMailer(mailerConfig(url, change));
  try {
    return await mailer.send(outgoingLetter(), FREELY);
  } finally {
    mailer.close();
  }
}

describe.each(HOW)('the certificate of a mail server over %s', (how) => {
  const servers: TlsServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });
  async function serverWith(certificate: Certificate): Promise<TlsServer> {
    const server = await startTlsServer(how, certificate);
    servers.push(server);
    return server;
  }

  it('is taken when the authority of the CA file issued it', async () => {
    const server = await serverWith(OURS.issue());
    expect(await sendOnce(server.url, { ca: OURS.cert })).toMatchObject({ outcome: 'accepted' });
    expect(server.recipients).toEqual(['dau-moi@moit.example']);
  });

  it.each([
    [
      'signed itself',
      () => OURS.selfSigned(),
      null,
      /không do tổ chức được tin cậy cấp.*DONDOC_SMTP_CA_FILE/,
    ],
    ['nobody trusts', () => OURS.issue(), null, /không do tổ chức được tin cậy cấp.*DONDOC_SMTP_CA_FILE/],
    [
      'another authority issued',
      () => new Authority().issue(),
      OURS.cert,
      /không do tổ chức được tin cậy cấp/,
    ],
    ['has expired', () => OURS.issue({ days: -3 }), OURS.cert, /đã hết hạn/],
    [
      'names another host',
      () => OURS.issue({ host: 'thu-khac.example' }),
      OURS.cert,
      /không mang tên 127\.0\.0\.1; kiểm tra tên máy trong DONDOC_SMTP_URL/,
    ],
  ])('that %s keeps the letter, with words that say what to do', async (_name, certificate, ca, says) => {
    const server = await serverWith(certificate());
    const delivery = await sendOnce(server.url, { ca });
    expect(delivery).toMatchObject({ outcome: 'deferred', response: expect.stringMatching(says) });
    expect(server.recipients).toEqual([]);
  });
});

describe('a server that takes letters in the clear', () => {
  it.each([
    ['offers no TLS', []],
    ['offers TLS and then refuses it', ['STARTTLS']],
  ])('and %s gets none where TLS is required', async (_name, extensions) => {
    const server = await startScriptedSmtpServer({}, extensions);
    const delivery = await sendOnce(`smtp://127.0.0.1:${server.port}?tls=required`);
    await server.stop();
    expect(delivery).toMatchObject({ outcome: 'deferred', response: expect.stringMatching(/TLS/) });
    expect(server.commands.join('\n')).not.toMatch(/MAIL|AUTH/);
  });

  it('gets them where that was written on purpose', async () => {
    const server = await startScriptedSmtpServer({}, ['STARTTLS']);
    const delivery = await sendOnce(`smtp://127.0.0.1:${server.port}?tls=never`);
    await server.stop();
    expect(delivery).toMatchObject({ outcome: 'accepted' });
    expect(server.commands).not.toContain('STARTTLS');
  });
});

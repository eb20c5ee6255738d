import { openMailer, type Mailer } from '../../activities/mail/mailer';
import { parseSmtpUrl } from '../../activities/mail/smtp-url';
import { startFaultySmtpServer, type FaultySmtpServer } from './faulty-smtp-server';
import { mailerConfig, outgoingLetter } from './mailer-settings';

const ACCOUNT = { user: 'dondoc', pass: 'bí mật/1' };

describe('the hand-over of a message', () => {
  let server: FaultySmtpServer;
  let mailer: Mailer;
  const never = new AbortController().signal;

  beforeEach(async () => {
    server = await startFaultySmtpServer();
    mailer = openMailer(mailerConfig(server.url));
  });
  afterEach(async () => {
    mailer.close();
    await server.stop();
  });

  it('asks before the final dot, and the dot waits for the answer', async () => {
    let completeWhenAsked = -1;
    const beforeFinalDot = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      completeWhenAsked = server.complete.length;
    };
    await mailer.send(outgoingLetter(), { beforeFinalDot, signal: never });
    expect(completeWhenAsked).toBe(0);
    expect(server.complete).toHaveLength(1);
  });

  it('does not ask when the server refuses the recipient', async () => {
    const beforeFinalDot = jest.fn(async () => undefined);
    server.plan({ at: 'rcpt', reply: 550 });
    expect(await mailer.send(outgoingLetter(), { beforeFinalDot, signal: never })).toMatchObject({
      outcome: 'refused',
    });
    expect(beforeFinalDot).not.toHaveBeenCalled();
  });

  it('delivers nothing when the ledger cannot write', async () => {
    const broken = new Error('đĩa đầy');
    const sending = mailer.send(outgoingLetter(), {
      beforeFinalDot: () => Promise.reject(broken),
      signal: never,
    });
    await expect(sending).rejects.toBe(broken);
    expect(server.complete).toHaveLength(0);
  });

  it('a connection cut in the middle of the body is passing trouble, and the ledger was not asked', async () => {
    const beforeFinalDot = jest.fn(async () => undefined);
    server.plan({ at: 'data-begin', cut: true });
    const long = outgoingLetter({ text: 'một dòng của một bức thư rất dài\n'.repeat(300_000) });
    expect(await mailer.send(long, { beforeFinalDot, signal: never })).toMatchObject({ outcome: 'deferred' });
    expect(beforeFinalDot).not.toHaveBeenCalled();
    expect(await mailer.send(outgoingLetter(), { beforeFinalDot, signal: never })).toMatchObject({
      outcome: 'accepted',
    });
  });

  it('an address that is none is refused without a word to the server', async () => {
    const strange = {
      ...outgoingLetter(),
      to: { name: 'Bộ', address: 'a@b.example>\r\nRCPT TO:<c@d.example' },
    };
    const delivery = await mailer.send(strange, { beforeFinalDot: async () => undefined, signal: never });
    expect(delivery).toMatchObject({ outcome: 'refused' });
    expect(server.recipients).toEqual([]);
  });

  it('asks a server without TLS for it when TLS was required, and keeps the letter', async () => {
    const strict = openMailer(mailerConfig(`${server.url}?tls=required`));
    const delivery = await strict.send(outgoingLetter(), {
      beforeFinalDot: async () => undefined,
      signal: never,
    });
    strict.close();
    expect(delivery).toMatchObject({ outcome: 'deferred', response: expect.stringContaining('TLS') });
    expect(server.recipients).toEqual([]);
  });
});

describe('an account on the mail server', () => {
  let server: FaultySmtpServer;
  beforeEach(async () => {
    server = await startFaultySmtpServer({ login: ACCOUNT });
  });
  afterEach(() => server.stop());

  async function sendAs(pass: string) {
    const url = server.url.replace('smtp://', `smtp://${ACCOUNT.user}:${encodeURIComponent(pass)}@`);
    const mailer = openMailer(mailerConfig(url));
    try {
      return await mailer.send(outgoingLetter(), {
        beforeFinalDot: async () => undefined,
        signal: new AbortController().signal,
      });
    } finally {
      mailer.close();
    }
  }

  it('is used', async () => {
    expect(await sendAs(ACCOUNT.pass)).toMatchObject({ outcome: 'accepted' });
  });

  it('that is refused concerns the configuration, not the recipient: the letter is kept', async () => {
    const delivery = await sendAs('sai');
    expect(delivery).toMatchObject({ outcome: 'deferred', response: expect.stringMatching(/^535/) });
    expect(JSON.stringify(delivery)).not.toContain('sai');
  });
});

describe('the address of the mail server', () => {
  it('asks for TLS except on the loopback interface', () => {
    expect(parseSmtpUrl('smtp://thu.vpcp.example')).toMatchObject({
      port: 587,
      tlsRequired: true,
      auth: null,
    });
    expect(parseSmtpUrl('smtps://thu.vpcp.example')).toMatchObject({ port: 465, implicitTls: true });
    expect(parseSmtpUrl('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, tlsRequired: false });
    expect(parseSmtpUrl('smtp://[::1]:2525')).toMatchObject({ host: '::1', tlsRequired: false });
    expect(parseSmtpUrl('smtp://thu.vpcp.example:25?tls=never')).toMatchObject({ tlsRequired: false });
    expect(parseSmtpUrl('smtp://localhost?tls=required')).toMatchObject({ tlsRequired: true });
  });

  it('reads an account with marks that addresses do not allow', () => {
    expect(parseSmtpUrl('smtp://a%40b:x%3Ay%25@thu.vpcp.example').auth).toEqual({
      user: 'a@b',
      pass: 'x:y%',
    });
  });

  it.each([
    ['http://thu.vpcp.example', /smtp:\/\//],
    ['smtp://u:mat-khau@thu.vpcp.example?disableFileAccess=false', /tham số lạ "disableFileAccess"/],
    ['smtp://u:mat-khau@thu.vpcp.example?tls=maybe', /tls=maybe/],
    ['smtp://u:mat-khau%@thu.vpcp.example', /%25/],
    ['smtp://', /thiếu tên máy/],
    ['thu.vpcp.example:mat-khau', /phải bắt đầu bằng smtp/],
    ['mat-khau', /Không đọc được/],
  ])('says what is wrong with %s, without the password', (url, says) => {
    expect(() => parseSmtpUrl(url)).toThrow(says);
    try {
      parseSmtpUrl(url);
    } catch (error) {
      expect(String(error)).not.toContain('mat-khau');
    }
  });
});

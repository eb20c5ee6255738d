import { generateKeyPairSync } from 'node:crypto';
import { openMailer } from '../../activities/mail/mailer';
import { verifyDkim } from '../support/dkim-verify';
import { startFaultySmtpServer, type FaultySmtpServer } from './faulty-smtp-server';
import { FREELY, mailerConfig, outgoingLetter } from './mailer-settings';

describe('a message signed for its domain', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const dkim = { domain: 'vpcp.example', selector: 'dondoc2026', key: privateKey };
  let server: FaultySmtpServer;

  beforeAll(async () => {
    server = await startFaultySmtpServer();
  });
  beforeEach(() => server.taken.splice(0));
  afterAll(() => server.stop());

  async function sendSigned(): Promise<Buffer> {
    const mailer = openMailer(mailerConfig(server.url, { dkim }));
    await mailer.send(outgoingLetter(), FREELY);
    mailer.close();
    return server.taken[0] as Buffer;
  }

  it('is verified as the server has it', async () => {
    const reading = verifyDkim(await sendSigned(), publicKey);
    expect(reading).toMatchObject({ bodyHashAgrees: true, signatureAgrees: true });
    expect(reading?.tags).toMatchObject({
      a: 'rsa-sha256',
      c: 'relaxed/relaxed',
      d: 'vpcp.example',
      s: 'dondoc2026',
    });
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type']) {
      expect(reading?.tags['h']?.split(':')).toContain(name);
    }
  });

  it.each([
    ['its subject', /Subject: /, 'Subject: x', { bodyHashAgrees: true, signatureAgrees: false }],
    ['its sender', /dondoc@vpcp\.example/, 'khac@vpcp.example', { signatureAgrees: false }],
    ['its body', /(\r\n\r\n.*?)[A-Za-z]{5}/s, '$1XXXXX', { bodyHashAgrees: false }],
  ])('no longer is after a change of %s', async (_name, what, by, reading) => {
    const changed = (await sendSigned()).toString('latin1').replace(what, by);
    expect(verifyDkim(Buffer.from(changed, 'latin1'), publicKey)).toMatchObject(reading);
  });

  it('is the same to a verifier whatever a relay does to spaces and folding', async () => {
    const folded = (await sendSigned())
      .toString('latin1')
      .replace(/^From: /m, 'From:   ')
      .replace(/\r\n$/, ' \r\n\r\n\r\n');
    expect(verifyDkim(Buffer.from(folded, 'latin1'), publicKey)).toMatchObject({
      bodyHashAgrees: true,
      signatureAgrees: true,
    });
  });

  it('asks the ledger once the server has its body, and not before', async () => {
    const mailer = openMailer(mailerConfig(server.url, { dkim }));
    const asked: string[] = [];
    server.plan({ at: 'rcpt', reply: 550 });
    const beforeFinalDot = () => Promise.resolve(void asked.push(`${server.complete.length}`));
    const refused = await mailer.send(outgoingLetter(), { ...FREELY, beforeFinalDot });
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(asked).toEqual([]);
    const before = server.complete.length;
    await mailer.send(outgoingLetter(), { ...FREELY, beforeFinalDot });
    expect(asked).toEqual([`${before}`]);
    expect(server.complete).toHaveLength(before + 1);
    mailer.close();
  });

  it('is not delivered when the ledger cannot write', async () => {
    const mailer = openMailer(mailerConfig(server.url, { dkim }));
    const broken = new Error('đĩa đầy');
    const before = server.complete.length;
    await expect(
      mailer.send(outgoingLetter(), { ...FREELY, beforeFinalDot: () => Promise.reject(broken) }),
    ).rejects.toBe(broken);
    expect(server.complete).toHaveLength(before);
    mailer.close();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { openMailer } from '../../activities/mail/mailer';
import { parseDryRun } from '../../activities/mail/smtp-url';
import { temporaryFolder } from '../support/temporary-folder';
import { FREELY, mailerConfig, outgoingLetter } from './mailer-settings';

describe('a dry run', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('writes the message down and cannot be taken for a delivery', async () => {
    const into = join(folder.path, 'thu');
    const mailer = openMailer(mailerConfig(`dry-run:${into}`));
    const beforeFinalDot = jest.fn(() => Promise.resolve());
    const delivery = await mailer.send(outgoingLetter(), { ...FREELY, beforeFinalDot });
    await mailer.send(outgoingLetter(), { ...FREELY, beforeFinalDot });
    mailer.close();
    expect(delivery).toEqual({
      outcome: 'skipped',
      response: expect.stringMatching(/^chạy thử, không gửi \([0-9a-f]{20}\.eml\)$/),
    });
    expect(beforeFinalDot).not.toHaveBeenCalled();
    const [name = '', ...others] = readdirSync(into);
    expect(others).toEqual([]);
    const mail = await PostalMime.parse(readFileSync(join(into, name)));
    expect(mail.to).toMatchObject([{ name: 'Bộ Công Thương', address: 'dau-moi@moit.example' }]);
  });

  it('need not keep anything', async () => {
    const mailer = openMailer(mailerConfig('dry-run:'));
    expect(await mailer.send(outgoingLetter(), FREELY)).toEqual({
      outcome: 'skipped',
      response: 'chạy thử, không gửi',
    });
  });

  it('says when it cannot write', async () => {
    const mailer = openMailer(mailerConfig('dry-run:/dev/null/thu'));
    expect(await mailer.send(outgoingLetter(), FREELY)).toMatchObject({
      outcome: 'deferred',
      response: expect.stringContaining('ENOTDIR'),
    });
  });

  it('keeps to the list of domains all the same', async () => {
    const mailer = openMailer(mailerConfig('dry-run:', { allowDomains: ['*.thu.example'] }));
    expect(await mailer.send(outgoingLetter(), FREELY)).toMatchObject({ outcome: 'refused' });
  });

  it('is told apart from a server by its first word only', () => {
    expect(parseDryRun('dry-run:')).toEqual({ folder: null });
    expect(parseDryRun('dry-run:thu/di')).toEqual({ folder: 'thu/di' });
    expect(parseDryRun('smtp://thu.vpcp.example')).toBeNull();
    expect(() => parseDryRun('dry-run://thu.vpcp.example:587')).toThrow(/dry-run:\/thư-mục/);
  });
});

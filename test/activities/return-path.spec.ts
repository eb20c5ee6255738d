import { openMailer } from '../../activities/mail/mailer';
import { returnPathOf, returnTag, tagOfReturnPath } from '../../activities/mail/return-path';
import { messageIdOf } from '../../letters/message-id';
import { letter } from '../letters/letter-facts';
import { startScriptedSmtpServer } from './scripted-smtp-server';
import { FREELY, mailerConfig, outgoingLetter } from './mailer-settings';

const MESSAGE_ID = messageIdOf(letter().key, 'dondoc.example');
const TAG = MESSAGE_ID.slice(1, 21);

async function commandsOf(extensions: string[], returnPath: string | null): Promise<string[]> {
  const server = await startScriptedSmtpServer({}, extensions);
  const mailer = openMailer(mailerConfig(`smtp://127.0.0.1:${server.port}`, { returnPath }));
  await mailer.send(outgoingLetter(), FREELY);
  mailer.close();
  await server.stop();
  return server.commands.filter((line) => /^(MAIL|RCPT)/.test(line));
}

describe('what cannot be delivered', () => {
  it('comes back to an address of the message itself, with a report where the server makes one', async () => {
    expect(await commandsOf(['DSN'], 'tra-ve@theo-doi.example')).toEqual([
      `MAIL FROM:<tra-ve+${TAG}@theo-doi.example> RET=HDRS ENVID=${TAG}`,
      'RCPT TO:<dau-moi@moit.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;dau-moi@moit.example',
    ]);
  });

  it('comes back to that address from a server that knows no reports', async () => {
    expect(await commandsOf([], 'tra-ve@theo-doi.example')).toEqual([
      `MAIL FROM:<tra-ve+${TAG}@theo-doi.example>`,
      'RCPT TO:<dau-moi@moit.example>',
    ]);
  });

  it('comes back to the sender where no return path is set, and nothing more is asked', async () => {
    expect(await commandsOf(['DSN'], null)).toEqual([
      'MAIL FROM:<dondoc@vpcp.example>',
      'RCPT TO:<dau-moi@moit.example>',
    ]);
  });

  it('is known by the address it came to', () => {
    expect(tagOfReturnPath(returnPathOf('tra-ve@theo-doi.example', MESSAGE_ID))).toBe(returnTag(MESSAGE_ID));
    expect(tagOfReturnPath(`TRA-VE+${TAG.toUpperCase()}@THEO-DOI.EXAMPLE`)).toBe(TAG);
    expect(tagOfReturnPath('dau-moi@moit.example')).toBeNull();
    expect(tagOfReturnPath('dau-moi+viec@moit.example')).toBeNull();
  });

  it('has a tag whatever its Message-ID looks like', () => {
    expect(returnTag('<other@elsewhere.example>')).toMatch(/^[0-9a-f]{20}$/);
    expect(returnTag('<other@elsewhere.example>')).not.toBe(returnTag('<another@elsewhere.example>'));
  });
});

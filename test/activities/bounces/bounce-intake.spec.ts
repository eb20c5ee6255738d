import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { asideFolder } from '../../../activities/bounces/aside-folder';
import {
  BounceListenError,
  openBounceIntake,
  type BounceIntake,
} from '../../../activities/bounces/bounce-intake';
import { settleReport } from '../../../activities/bounces/settle-bounce';
import type { ReadReport } from '../../../contract/bounce-workflow';
import { RETURNED, sample } from './samples';
import { FIRST, SECOND, sentLetters, type SentLetters } from './sent-letters';

const RETURN_PATH = 'bounces@vpcp.example';
const TAGGED = `bounces+${RETURNED.tag}@vpcp.example`;

describe('the mail server of the return path', () => {
  let sent: SentLetters;
  let intake: BounceIntake;
  let aside: string;
  let ledgerIsThere: boolean;
  const taken: (ReadReport | null)[] = [];

  beforeEach(async () => {
    sent = await sentLetters();
    aside = mkdtempSync(join(sent.folder, 'aside-'));
    ledgerIsThere = true;
    taken.length = 0;
    intake = await openBounceIntake({
      listen: '0',
      returnPath: RETURN_PATH,
      onReport: async (raw, sentTo) => {
        if (!ledgerIsThere) throw new Error('the ledger is away');
        return settleReport(sent.deps, raw, { sentTo });
      },
      setAside: asideFolder(aside, 2),
      onTaken: (report) => taken.push(report),
      limits: { bytes: 50_000 },
    });
  });
  afterEach(async () => {
    await intake.close();
    await sent.close();
  });

  /** As a mail relay hands it in: with the empty sender of reports (RFC 5321, 4.5.5). */
  async function handIn(raw: Buffer, to: string | string[] = TAGGED): Promise<string> {
    const transport = createTransport({ host: intake.host, port: intake.port, ignoreTLS: true });
    try {
      const { response } = await transport.sendMail({ envelope: { from: '', to }, raw });
      return response;
    } catch (error) {
      return (error as { response?: string }).response ?? String(error);
    } finally {
      transport.close();
    }
  }

  const kept = (): string[] =>
    readdirSync(aside).flatMap((kind) => readdirSync(join(aside, kind)).map((file) => `${kind}/${file}`));

  it('listens on the loopback interface unless told otherwise', () => {
    expect(intake.host).toBe('127.0.0.1');
  });

  it('answers 250 when the ledger has it, the address is closed and the tasks are told', async () => {
    expect(await handIn(sample('postfix-unknown-user'))).toMatch(/^250 2\.0\.0 /);
    expect(sent.told.map(({ key }) => key)).toEqual([FIRST.key, SECOND.key]);
    const [letter] = await sent.ledger.lettersOfTask(SECOND.taskId);
    expect(letter).toMatchObject({ fate: { outcome: 'bounced' } });
    expect(await sent.ledger.addresses.listSuppressed()).toMatchObject([{ address: RETURNED.address }]);
    expect(kept()).toEqual([]);
  });

  it('finds the message by the recipient of the envelope alone', async () => {
    const raw = sample('tag-only')
      .toString()
      .replace(/^Delivered-To:.*\n/m, '');
    await handIn(Buffer.from(raw));
    expect(sent.told.map(({ key }) => key)).toEqual([FIRST.key, SECOND.key]);
  });

  it('twice the same leaves one event', async () => {
    await handIn(sample('gmail-unknown-user'));
    const before = await sent.entries();
    expect(await handIn(sample('gmail-unknown-user'))).toMatch(/^250 /);
    expect(await sent.entries()).toBe(before);
  });

  it('answers 451 while the ledger is away, so that the relay brings it again', async () => {
    ledgerIsThere = false;
    expect(await handIn(sample('postfix-unknown-user'))).toMatch(/^451 4\.3\.0 /);
    expect(taken).toEqual([null]);
    expect(sent.told).toEqual([]);
    ledgerIsThere = true;
    expect(await handIn(sample('postfix-unknown-user'))).toMatch(/^250 /);
    expect(sent.told).toHaveLength(2);
  });

  it('sets aside for a person what concerns no letter, once, and lets delays go', async () => {
    const forged = sample('qmail-no-mailbox', { messageId: `<${'d'.repeat(40)}@dondoc.example>` });
    for (const raw of [
      forged,
      forged,
      sample('person-answers'),
      sample('out-of-office'),
      sample('postfix-delayed'),
    ])
      expect(await handIn(raw, RETURN_PATH)).toMatch(/^250 /);
    expect(kept().map((path) => path.split('/')[0])).toEqual(['auto-reply', 'other', 'unmatched']);
    const [auto = ''] = kept();
    expect(readFileSync(join(aside, auto), 'utf8')).toContain('Tôi nghỉ phép');
    expect(sent.told).toEqual([]);
  });

  it('a flood of unknown mail is put off before it fills the disk', async () => {
    const answers: string[] = [];
    for (const n of [1, 2, 3])
      answers.push(await handIn(Buffer.from(`From: a@b.example\n\nthư ${n}\n`), RETURN_PATH));
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['250', '250', '451']);
    expect(kept()).toHaveLength(2);
  });

  it.each([
    'bounces@moit.example',
    'theo-doi@vpcp.example',
    'bounces+thu@vpcp.example',
    'xbounces@vpcp.example',
  ])('takes nothing for %s', async (to) => {
    expect(await handIn(sample('postfix-unknown-user'), to)).toMatch(/^550 5\.1\.1 /);
    expect(taken).toEqual([]);
  });

  it('takes nothing larger than a report may be', async () => {
    const large = Buffer.concat([sample('postfix-unknown-user'), Buffer.alloc(80_000, 'a\n')]);
    expect(await handIn(large)).toMatch(/^552 /);
    expect(taken).toEqual([]);
  });

  it('a client that does not say how much it brings is stopped all the same', async () => {
    const socket = connect(intake.port, intake.host);
    const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
    const finalAnswer = async (): Promise<string> => {
      for (;;) {
        const { value } = (await answers.next()) as { value: string };
        if (!/^\d{3}-/.test(value)) return value;
      }
    };
    await finalAnswer();
    for (const line of ['EHLO relay.example', 'MAIL FROM:<>', `RCPT TO:<${TAGGED}>`, 'DATA']) {
      socket.write(`${line}\r\n`);
      await finalAnswer();
    }
    socket.write(`Subject: x\r\n\r\n${'a'.repeat(998)}\r\n`.repeat(80) + '.\r\n');
    expect(await finalAnswer()).toMatch(/^552 /);
    socket.destroy();
    expect(taken).toEqual([]);
  });

  it.each(['', 'khong-phai', '127.0.0.1:99999', 'a b:25', '1.2.3.4:'])(
    'refuses to listen at "%s"',
    async (listen) => {
      const options = { returnPath: RETURN_PATH, onReport: jest.fn(), setAside: jest.fn() };
      await expect(openBounceIntake({ ...options, listen })).rejects.toThrow(BounceListenError);
    },
  );

  it('says that its place is taken', async () => {
    const options = { returnPath: RETURN_PATH, onReport: jest.fn(), setAside: jest.fn() };
    await expect(openBounceIntake({ ...options, listen: `127.0.0.1:${intake.port}` })).rejects.toThrow(
      /EADDRINUSE/,
    );
  });
});

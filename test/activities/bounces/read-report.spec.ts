import * as fc from 'fast-check';
import { REPORT_BYTES_MAX } from '../../../contract/bounce-workflow';
import type { Bounce } from '../../../activities/bounces/bounce';
import { readReport } from '../../../activities/bounces/read-report';
import { RETURNED, sample, sampleNames } from './samples';

/** The bounce in it; null for everything that is none. */
async function readBounce(raw: Buffer | string, sentTo: readonly string[] = []): Promise<Bounce | null> {
  const report = await readReport(raw, sentTo);
  return report.kind === 'bounce' ? report.bounce : null;
}

interface Expected {
  status: string;
  permanent: boolean;
  says: RegExp | null;
  messageId?: string | null;
  tag?: string | null;
  by?: string | null;
}

const BOUNCES: Record<string, Expected> = {
  'postfix-unknown-user': {
    status: '5.1.1',
    permanent: true,
    says: /^550 5\.1\.1 .* User unknown in virtual mailbox table$/,
    by: 'mx.vpcp.example',
  },
  'postfix-mailbox-full': { status: '5.2.2', permanent: false, says: /quota/, by: 'mx.vpcp.example' },
  'postfix-gave-up': { status: '4.4.1', permanent: false, says: /timed out$/, by: 'mx.vpcp.example' },
  'postfix-text-only': { status: '5.1.1', permanent: true, says: /reply to RCPT TO/, messageId: null },
  'exim-unknown-user': {
    status: '5.0.0',
    permanent: true,
    says: /^550 No such user here$/,
    by: 'relay.vpcp.example',
  },
  'exim-old-text': { status: '5.1.1', permanent: true, says: /550 5\.1\.1 User unknown$/, tag: null },
  'office365-not-found': {
    status: '5.1.10',
    permanent: true,
    says: /RecipientNotFound/,
    by: 'SG2PR01.prod.hosted.example',
  },
  'office365-edge-blocked': {
    status: '5.4.1',
    permanent: true,
    says: /Access denied/,
    by: 'SG2PR01.prod.hosted.example',
  },
  'exchange-policy': {
    status: '5.7.1',
    permanent: false,
    says: /NotAuthorized/,
    by: 'SG2PR01.prod.hosted.example',
  },
  'exchange-2003-text': {
    status: '5.1.1',
    permanent: true,
    says: /^The e-mail account does not exist at the organization this message/,
  },
  'gmail-unknown-user': {
    status: '5.1.1',
    permanent: true,
    says: /does not exist\. .* unnecessary spaces\.$/,
    by: 'bigmail.example',
  },
  'sendmail-unknown-user': {
    status: '5.1.1',
    permanent: true,
    says: /^550 5\.1\.1 User unknown$/,
    by: 'gw.moit.example',
  },
  'sendmail-text': { status: '5.1.1', permanent: true, says: /User unknown/ },
  'qmail-no-mailbox': { status: '5.1.1', permanent: true, says: /^Sorry, no mailbox here/, tag: null },
  'qmail-host-gave-up': { status: '4.4.2', permanent: false, says: /in the queue too long\.$/, tag: null },
  'tag-only': { status: '5.2.1', permanent: true, says: null, messageId: null },
};

const NO_BOUNCES: Record<string, string> = {
  'postfix-delayed': 'delivery-news',
  'postfix-delivered': 'delivery-news',
  'out-of-office': 'auto-reply',
  'read-receipt': 'other',
  'person-answers': 'other',
};

describe('reading what came to the return path', () => {
  it.each(Object.entries(BOUNCES))('%s: a letter came back', async (name, expected) => {
    const {
      status,
      permanent,
      says,
      messageId = RETURNED.messageId,
      tag = RETURNED.tag,
      by = null,
    } = expected;
    const bounce = await readBounce(sample(name));
    expect(bounce).toMatchObject({ messageId, envelopeTag: tag, reportingMta: by });
    expect(bounce?.reportedAt).toMatch(/^2026-03-24T08:00:0\d\+07:00$/);
    expect(bounce?.recipients).toHaveLength(1);
    expect(bounce?.recipients[0]).toMatchObject({
      address: expect.stringMatching(/^dau-moi@moit\.example$/i),
      forwardedTo: null,
      action: 'failed',
      status,
      permanent,
      diagnostic: says === null ? null : expect.stringMatching(says),
    });
  });

  it.each(Object.entries(NO_BOUNCES))('%s is %s and changes nothing', async (name, kind) => {
    expect((await readReport(sample(name))).kind).toBe(kind);
    expect(await readBounce(sample(name))).toBeNull();
  });

  it('an address beyond ASCII is read with and without its escapes (RFC 6533)', async () => {
    const bounce = await readBounce(sample('postfix-utf8'));
    expect(bounce?.recipients).toMatchObject([
      {
        address: 'đầu-mối@công-thương.example',
        forwardedTo: null,
        diagnostic: '550 5.1.1 Hộp thư không tồn tại',
        permanent: true,
      },
    ]);
  });

  it('a mailbox that forwards is not closed because one of its people is gone', async () => {
    const bounce = await readBounce(sample('forwarded-unknown-user'));
    expect(bounce?.recipients).toMatchObject([
      {
        address: 'dau-moi@moit.example',
        forwardedTo: 'nguoi-cu@mail.moit.example',
        status: '5.1.1',
        permanent: false,
      },
    ]);
  });

  it('every sample is expected to be something', () => {
    const named = [...Object.keys(BOUNCES), ...Object.keys(NO_BOUNCES)];
    expect([...named, 'forwarded-unknown-user', 'postfix-utf8'].sort()).toEqual(sampleNames().sort());
  });

  it('the envelope tells the tag that the header lost', async () => {
    const sent = await readBounce(sample('qmail-no-mailbox'), [`bounces+${RETURNED.tag}@vpcp.example`]);
    expect(sent?.envelopeTag).toBe(RETURNED.tag);
  });

  it('a Message-ID of the body below the header is not taken for the letter’s', async () => {
    const raw = sample('qmail-no-mailbox')
      .toString()
      .replace(/^Message-ID:.*$/m, 'X-Nothing: here');
    const forged = `${raw}\n\nMessage-ID: <forged@elsewhere.example>\n`;
    expect((await readBounce(forged))?.messageId).not.toBe(RETURNED.messageId);
  });
});

describe('what is sent to do harm', () => {
  it('is not read beyond the size of a report', async () => {
    const large = Buffer.concat([sample('postfix-unknown-user'), Buffer.alloc(REPORT_BYTES_MAX, 0x61)]);
    expect(await readReport(large)).toEqual({ kind: 'unreadable' });
    expect(await readReport('')).toEqual({ kind: 'unreadable' });
  });

  it('parts within parts without end are given up', async () => {
    let body = 'Content-Type: text/plain\n\nx\n';
    for (let level = 0; level < 60; level += 1) {
      body = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${body}\n--b${level}--\n`;
    }
    expect(await readReport(`From: a@b.example\n${body}`)).toEqual({ kind: 'unreadable' });
  });

  it('a report within a report is not followed: only the outer one counts', async () => {
    const inner = sample('postfix-unknown-user', { messageId: `<${'b'.repeat(40)}@dondoc.example>` });
    const outer = sample('gmail-unknown-user').toString();
    const nested = outer.replace(
      /(Content-Type: message\/rfc822\n\n)[^]*?(\n--0+a1b2c3--)/,
      `$1${inner.toString()}$2`,
    );
    const bounce = await readBounce(nested);
    expect(bounce?.recipients).toHaveLength(1);
    expect(bounce?.reportingMta).toBe('bigmail.example');
  });

  it('ten thousand recipients are cut off, and quickly', async () => {
    const many = 'Final-Recipient: rfc822; a@moit.example\nAction: failed\nStatus: 5.1.1\n\n'.repeat(10_000);
    const raw = sample('tag-only')
      .toString()
      .replace('Content-Transfer-Encoding: base64\n', '')
      .replace(/\n\n[A-Za-z0-9+/=\n]{80,}--b--/, `\n\n${many}--b--`);
    const bounce = await readBounce(raw);
    expect(bounce?.recipients.length).toBeGreaterThan(10);
    expect(bounce?.recipients.length).toBeLessThanOrEqual(100);
  });

  it.each([
    ['a wrong character set', (text: string) => Buffer.from(text, 'utf16le')],
    ['bytes above ASCII', (text: string) => Buffer.from(text.replaceAll('e', 'é'), 'latin1')],
    ['one endless line', (text: string) => Buffer.from(text.replaceAll('\n', ' '))],
    ['an endless word', (text: string) => Buffer.from(text.replace('550 ', `550 ${'a'.repeat(300_000)} `))],
    ['an endless address', (t: string) => Buffer.from(t.replaceAll('dau-moi@', `${'a'.repeat(100_000)}@`))],
    [
      'line breaks in what the server says',
      (t: string) => Buffer.from(t.replace('550 ', '550\r\n\tBcc: x\r\n ')),
    ],
  ])('survives %s', async (_name, harm) => {
    const report = await readReport(harm(sample('postfix-unknown-user').toString()));
    if (report.kind !== 'bounce') return expect(report.kind).toMatch(/other|unreadable|delivery-news/);
    for (const { diagnostic, address } of report.bounce.recipients) {
      expect(address.length).toBeLessThanOrEqual(320);
      expect(diagnostic ?? '').not.toMatch(/[\r\n]/);
      expect((diagnostic ?? '').length).toBeLessThanOrEqual(400);
    }
  });

  const anySample = fc.constantFrom(...sampleNames()).map((name) => sample(name));

  it('cut off anywhere, or with any bytes changed, it is read as something or nothing', async () => {
    const cut = fc.tuple(anySample, fc.double({ min: 0, max: 1, noNaN: true })).map(([raw, share]) => {
      return raw.subarray(0, Math.floor(raw.length * share));
    });
    const holes = fc.array(fc.tuple(fc.nat(6_000), fc.uint8Array({ maxLength: 30 })), { maxLength: 8 });
    const changed = fc.tuple(anySample, holes).map(([raw, edits]) => {
      const copy = Buffer.from(raw);
      for (const [at, bytes] of edits)
        copy.set(bytes.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
      return copy;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, changed, fc.uint8Array({ maxLength: 400 })), async (raw) => {
        const report = await readReport(Buffer.from(raw));
        if (report.kind !== 'bounce') return;
        for (const { address, status } of report.bounce.recipients) {
          expect(address).toMatch(/^[^\s<>]+@[^\s<>]+$/);
          expect(status).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/);
        }
      }),
      { numRuns: 600 },
    );
  });
});

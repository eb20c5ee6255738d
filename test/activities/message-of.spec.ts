import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { messageOf, type OutgoingLetter } from '../../activities/mail/mailer';
import { calendarOf } from '../../letters/calendar';
import { facts, letter } from '../letters/letter-facts';
import { FROM, outgoingLetter } from './mailer-settings';

async function rawOf(outgoing: OutgoingLetter): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(messageOf(outgoing, FROM));
  return message as Buffer;
}

async function read(outgoing: OutgoingLetter) {
  const mail = await PostalMime.parse(await rawOf(outgoing));
  const header = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
  return { ...mail, header };
}

/** `multipart/mixed > multipart/alternative > text/plain …`, in the order of the wire. */
async function typesOf(outgoing: OutgoingLetter): Promise<string[]> {
  const raw = (await rawOf(outgoing)).toString('latin1');
  return [...raw.matchAll(/^Content-Type: ([\w/-]+)/gim)].map(([, type]) => type as string);
}

describe('the message on the wire', () => {
  const calendar = calendarOf([facts({ letter: letter({ kind: 'assignment' }) })], {
    domain: 'dondoc.example',
    organizer: FROM,
    lang: 'vi',
  });

  it('has its text and its HTML', async () => {
    expect(await typesOf(outgoingLetter())).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
  });

  it('carries its deadlines where mail programs look for them, and as a file for the others', async () => {
    expect(await typesOf(outgoingLetter({ calendar }))).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    const raw = (await rawOf(outgoingLetter({ calendar }))).toString('latin1');
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=PUBLISH/);
    const { attachments } = await read(outgoingLetter({ calendar }));
    for (const { content } of attachments) {
      const text = Buffer.from(content as ArrayBuffer).toString('utf8');
      expect(text.replaceAll('\r\n', '\n').trim()).toBe(calendar?.content.replaceAll('\r\n', '\n').trim());
    }
    expect(attachments.map(({ filename }) => filename)).toContain('thoi-han.ics');
  });

  it('belongs to the conversation of its task', async () => {
    const { header } = await read(outgoingLetter({ references: ['<goc@dondoc.example>'] }));
    expect(header('references')).toEqual(['<goc@dondoc.example>']);
    expect(header('in-reply-to')).toEqual(['<goc@dondoc.example>']);
  });

  it('as a digest belongs to several and answers none', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `<${i}.${'a'.repeat(36)}@dondoc.example>`);
    const { header } = await read(outgoingLetter({ references: ids }));
    expect(header('references')[0]?.split(/\s+/)).toEqual(ids);
    expect(header('in-reply-to')).toEqual([]);
  });

  it('refers neither to itself nor to what is no message', async () => {
    const own = outgoingLetter().letter.messageId;
    const { header } = await read(
      outgoingLetter({ references: [own, 'không phải', '<a@b.example>\r\nBcc: <x@y.example>'] }),
    );
    expect([...header('references'), ...header('in-reply-to'), ...header('bcc')]).toEqual([]);
  });

  it('has a subject that relays take, however long it was', async () => {
    const { subject } = await read(outgoingLetter({ subject: 'Xây dựng lộ trình '.repeat(200) }));
    expect([...(subject ?? '')].length).toBeLessThanOrEqual(200);
    expect(subject).toMatch(/^Xây dựng lộ trình.*…$/);
  });

  it('has a subject that shows what it holds, and nothing encoded by somebody else', async () => {
    const { subject } = await read(
      outgoingLetter({ subject: 'Nhắc =?utf-8?b?R2nhuqM=?= =?utf-8?q?a=0D=0AB?=' }),
    );
    expect(subject).toContain('?utf-8?b?R2nhuqM');
    const ascii = await read(outgoingLetter({ subject: '=?utf-8?q?a=0D=0ABcc:_x?=' }));
    expect(ascii.subject).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    ['quotes and a second address', 'Bộ "Công Thương" <x@y.example>, Z'],
    ['a line break', 'Bộ\r\nBcc: x@y.example'],
    ['marks that turn the direction', 'Bộ \u202Egnơưht gnôC\u2066\u200F\u061C'],
    ['letters that are not seen', 'Bộ\u200B Công\uFEFF Thương\u{E0041}'],
    ['an encoded word', '=?utf-8?q?B=0D=0ABcc:_x=40y.example?='],
  ])('has one recipient whatever the name holds: %s', async (_what, name) => {
    const mail = await read({ ...outgoingLetter(), to: { name, address: 'dau-moi@moit.example' } });
    expect(mail.to?.map(({ address }) => address)).toEqual(['dau-moi@moit.example']);
    expect(mail.header('bcc')).toEqual([]);
    expect(mail.to?.[0]?.name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('has no line a value of a header could begin', async () => {
    const headers = { 'X-Dondoc-Task': 'a\r\nBcc: x@y.example', 'List-Id': '<b.example>\nX: y' };
    const mail = await read(outgoingLetter({ headers }));
    expect([...mail.header('bcc'), ...mail.header('x')]).toEqual([]);
    expect(mail.header('x-dondoc-task')).toEqual(['a Bcc: x@y.example']);
  });
});

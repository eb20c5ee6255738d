import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { composeMail, type ComposedLetter } from '../../letters/compose';
import { messageIdOf } from '../../letters/message-id';
import { messageOf } from '../../activities/mail/mailer';
import type { LetterFacts } from '../../domain/letter/facts';
import { FROM, TEMPLATES } from '../activities/mail-bench';
import { digestOf, digestOf14 } from './digest-facts';
import { facts, letter, slipped } from './letter-facts';

function compose(of: readonly LetterFacts[], messageId: string | null = null): ComposedLetter {
  return composeMail(of, {
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    answerAddressOf: () => null,
    lang: 'vi',
    messageId,
  });
}

async function received(mail: ComposedLetter): Promise<Map<string, string>> {
  const message = messageOf({ to: FROM, replyTo: null, letter: mail }, FROM);
  const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const { headers } = await PostalMime.parse(raw as Buffer);
  return new Map(headers.map(({ key, value }) => [key, value]));
}

describe('the headers of a message', () => {
  it('say that no person wrote it, in which language, and of which list it is', async () => {
    const headers = await received(compose([facts()]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(headers.get('content-language')).toBe('vi');
    expect(headers.get('list-id')).toBe('<56-tb-vpcp.nhiem-vu.dondoc.example>');
    expect(headers.has('precedence')).toBe(false);
  });

  it('a digest of several directives has a list of its own', () => {
    const other = { ...facts().directive, id: 'Chỉ thị số 7/CT-TTg' };
    const [one, two] = digestOf14() as [LetterFacts, LetterFacts];
    expect(compose([one, { ...two, directive: other }]).headers['List-Id']).toBe(
      '<tong-hop.nhiem-vu.dondoc.example>',
    );
    expect(compose([{ ...one, directive: other }]).headers['List-Id']).toBe(
      '<chi-thi-so-7-ct-ttg.nhiem-vu.dondoc.example>',
    );
  });

  it('all letters of a task are one conversation, and a digest is of none', () => {
    const thread = [messageIdOf('task/nv-56-tb-vpcp-3c-12', 'dondoc.example')];
    const overdue = facts({ letter: letter({ kind: 'overdue', rungs: ['O+4'] }), workingDaysLate: 4 });
    expect(compose([facts()]).references).toEqual(thread);
    expect(compose([overdue]).references).toEqual(thread);
    expect(compose([slipped()]).references).toEqual(thread);
    expect(compose(digestOf14()).references).toEqual([]);
  });

  it('name every letter of a digest, in lines that every server takes', async () => {
    const of = digestOf(50);
    const mail = compose(of);
    const headers = await received(mail);
    expect(headers.get('x-dondoc-key')?.split(/\s+/)).toEqual(of.map((one) => one.letter.key));
    expect(headers.get('x-dondoc-task')?.split(/\s+/)).toEqual(of.map(({ taskCode }) => taskCode));
    expect(headers.get('x-dondoc-digest')).toMatch(/^moit\.focal\/2026-03-24\/[0-9a-f]{12}$/);
    expect(mail.messageId).toBe(messageIdOf(headers.get('x-dondoc-digest') as string, 'dondoc.example'));
  });

  it('of a very long digest name the first letters and count the others', () => {
    const key = compose(digestOf(400)).headers['X-Dondoc-Key'] as string;
    expect(key.length).toBeLessThan(8_100);
    const [, more] = / \+(\d+)$/.exec(key) ?? [];
    expect(key.split(' ').length - 1 + Number(more)).toBe(400);
  });

  it('a repetition has the Message-ID under which it may have arrived', () => {
    expect(compose(digestOf14(), '<truoc@dondoc.example>').messageId).toBe('<truoc@dondoc.example>');
  });
});

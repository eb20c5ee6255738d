import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { composeLetter } from '../../letters/compose';
import { messageOf } from '../../activities/mail/mailer';
import type { LetterKind } from '../../domain/letter/letter';
import { facts, letter, slipped } from './letter-facts';
import { FROM, TEMPLATES } from '../activities/mail-bench';

const KINDS: LetterKind[] = [
  'assignment',
  'extension',
  'return',
  'reminder',
  'due-today',
  'overdue',
  'no-acknowledgement',
  'escalation',
  'undeliverable',
];

const ATTACKS = [
  '\r\nBcc: ke-nghe-len@example.example',
  '\nX-Dondoc-Task: gia\n\n<html>',
  '\u2028Subject: khác',
  '\u0085Reply-To: khac@example.example',
  '\r',
  '\0',
  '=?utf-8?q?=0D=0ABcc:_a?=',
  '\u202Efdp.exe',
  '<script>alert(1)</script>&amp;',
  '<%= process.env %>',
  '{{ facts }}{% include "/etc/passwd" %}',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ maxLength: 30 }), fc.string({ unit: 'binary' })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const hostileFacts = fc.record({
  kind: fc.constantFrom(...KINDS),
  gist: hostile,
  lead: hostile,
  code: hostile,
  number: fc.option(hostile),
  clause: hostile,
  phrase: fc.option(hostile),
  note: fc.option(hostile),
  summary: hostile,
  rung: hostile,
  name: hostile,
});

async function wire(message: ReturnType<typeof messageOf>): Promise<Buffer> {
  const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  return raw as Buffer;
}

describe('what people write into a task', () => {
  it('never makes a header, a recipient, or a tag', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileFacts,
        async ({ kind, code, number, phrase, note, summary, rung, name, ...plain }) => {
          const base = slipped();
          const composed = composeLetter(
            {
              ...base,
              ...plain,
              taskCode: code,
              directive: { ...base.directive, number, shortTitle: summary },
              deadline: { ...base.deadline, phrase },
              coordinating: [name],
              lastProgress: { on: '2026-03-27', summary },
              history: [...base.history, { kind: 'progress', at: '2026-03-28T08:00:00+07:00', summary }],
              letter: letter({
                kind,
                note,
                rungs: [rung],
                key: `khóa ${rung}`,
                recipient: { agency: 'moit', name, seat: 'leadership' },
              }),
              answerTo: { code: 'mofa', name },
            },
            {
              templates: TEMPLATES,
              messageIdDomain: 'dondoc.example',
              answerAddress: 'dau-moi@mofa.example',
            },
          );
          const raw = await wire(
            messageOf(
              {
                to: { name, address: 'dau-moi@moit.example' },
                replyTo: { name, address: 'dau-moi@mofa.example' },
                letter: composed,
              },
              FROM,
            ),
          );
          const mail = await PostalMime.parse(raw);
          const keys = mail.headers.map(({ key }) => key).sort();
          const allowed = [
            'auto-submitted',
            'content-language',
            'content-type',
            'date',
            'from',
            'in-reply-to',
            'list-id',
            'message-id',
            'mime-version',
            'references',
            'reply-to',
            'subject',
            'to',
            'x-auto-response-suppress',
            'x-dondoc-key',
            'x-dondoc-rungs',
            'x-dondoc-task',
          ];
          expect(keys.filter((key) => !allowed.includes(key))).toEqual([]);
          expect(new Set(keys).size).toBe(keys.length);
          expect(mail.to?.map(({ address }) => address)).toEqual(['dau-moi@moit.example']);
          expect(mail.replyTo?.map(({ address }) => address)).toEqual(['dau-moi@mofa.example']);
          expect(mail.html).not.toMatch(/<script/i);
          expect(composed.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is shown as it was written, marks of HTML included', async () => {
    const composed = composeLetter(facts({ gist: 'Rà soát "A & B" <bản nháp>' }), {
      templates: TEMPLATES,
      messageIdDomain: 'dondoc.example',
      answerAddress: null,
    });
    expect(composed.text).toContain('Nhiệm vụ: Rà soát "A & B" <bản nháp>');
    expect(composed.html).toContain('Rà soát &#34;A &amp; B&#34; &lt;bản nháp&gt;');
    const mail = await PostalMime.parse(
      await wire(messageOf({ to: FROM, replyTo: null, letter: composed }, FROM)),
    );
    expect(mail.subject).toContain('Rà soát "A & B" <bản nháp>');
  });
});

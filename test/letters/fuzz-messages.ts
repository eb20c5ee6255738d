import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { messageOf, type OutgoingLetter } from '../../activities/mail/mailer';
import { returnPathOf } from '../../activities/mail/return-path';
import { composeMail } from '../../letters/compose';
import type { LetterTemplates } from '../../letters/templates';
import { hostileFacts, hostileValues, randomNumbers } from './hostile-facts';
import { mimeStructure, outline } from './mime-structure';

export interface FuzzOfMessages {
  values: number;
  messages: number;
  /** Of the messages, those of several letters, and those with a calendar. */
  digests: number;
  calendars: number;
  /** What was wrong, each with the number of its message. */
  findings: string[];
}

const FROM = { name: 'Theo dõi, đôn đốc nhiệm vụ', address: 'theo-doi@dondoc.example' };
const RETURN_PATH = 'tra-ve@dondoc.example';
const TO = 'dau-moi@moit.example';
const REPLY_TO = 'dau-moi@mofa.example';
const DIGEST_MAX = 3;

const FIELDS = new Set([
  'auto-submitted',
  'content-language',
  'content-transfer-encoding',
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
  'x-dondoc-digest',
  'x-dondoc-key',
  'x-dondoc-rungs',
  'x-dondoc-task',
]);
const OUTLINES = [
  'multipart/alternative(text/plain text/html)',
  'multipart/mixed(multipart/alternative(text/plain text/html text/calendar) application/ics)',
];
const LINE_MAX = 998;
const NO_TAGS = /<(script|img|iframe|link|base|form|object|embed)\b/i;
const TEMPLATE_RAN = /DACHAY|root:x:/;

/**
 * Composes messages from facts whose texts are all hostile until so many texts were used, and looks at each
 * as it would go over the wire: no header, recipient, part, tag or template that the program did not mean.
 */
export async function fuzzMessages(
  values: number,
  seed: number,
  templates: LetterTemplates,
): Promise<FuzzOfMessages> {
  const random = randomNumbers(seed);
  const hostile = hostileValues(random);
  const report: FuzzOfMessages = { values: 0, messages: 0, digests: 0, calendars: 0, findings: [] };
  while (hostile.count < values) {
    const count = random() < 0.25 ? 2 + Math.floor(random() * (DIGEST_MAX - 1)) : 1;
    const letters = Array.from({ length: count }, () => hostileFacts(random, hostile));
    const letter = composeMail(letters, {
      templates,
      messageIdDomain: 'dondoc.example',
      answerAddressOf: () => REPLY_TO,
      lang: random() < 0.5 ? 'vi' : 'en',
      organizer: { ...FROM, name: hostile.next() },
    });
    report.messages += 1;
    report.digests += count > 1 ? 1 : 0;
    report.calendars += letter.calendar === null ? 0 : 1;
    const outgoing = {
      to: { name: hostile.next(), address: TO },
      replyTo: { name: hostile.next(), address: REPLY_TO },
      letter,
    };
    for (const finding of await findingsIn(outgoing)) {
      report.findings.push(`message ${report.messages}: ${finding}`);
    }
  }
  report.values = hostile.count;
  return report;
}

const TRANSPORT = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
});

async function findingsIn(outgoing: OutgoingLetter): Promise<string[]> {
  const { letter } = outgoing;
  const { message, envelope } = await TRANSPORT.sendMail(messageOf(outgoing, FROM, RETURN_PATH));
  const bytes = message as Buffer;
  const raw = bytes.toString('latin1');
  const root = mimeStructure(raw);
  const names = root.fields.map(({ name }) => name);
  const mail = await PostalMime.parse(bytes);
  const recipients = [mail.to, mail.cc, mail.bcc].flatMap(
    (list) => list?.map(({ address }) => address) ?? [],
  );
  const checks: [boolean, () => string][] = [
    [names.every((name) => FIELDS.has(name)), () => `fields ${names.filter((n) => !FIELDS.has(n)).join()}`],
    [new Set(names).size === names.length, () => `a field twice: ${names.join()}`],
    [outline(root) === OUTLINES[letter.calendar === null ? 0 : 1], () => `parts ${outline(root)}`],
    [same(recipients, [TO]), () => `recipients ${JSON.stringify(recipients)}`],
    [
      same(
        mail.replyTo?.map(({ address }) => address),
        [REPLY_TO],
      ),
      () => `answers to ${JSON.stringify(mail.replyTo)}`,
    ],
    [mail.from?.address === FROM.address, () => `from ${JSON.stringify(mail.from)}`],
    [
      same(envelope, { from: returnPathOf(RETURN_PATH, letter.messageId), to: [TO] }),
      () => `envelope ${JSON.stringify(envelope)}`,
    ],
    [isOneShownLine(mail.subject ?? '', 200), () => `subject ${JSON.stringify(mail.subject)}`],
    [isOneShownLine(mail.to?.[0]?.name ?? '', 120), () => `name ${JSON.stringify(mail.to)}`],
    [
      raw.split('\r\n').every((line) => line.length <= LINE_MAX),
      () =>
        `a line too long: ${raw
          .split('\r\n')
          .find((line) => line.length > LINE_MAX)
          ?.slice(0, 80)}`,
    ],
    [!/[^\r]\n|\r[^\n]/.test(raw), () => 'a line that ends by half'],
    [!/[\x80-\xff\0]/.test(raw.slice(0, raw.indexOf('\r\n\r\n'))), () => 'a header that is not ASCII'],
    [!NO_TAGS.test(letter.html), () => `a tag: ${NO_TAGS.exec(letter.html)?.[0]}`],
    [!TEMPLATE_RAN.test(letter.text + letter.html), () => 'a text was run as a template'],
    [calendarHolds(letter.calendar?.content), () => `calendar ${letter.calendar?.content}`],
  ];
  return checks.flatMap(([holds, finding]) => (holds ? [] : [finding()]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isOneShownLine(text: string, max: number): boolean {
  return [...text].length <= max && !/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(text);
}

/** Its entries are those of the program, with one of each property. */
function calendarHolds(content: string | undefined): boolean {
  if (content === undefined) return true;
  const lines = content.replace(/\r\n[ \t]/g, '').split('\r\n');
  const uids = lines.filter((line) => line.startsWith('UID:'));
  const events = lines.filter((line) => line === 'BEGIN:VEVENT').length;
  return (
    events === uids.length &&
    events <= DIGEST_MAX &&
    !lines.some((line) => /^(ATTENDEE|ATTACH|URL)/.test(line))
  );
}

import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { REPORT_BYTES_MAX } from '../../contract/bounce-workflow';
import { instantOfMs, type Instant } from '../../domain/time/instant';
import { tagOfReturnPath } from '../mail/return-path';
import type { Bounce, Report, ReportedRecipient } from './bounce';
import { readDeliveryStatus, type DeliveryStatus } from './delivery-status';
import { fieldGroups } from './field-groups';
import { readPlainReport } from './plain-report';

/** A report has two levels; a mailing system may wrap it. */
const NESTING_MAX = 12;
const HEADERS_MAX = 256 * 1024;
/** Within it the header of the returned letter is looked for. */
const RETURNED_MAX = 64 * 1024;

const STATUS_PARTS = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED_PARTS = [
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global-headers',
  'message/rfc822',
  'message/global',
  'text/rfc822',
];
/** Header fields that name the mailbox which a message was delivered to. */
const DELIVERED_TO = ['x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'to'];
const MESSAGE_ID = /<[^<>\s@]{1,200}@[^<>\s@]{1,200}>/;
/** 2000 to 2100: a date outside was never written by a working clock. */
const [EARLIEST_MS, LATEST_MS] = [946_684_800_000, 4_102_444_800_000];

/**
 * Reads what came to the return path. Never throws: what cannot be read is `unreadable`. Nothing in it is
 * believed before it agrees with the ledger. `sentTo`: recipients of its SMTP envelope, where they are known.
 */
export async function readReport(raw: Buffer | string, sentTo: readonly string[] = []): Promise<Report> {
  const bytes = typeof raw === 'string' ? Buffer.from(raw, 'utf8') : raw;
  if (bytes.byteLength === 0 || bytes.byteLength > REPORT_BYTES_MAX) return { kind: 'unreadable' };
  try {
    const mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: NESTING_MAX,
      maxHeadersSize: HEADERS_MAX,
    });
    return reportIn(mail, sentTo);
  } catch {
    return { kind: 'unreadable' };
  }
}

function reportIn(mail: Email, sentTo: readonly string[]): Report {
  const part = mail.attachments.find(({ mimeType }) => STATUS_PARTS.includes(mimeType));
  // Before the answers by machine: Postfix and Exim mark their reports as such, too.
  if (part !== undefined) return fromStatus(mail, readDeliveryStatus(textOf(part)), sentTo);
  const plain = readPlainReport(mail.text ?? '');
  if (plain !== null) return made(mail, plain.recipients, plain.returned, sentTo);
  if (isAutoReply(mail)) return { kind: 'auto-reply' };
  return { kind: mail.headers.length === 0 ? 'unreadable' : 'other' };
}

function fromStatus(mail: Email, status: DeliveryStatus, sentTo: readonly string[]): Report {
  if (status.recipients.length === 0) return { kind: 'other' };
  const { recipients, reportingMta, arrivedAt, envelopeId } = status;
  const report = made(mail, recipients, null, sentTo);
  if (report.kind !== 'bounce' && report.kind !== 'delivery-news') return report;
  const { bounce } = report;
  return {
    ...report,
    bounce: {
      ...bounce,
      reportingMta,
      reportedAt: bounce.reportedAt ?? instantIn(arrivedAt),
      envelopeTag: bounce.envelopeTag ?? tagInEnvelopeId(envelopeId),
    },
  };
}

function made(
  mail: Email,
  recipients: ReportedRecipient[],
  returned: string | null,
  sentTo: readonly string[],
): Report {
  const bounce: Bounce = {
    messageId: returnedMessageId(mail, returned),
    envelopeTag: tagIn(mail, sentTo),
    recipients,
    reportedAt: instantIn(mail.date ?? null),
    reportingMta: null,
  };
  const failed = recipients.some(({ action }) => action === 'failed');
  return { kind: failed ? 'bounce' : 'delivery-news', bounce };
}

/** From the letter that came back; a report without it may answer to it by name (RFC 5322, 3.6.4). */
function returnedMessageId(mail: Email, below: string | null): string | null {
  const part = mail.attachments.find(({ mimeType }) => RETURNED_PARTS.includes(mimeType));
  const returned = below ?? (part === undefined ? '' : textOf(part));
  for (const fields of fieldGroups(returned.slice(0, RETURNED_MAX))) {
    const [found] = MESSAGE_ID.exec(fields.get('message-id') ?? '') ?? [];
    if (found !== undefined) return found;
  }
  return MESSAGE_ID.exec(mail.inReplyTo ?? '')?.[0] ?? null;
}

function tagIn(mail: Email, sentTo: readonly string[]): string | null {
  const named = DELIVERED_TO.flatMap((name) =>
    mail.headers.filter(({ key }) => key === name).map(({ value }) => value.slice(0, 2_000)),
  );
  const addresses = [...sentTo, ...named.flatMap((value) => value.split(/[\s,;<>]+/))];
  return addresses.map(tagOfReturnPath).find((tag) => tag !== null) ?? null;
}

/** What the mailer gives as ENVID (RFC 3461, 4.4). */
function tagInEnvelopeId(envelopeId: string | null): string | null {
  const [, tag] = /^([0-9a-f]{20})$/i.exec(envelopeId ?? '') ?? [];
  return tag?.toLowerCase() ?? null;
}

function isAutoReply({ headers }: Email): boolean {
  const value = (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';
  const submitted = value('auto-submitted').trim();
  if (submitted !== '' && !/^no\b/i.test(submitted)) return true;
  return value('x-autoreply') !== '' || /^(auto_reply|bulk|junk)\b/i.test(value('precedence').trim());
}

function instantIn(date: string | null): Instant | null {
  const ms = date === null ? NaN : Date.parse(date.slice(0, 100));
  return ms >= EARLIEST_MS && ms < LATEST_MS ? instantOfMs(ms) : null;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

import { DateTime } from 'luxon';
import PostalMime from 'postal-mime';

export interface Mailbox {
  name: string;
  address: string;
}

/** What the index keeps of a captured letter. */
export interface Letter {
  id: string;
  /** The letter's own Date, else the moment of capture; ISO 8601 in Viet Nam's time. */
  at: string;
  receivedAt: string;
  from: Mailbox;
  /** Whom the SMTP client named, with the names the letter gives them. */
  to: Mailbox[];
  subject: string;
  messageId: string | null;
  size: number;
  /** The X-Dondoc-* headers, by their names as sent. */
  headers: Record<string, string>;
}

export interface Envelope {
  from: string;
  to: string[];
}

const ZONE = 'Asia/Ho_Chi_Minh';

export async function summarize(
  id: string,
  raw: Buffer,
  envelope: Envelope,
  receivedAt: Date,
): Promise<Letter> {
  const letter: Letter = {
    id,
    at: inVietNam(receivedAt),
    receivedAt: inVietNam(receivedAt),
    from: { name: '', address: envelope.from },
    to: envelope.to.map((address) => ({ name: '', address })),
    subject: '',
    messageId: null,
    size: raw.length,
    headers: {},
  };
  // A letter that cannot be read is kept all the same: its source is what counts.
  const email = await PostalMime.parse(raw).catch(() => null);
  if (email === null) return letter;

  const sentAt = new Date(email.date ?? '');
  if (!Number.isNaN(sentAt.getTime())) letter.at = inVietNam(sentAt);
  if (email.from?.address) letter.from = { name: email.from.name, address: email.from.address };
  const names = new Map(
    [...(email.to ?? []), ...(email.cc ?? [])]
      .flatMap((entry) => entry.group ?? [entry])
      .map(({ name, address }) => [address.toLowerCase(), name]),
  );
  letter.to = envelope.to.map((address) => ({ name: names.get(address.toLowerCase()) ?? '', address }));
  letter.subject = email.subject ?? '';
  letter.messageId = email.messageId ?? null;
  for (const { key, originalKey, value } of email.headers)
    if (key.startsWith('x-dondoc-')) letter.headers[originalKey] = value;
  return letter;
}

function inVietNam(date: Date): string {
  return DateTime.fromJSDate(date, { zone: ZONE }).toISO({ suppressMilliseconds: true }) as string;
}

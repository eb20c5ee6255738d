import type { SendMailOptions } from 'nodemailer';
import { clip } from '../../domain/wording/clip';
import { cleanText } from '../../letters/clean-text';
import type { ComposedLetter } from '../../letters/compose';
import { returnPathOf, returnTag } from './return-path';

export interface Mailbox {
  name: string;
  address: string;
}

export interface OutgoingLetter {
  to: Mailbox;
  replyTo: Mailbox | null;
  letter: ComposedLetter;
}

/** Mail programs show some 100 characters, and some relays refuse headers much longer than this. */
const SUBJECT_MAX = 200;
const NAME_MAX = 120;
/** Of the other headers, which machines read. */
const HEADER_MAX = 10_000;
/** Headers are folded between words only, and a line has at most 998 characters (RFC 5322, 2.1.1). */
const TOO_LONG_A_WORD = /(\S{900})\S+/gu;
/** Marks that are not seen: they join, hide or turn the letters of a name. */
const UNSEEN = /\p{Cf}/gu;
const ONE_MESSAGE_ID = /^<[^\s<>@]+@[^\s<>@]+>$/;

/**
 * The message as the mail library is to write it; every text in it is one clean line or the letter's body.
 * With a return path every message has one of its own, and a server that can is asked to report what it
 * cannot deliver (RFC 3461).
 */
export function messageOf(
  { to, replyTo, letter }: OutgoingLetter,
  from: Mailbox,
  returnPath: string | null = null,
): SendMailOptions {
  const references = letter.references.filter((id) => ONE_MESSAGE_ID.test(id) && id !== letter.messageId);
  const [reference] = references;
  return {
    from: cleanMailbox(from),
    to: cleanMailbox(to),
    ...(replyTo === null ? {} : { replyTo: cleanMailbox(replyTo) }),
    ...envelopeOf(to, from, letter.messageId, returnPath),
    subject: cleanLine(letter.subject, SUBJECT_MAX),
    text: letter.text,
    html: letter.html,
    ...(letter.calendar === null ? {} : { icalEvent: { ...letter.calendar, filename: 'thoi-han.ics' } }),
    headers: Object.fromEntries(
      Object.entries(letter.headers).map(([name, value]) => [
        name,
        cleanLine(value.replace(TOO_LONG_A_WORD, '$1'), HEADER_MAX),
      ]),
    ),
    ...(reference === undefined ? {} : { references }),
    // A digest continues several conversations and answers none of them.
    ...(reference === undefined || references.length > 1 ? {} : { inReplyTo: reference }),
    messageId: letter.messageId,
    date: letter.date,
    xMailer: false,
  };
}

function envelopeOf(
  to: Mailbox,
  from: Mailbox,
  messageId: string,
  returnPath: string | null,
): Pick<SendMailOptions, 'envelope' | 'dsn'> {
  if (returnPath === null) return { envelope: { from: from.address, to: [to.address] } };
  return {
    envelope: { from: returnPathOf(returnPath, messageId), to: [to.address] },
    dsn: {
      ret: 'HDRS',
      envid: returnTag(messageId),
      notify: ['FAILURE', 'DELAY'],
      recipient: to.address,
    },
  };
}

function cleanMailbox({ name, address }: Mailbox): Mailbox {
  return { name: cleanLine(name, NAME_MAX), address: cleanText(address) };
}

/** One line that means what it shows: the beginning of an encoded word (RFC 2047) is no longer one. */
function cleanLine(text: string, max: number): string {
  return clip(cleanText(text).replace(UNSEEN, '').replaceAll('=?', '= ?'), max);
}

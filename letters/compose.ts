import type { LetterFacts } from '../domain/letter/facts';
import type { AgencyRef } from '../domain/task';
import { msOf } from '../domain/time/instant';
import type { Lang } from '../domain/wording/lang';
import { bundleKey } from './bundle-key';
import { calendarOf } from './calendar';
import { cleanDeep, cleanText } from './clean-text';
import { digestItems, type DigestItem } from './digest-items';
import { digestView } from './digest-view';
import { answerPlace, letterView } from './letter-view';
import { mailHeaders, threadsOf } from './mail-headers';
import { messageIdOf } from './message-id';
import type { LetterTemplates, RenderedBody } from './templates';

export interface ComposeOptions {
  templates: LetterTemplates;
  /** Right side of every Message-ID. */
  messageIdDomain: string;
  /** The mailbox of `answerPlace(facts)`; null when the directory has no address for it. */
  answerAddress: string | null;
  /** Vietnamese unless said otherwise. */
  lang?: Lang;
}

export interface ComposedLetter {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  /** With its angle brackets. */
  messageId: string;
  /** The instant the letter was planned for: the same letter is the same message whenever it leaves. */
  date: Date;
  /** The conversation of its task (RFC 5322, 3.6.4); none for a message about several tasks. */
  references: string[];
  /** Its deadlines for the reader's calendar (RFC 5545); null when it has none. */
  calendar: LetterCalendar | null;
}

export interface LetterCalendar {
  method: 'PUBLISH' | 'CANCEL';
  content: string;
}

export interface MailOptions {
  templates: LetterTemplates;
  /** Right side of every Message-ID. */
  messageIdDomain: string;
  /** The address of the agency's focal mailbox; null when the directory has none. */
  answerAddressOf: (place: AgencyRef) => string | null;
  lang: Lang;
  /** The mailbox that letters come from, for the calendar entries of their deadlines; without it there are none. */
  organizer?: { name: string; address: string };
  /** Of a repetition: the Message-ID under which it may have arrived. */
  messageId?: string | null;
}

/**
 * Mail programs show no more than some 100 KB of a letter (Gmail cuts at 102), and a page of thirty tasks is
 * what one reads: what is beyond is told in a table, one row a task.
 */
const HTML_MAX_BYTES = 96_000;
const IN_FULL_MAX = 30;
const IN_FULL_STEP = 5;

/**
 * One message to one mailbox: of one letter, or of several as a digest.
 *
 * @throws RangeError when there is no letter
 */
export function composeMail(facts: readonly LetterFacts[], options: MailOptions): ComposedLetter {
  const [first] = facts;
  if (first === undefined) throw new RangeError('a message carries at least one letter');
  const { templates, messageIdDomain, answerAddressOf, lang, organizer, messageId } = options;
  const place = answerPlace(first);
  const answerAddress = place === null ? null : answerAddressOf(place);
  const composed =
    facts.length === 1
      ? composeLetter(first, { templates, messageIdDomain, answerAddress, lang })
      : composeDigest(facts, options);
  const calendar =
    organizer === undefined ? null : calendarOf(facts, { domain: messageIdDomain, organizer, lang });
  return { ...composed, calendar, messageId: messageId ?? composed.messageId };
}

export function composeLetter(facts: LetterFacts, options: ComposeOptions): ComposedLetter {
  const clean = cleanDeep(facts);
  const { answerAddress, messageIdDomain, templates, lang = 'vi' } = options;
  const view = letterView(clean, answerAddress === null ? null : cleanText(answerAddress), lang);
  return {
    subject: view.subject,
    ...templates.letter(view),
    headers: mailHeaders([clean], messageIdDomain, lang),
    messageId: messageIdOf(facts.letter.key, messageIdDomain),
    date: new Date(msOf(facts.letter.at)),
    references: threadsOf([clean], messageIdDomain),
    calendar: null,
  };
}

function composeDigest(facts: readonly LetterFacts[], options: MailOptions): ComposedLetter {
  const clean = facts.map((one) => cleanDeep(one));
  const { messageIdDomain, lang } = options;
  const items = digestItems(clean);
  return {
    ...roomyDigest(items, options),
    headers: mailHeaders(clean, messageIdDomain, lang),
    messageId: messageIdOf(bundleKey(facts), messageIdDomain),
    date: new Date(Math.max(...facts.map(({ letter }) => msOf(letter.at)))),
    references: threadsOf(clean, messageIdDomain),
    calendar: null,
  };
}

/** With as many tasks in full as there is room for. */
function roomyDigest(
  items: readonly DigestItem[],
  { templates, answerAddressOf, lang }: MailOptions,
): RenderedBody & { subject: string } {
  const addressOf = (place: AgencyRef): string | null => {
    const address = answerAddressOf(place);
    return address === null ? null : cleanText(address);
  };
  for (let inFull = Math.min(items.length, IN_FULL_MAX); ; inFull = Math.max(0, inFull - IN_FULL_STEP)) {
    const view = digestView(items, { answerAddressOf: addressOf, lang, inFull });
    const body = templates.digest(view);
    if (inFull === 0 || Buffer.byteLength(body.html) <= HTML_MAX_BYTES)
      return { subject: view.subject, ...body };
  }
}

import type { LetterFacts } from '../domain/letter/facts';
import type { AgencyRef } from '../domain/task';
import { msOf } from '../domain/time/instant';
import type { Lang } from '../domain/wording/lang';
import { cleanDeep, cleanText } from './clean-text';
import { answerPlace, letterView } from './letter-view';
import { messageIdOf } from './message-id';
import type { LetterTemplates } from './templates';

export interface ComposeOptions {
  templates: LetterTemplates;
  /** Right side of every Message-ID. */
  messageIdDomain: string;
  /** The mailbox of `answerPlace(facts)`; null when the directory has no address for it. */
  answerAddress: string | null;
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
  /** Message-IDs of the conversations that it belongs to, one for each of its tasks (RFC 5322, 3.6.4). */
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
  /** Of a repetition: the Message-ID under which it may have arrived. */
  messageId?: string | null;
}

/**
 * One message to one mailbox: of one letter, or of several as a digest.
 *
 * @throws RangeError when there is no letter
 */
export function composeMail(facts: readonly LetterFacts[], options: MailOptions): ComposedLetter {
  const [first] = facts;
  if (first === undefined || facts.length > 1) throw new RangeError('a message carries one letter');
  const { templates, messageIdDomain, answerAddressOf, messageId } = options;
  const place = answerPlace(first);
  const answerAddress = place === null ? null : answerAddressOf(place);
  const composed = composeLetter(first, { templates, messageIdDomain, answerAddress });
  return messageId == null ? composed : { ...composed, messageId };
}

export function composeLetter(facts: LetterFacts, options: ComposeOptions): ComposedLetter {
  const clean = cleanDeep(facts);
  const view = letterView(clean, options.answerAddress === null ? null : cleanText(options.answerAddress));
  return {
    subject: view.subject,
    ...options.templates.render(view),
    headers: {
      'X-Dondoc-Task': clean.taskCode,
      'X-Dondoc-Rungs': clean.letter.rungs.join(' '),
      'X-Dondoc-Key': clean.letter.key,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'vi',
    },
    messageId: messageIdOf(facts.letter.key, options.messageIdDomain),
    date: new Date(msOf(facts.letter.at)),
    references: [],
    calendar: null,
  };
}

import type { LetterFacts } from '../domain/letter/facts';
import { msOf } from '../domain/time/instant';
import { cleanDeep, cleanText } from './clean-text';
import { letterView } from './letter-view';
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
  };
}

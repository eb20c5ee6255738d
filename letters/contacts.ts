import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { mailboxName } from '../domain/letter/recipients';
import type { AgencyRef } from '../domain/task';
import { sayIn, type Lang } from '../domain/wording/lang';
import { mailboxWords } from './reader-words';

export interface Contact {
  label: string;
  name: string;
  address: string | null;
}

/** Letters that ask somebody above the lead for a decision; they are answered to the secretariat. */
const TO_DECIDE: readonly LetterKind[] = ['extension-request', 'missing-date', 'risk'];

/** Whom the reader answers: the lead its contact, those above it the secretariat; null for the secretariat. */
export function answerPlace({ letter, answerTo, secretariat }: LetterFacts): AgencyRef | null {
  if (letter.kind === 'undeliverable') return null;
  const above = TO_DECIDE.includes(letter.kind) || (letter.kind === 'escalation' && letter.level !== 1);
  const place = above ? secretariat : answerTo;
  return place.code === letter.recipient.agency ? null : place;
}

export function addresseeOf({ letter: { recipient } }: LetterFacts, lang: Lang): string {
  const isSaid = /^lãnh đạo\b/iu.test(recipient.name);
  return mailboxWords(isSaid ? recipient.name : mailboxName(recipient), lang);
}

/** Where the answer goes, and who follows the task up, if that is another and not the reader. */
export function contactsOf(
  { letter, secretariat }: LetterFacts,
  places: readonly Contact[],
  answered: readonly AgencyRef[],
  lang: Lang,
): Contact[] {
  const isKnown =
    letter.recipient.agency === secretariat.code || answered.some(({ code }) => code === secretariat.code);
  const label = sayIn(lang)('Đơn vị theo dõi', 'Followed up by');
  return isKnown ? [...places] : [...places, { label, name: secretariat.name, address: null }];
}

/** A copy and a receipt ask for no answer, and say only who is behind them. */
export function asksNothing({ letter }: LetterFacts): boolean {
  return letter.copy === true || letter.kind === 'receipt';
}

export function answerLabel(facts: LetterFacts, lang: Lang): string {
  const say = sayIn(lang);
  return asksNothing(facts) ? say('Đầu mối liên hệ', 'Contact') : say('Nơi nhận trả lời', 'Answers to');
}

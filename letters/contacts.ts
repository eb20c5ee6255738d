import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { mailboxName } from '../domain/letter/recipients';
import type { AgencyRef } from '../domain/task';
import { sayIn, type Lang } from '../domain/wording/lang';
import { isLeadItself, mailboxWords } from './reader-words';

export interface Contact {
  label: string;
  name: string;
  address: string | null;
}

/** Letters that ask somebody above the lead for a decision; they are answered to the secretariat. */
const TO_DECIDE: readonly LetterKind[] = ['extension-request', 'missing-date', 'risk'];

/** Whom the reader answers: the lead its contact, those above it the secretariat; null for the secretariat. */
export function answerPlace(facts: LetterFacts): AgencyRef | null {
  const { letter, secretariat } = facts;
  if (letter.kind === 'undeliverable') return null;
  const above = TO_DECIDE.includes(letter.kind) || (letter.kind === 'escalation' && letter.level !== 1);
  const place = above ? secretariat : leadAnswersTo(facts);
  return place.code === letter.recipient.agency ? null : place;
}

/** The standing agency; where it is the lead or the reader itself, the secretariat: nobody answers to itself. */
export function leadAnswersTo({ letter, lead, answerTo, secretariat }: LetterFacts): AgencyRef {
  return answerTo.name === lead || answerTo.code === letter.recipient.agency ? secretariat : answerTo;
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

/** A copy, a receipt and its own request ask the reader for no answer, and say only who is behind them. */
export function asksNothing(facts: LetterFacts): boolean {
  const { letter } = facts;
  const isOwnRequest = letter.kind === 'extension-request' && isLeadItself(facts);
  return letter.copy === true || letter.kind === 'receipt' || isOwnRequest;
}

export function answerLabel(facts: LetterFacts, lang: Lang): string {
  const say = sayIn(lang);
  return asksNothing(facts) ? say('Đầu mối liên hệ', 'Contact') : say('Nơi nhận trả lời', 'Answers to');
}

import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import type { AgencyRef } from '../domain/task';
import { rungNames } from '../domain/wording/rungs';
import { lateChildrenLines } from './children-lines';
import { factRows, type FactRow } from './fact-rows';
import { historyLines, undeliveredLines, type DatedLine } from './history-lines';
import { deputySentence, missedSentence, openingOf } from './openings';
import { requestOf, type LetterRequest } from './requests';
import { subjectOf } from './subject';

export interface Contact {
  label: string;
  name: string;
  address: string | null;
}

/** A letter in words, before its form: the text and the HTML say the same because both are made from it. */
export interface LetterView {
  subject: string;
  addressee: string;
  opening: string;
  missed: string | null;
  facts: FactRow[];
  history: { title: string; lines: DatedLine[] } | null;
  request: LetterRequest;
  contacts: Contact[];
  automatic: string;
  taskCode: string;
  rungs: string;
}

/** Letters that ask somebody above the lead for a decision; they are answered to the secretariat. */
const TO_DECIDE: readonly LetterKind[] = ['extension-request', 'missing-date', 'risk'];

/** Letters whose reader judges by what has happened. */
const WITH_HISTORY: readonly LetterKind[] = ['escalation', 'no-acknowledgement', 'extension-request'];

/** Whom the reader answers: the lead its contact, those above it the secretariat; null for the secretariat. */
export function answerPlace({ letter, answerTo, secretariat }: LetterFacts): AgencyRef | null {
  if (letter.kind === 'undeliverable') return null;
  const above = TO_DECIDE.includes(letter.kind) || (letter.kind === 'escalation' && letter.level !== 1);
  const place = above ? secretariat : answerTo;
  return place.code === letter.recipient.agency ? null : place;
}

export function letterView(facts: LetterFacts, answerAddress: string | null): LetterView {
  const addressee = addresseeOf(facts);
  return {
    subject: subjectOf(facts),
    addressee,
    opening: [openingOf(facts), deputySentence(facts)].filter(Boolean).join(' '),
    missed: missedSentence(facts),
    facts: factRows(facts),
    history: historyOf(facts),
    request: withoutAddressHint(requestOf(facts, addressee), answerAddress),
    contacts: contactsOf(facts, answerAddress),
    automatic: 'Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.',
    taskCode: facts.taskCode,
    rungs: rungNames(facts.letter.rungs),
  };
}

function contactsOf(facts: LetterFacts, answerAddress: string | null): Contact[] {
  const { letter, secretariat } = facts;
  const place = answerPlace(facts);
  const toItself = letter.recipient.agency === secretariat.code;
  return [
    ...(place === null ? [] : [{ label: 'Nơi nhận trả lời', name: place.name, address: answerAddress }]),
    ...(toItself || place?.code === secretariat.code
      ? []
      : [{ label: 'Đơn vị theo dõi', name: secretariat.name, address: null }]),
  ];
}

function addresseeOf({ letter: { recipient } }: LetterFacts): string {
  const addressed = /^lãnh đạo\b/iu.test(recipient.name);
  return recipient.seat === 'leadership' && !addressed ? `Lãnh đạo ${recipient.name}` : recipient.name;
}

function historyOf(facts: LetterFacts): LetterView['history'] {
  const [title, lines] = titledLines(facts);
  return lines.length === 0 ? null : { title, lines };
}

function titledLines(facts: LetterFacts): [string, DatedLine[]] {
  const { letter, children } = facts;
  if (letter.kind === 'undeliverable') return ['Thư không tới nơi nhận', undeliveredLines(facts)];
  if (WITH_HISTORY.includes(letter.kind)) return ['Diễn biến', historyLines(facts)];
  if (children == null || children.late.length === 0) return ['', []];
  return ['Nhiệm vụ cấp dưới quá hạn', lateChildrenLines(children)];
}

/** The end of the letter has an address only when the directory has one. */
function withoutAddressHint(request: LetterRequest, answerAddress: string | null): LetterRequest {
  if (answerAddress !== null) return request;
  return { ...request, sentence: request.sentence.replace(' (địa chỉ ở cuối thư)', '') };
}

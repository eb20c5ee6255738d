import type { LetterFacts } from '../domain/letter/facts';
import type { LetterKind } from '../domain/letter/letter';
import { letterDate } from '../domain/wording/dates';
import { sayIn, type Lang } from '../domain/wording/lang';
import { rungNames } from '../domain/wording/rungs';
import { lateChildrenLines } from './children-lines';
import { addresseeOf, answerLabel, answerPlace, contactsOf, type Contact } from './contacts';
import { factRows, type FactRow } from './fact-rows';
import { historyLines, undeliveredLines, type DatedLine } from './history-lines';
import { copySentence, deputySentence, insteadSentence, missedSentence, openingOf } from './openings';
import { receiptRows } from './receipt-rows';
import { requestOf, type LetterRequest } from './requests';
import { subjectOf } from './subject';

export { answerPlace } from './contacts';

/** What stands around the facts of every message, whatever it carries. */
export interface FrameView {
  lang: Lang;
  subject: string;
  addressee: string;
  opening: string;
  /** For whom and in whose place it is read, what it makes up for: one sentence or more each. */
  notes: string[];
  contacts: Contact[];
  automatic: string;
}

export interface TitledLines {
  title: string;
  lines: DatedLine[];
}

/** A letter in words, before its form: the text and the HTML say the same because both are made from it. */
export interface LetterView extends FrameView {
  facts: FactRow[];
  history: TitledLines | null;
  request: LetterRequest;
  taskCode: string;
  rungs: string;
}

/** Letters whose reader judges by what has happened. */
const WITH_HISTORY: readonly LetterKind[] = ['escalation', 'no-acknowledgement', 'extension-request'];

export function letterView(facts: LetterFacts, answerAddress: string | null, lang: Lang = 'vi'): LetterView {
  const addressee = addresseeOf(facts, lang);
  return {
    lang,
    subject: subjectOf(facts, lang),
    addressee,
    opening: [openingOf(facts, lang), deputySentence(facts, lang)].filter(Boolean).join(' '),
    notes: [copySentence(facts, lang), ...readingNotes(facts, lang)].filter((note) => note !== null),
    facts: facts.letter.kind === 'receipt' ? receiptRows(facts, lang) : factRows(facts, lang),
    history: historyOf(facts, lang),
    request: requestIn(facts, addressee, answerAddress, lang),
    contacts: letterContacts(facts, answerAddress, lang),
    automatic: automaticSentence(lang),
    taskCode: facts.taskCode,
    rungs: rungNames(facts.letter.rungs, lang, letterDate),
  };
}

/** What every letter says of itself. */
export function automaticSentence(lang: Lang): string {
  return sayIn(lang)(
    'Đây là thư tự động để theo dõi tiến độ, không thay cho văn bản đôn đốc chính thức.',
    'This is an automatic letter that follows progress; it does not replace an official urging letter.',
  );
}

/** In whose place a letter is read, and of which others. */
export function readingNotes(facts: LetterFacts, lang: Lang): string[] {
  return [insteadSentence(facts, lang), missedSentence(facts, lang)].filter((note) => note !== null);
}

/** A copy is for information; of everybody else is asked what the occasion asks. */
export function requestIn(
  facts: LetterFacts,
  addressee: string,
  answerAddress: string | null,
  lang: Lang,
): LetterRequest {
  if (facts.letter.copy !== true) {
    return withoutAddressHint(requestOf(facts, addressee, lang), answerAddress);
  }
  const sentence = sayIn(lang)(
    'Thư gửi để phối hợp, để biết; không cần trả lời.',
    'This letter is sent for coordination and information; no answer is needed.',
  );
  return { sentence, items: [] };
}

function letterContacts(facts: LetterFacts, address: string | null, lang: Lang): Contact[] {
  const place = answerPlace(facts);
  if (place === null) return contactsOf(facts, [], [], lang);
  const contact = { label: answerLabel(facts, lang), name: place.name, address };
  return contactsOf(facts, [contact], [place], lang);
}

function historyOf(facts: LetterFacts, lang: Lang): TitledLines | null {
  const { title, lines } = titledLines(facts, lang);
  return lines.length === 0 ? null : { title, lines };
}

function titledLines(facts: LetterFacts, lang: Lang): TitledLines {
  const { letter, children } = facts;
  const say = sayIn(lang);
  if (letter.kind === 'undeliverable') {
    const title = say('Thư không tới nơi nhận', 'Letters that did not arrive');
    return { title, lines: undeliveredLines(facts, lang) };
  }
  if (WITH_HISTORY.includes(letter.kind)) {
    return { title: say('Diễn biến', 'What has happened'), lines: historyLines(facts, lang) };
  }
  if (children == null || children.late.length === 0) return { title: '', lines: [] };
  const title = say(
    'Nhiệm vụ cấp dưới quá hạn, theo ngày đến hạn',
    'Overdue tasks of subordinate units, by due date',
  );
  return { title, lines: lateChildrenLines(children, lang) };
}

/** The end of the letter has an address only when the directory has one. */
function withoutAddressHint(request: LetterRequest, answerAddress: string | null): LetterRequest {
  if (answerAddress !== null) return request;
  return {
    ...request,
    sentence: request.sentence.replace(/ \((?:địa chỉ ở cuối thư|[^()]*\baddress\b[^()]*)\)/u, ''),
  };
}

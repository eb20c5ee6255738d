import { datedIn, namedAt, openingOf, startsWithVerb } from './assignments';
import type { Clause } from './clause-tree';
import type { Governing, Reader } from './governing';
import type { NameIndex } from './name-index';
import { sentencesOf, type Span } from './sentences';

const ENUMERATES =
  /(?:nhiệm vụ|nội dung|giải pháp|công việc|yêu cầu|vấn đề|việc|cụ thể|sau|như)[^:]{0,40}:\s*$/iu;

/** Words that open a list are a sentence, not a page. */
const LONGEST_CHAPEAU = 8_000;

/** The sentence that opens the items below, or a heading; null where the items simply follow. */
export function chapeauOf(paragraphs: Clause['paragraphs'], reader: Reader): Span | null {
  const last = paragraphs[paragraphs.length - 1];
  if (!last) return null;
  const sentences = sentencesOf(last);
  const sentence = sentences[sentences.length - 1];
  if (!sentence || sentence.text.length > LONGEST_CHAPEAU) return null;
  if (/:\s*$/u.test(sentence.text)) return sentence;
  return isHeading(sentence.text, reader) && sentences.length === 1 ? sentence : null;
}

function isHeading(text: string, reader: Reader): boolean {
  if (/[;.]\s*$/u.test(text) || text.length > 260) return false;
  const named = namedAt(text, 0, reader.names);
  return named === null || named.predicate === -1;
}

export interface Below {
  governing: Governing;
  itemsAreDetails: (clause: Clause) => boolean;
}

export function governingBelow(
  chapeau: Span | null,
  own: Clause['paragraphs'],
  governing: Governing,
  lastLead: Span | null,
  reader: Reader,
): Below {
  const carried: Governing = { ...governing, lead: lastLead ?? governing.lead };
  const never = () => false;
  if (!chapeau) return { governing: carried, itemsAreDetails: never };
  const dated = /:\s*$/u.test(chapeau.text) ? datedIn(chapeau, reader.deadlines) : [];
  const deadline = dated[dated.length - 1] ?? governing.deadline;
  const opening = openingOf(chapeau.text, reader.names, false);
  const named = opening?.subject ?? namedAlone(chapeau.text, reader) ?? lastNamed(chapeau.text, reader.names);
  if (!named) {
    const isTopic =
      !/:\s*$/u.test(chapeau.text) || /^(?:về|đối với)\s/iu.test(chapeau.text) || isLabel(chapeau, own);
    return {
      governing: { ...(isTopic ? carried : { ...carried, lead: null, roles: null }), deadline },
      itemsAreDetails: opensDetails(chapeau, carried.lead !== null) ? verbless(chapeau, reader) : never,
    };
  }
  const lead = { text: chapeau.text.slice(named.start, named.end), start: chapeau.start + named.start };
  const predicate = named.predicate === -1 ? '' : chapeau.text.slice(named.predicate);
  const roles = /phối hợp|làm việc với/iu.test(predicate)
    ? { text: predicate.replace(/:\s*$/u, ''), start: chapeau.start + named.predicate }
    : null;
  return {
    governing: {
      ...governing,
      listed: true,
      lead,
      roles,
      deadline,
    },
    itemsAreDetails:
      predicate.trim() === '' || isOnlyRoles(predicate) || !opensDetails(chapeau, true)
        ? never
        : verbless(chapeau, reader),
  };
}

/** A heading without a colon, or one that gives nobody an order, has no details. */
function opensDetails(chapeau: Span, hasLead: boolean): boolean {
  return hasLead && /:\s*$/u.test(chapeau.text);
}

/** "c) Phương hướng, nhiệm vụ:" names a topic and leaves it open who is to act. */
function isLabel(chapeau: Span, own: Clause['paragraphs']): boolean {
  return chapeau.text.length < 110 && chapeau.text.length === own[own.length - 1]?.text.length;
}

const SPEAKS_TO = /^(?:đối với|nhiệm vụ của|trách nhiệm của|về phía|phân công)\s+/iu;

function namedAlone(text: string, reader: Reader) {
  const from = SPEAKS_TO.exec(text)?.[0].length ?? 0;
  const named = namedAt(text, from, reader.names) ?? namedAt(text, 0, reader.names);
  return named?.predicate === -1 ? named : null;
}

/** The last to be named before the colon: "… Thủ tướng Chính phủ yêu cầu Bộ trưởng các Bộ …:". */
export function lastNamed(text: string, names: NameIndex) {
  for (const match of [
    ...text.matchAll(
      /(?<!\p{L})(?<!(?:ngoại|bàn|chuyển|được|đã)\s)(?:yêu cầu|giao|đề nghị|chỉ đạo)\s+(?=\p{L})/giu,
    ),
  ].reverse()) {
    const named = namedAt(text, match.index, names);
    if (named) return named;
  }
  return null;
}

function isOnlyRoles(predicate: string): boolean {
  return /^chủ trì[^:]*:?\s*$/iu.test(predicate) && predicate.length < 160;
}

/** Items that are no orders themselves (nouns), under a sentence that is one, are its details. */
function verbless(chapeau: Span, reader: Reader): Below['itemsAreDetails'] {
  return (clause) => {
    if (clause.children.some((child) => isDatedOrder(child, reader))) return false;
    if (!openingOf(chapeau.text, reader.names, 'verbs')) return false;
    if (ENUMERATES.test(chapeau.text) && !/(?:vấn đề|báo cáo|tồn đọng)[^:]{0,40}:\s*$/iu.test(chapeau.text)) {
      return clause.children.every((child) => !isOrder(child, reader));
    }
    return clause.children.every(
      ({ level }) => level === 'roman-in-brackets' || level === 'number-in-sentence',
    )
      ? clause.children.every((child) => !namesSomebody(child, reader))
      : clause.children.every((child) => !isOrder(child, reader));
  };
}

function isDatedOrder(child: Clause, reader: Reader): boolean {
  const first = openingSentence(child);
  return first !== null && startsWithVerb(first.text, 0) && datedIn(first, reader.deadlines).length > 0;
}

function isOrder(child: Clause, reader: Reader): boolean {
  return (
    speaking(child).some(({ text }) => startsWithVerb(text, 0)) ||
    namesSomebody(child, reader) ||
    child.children.some((one) => isOrder(one, reader))
  );
}

function namesSomebody(child: Clause, reader: Reader): boolean {
  return speaking(child).some(({ text }) => openingOf(text, reader.names, false) !== null);
}

/** What stands after a bullet's first paragraph belongs to the clause above it; an article may open with a title. */
function speaking(child: Clause): readonly Span[] {
  if (child.level === 'article' || child.level === 'letter' || child.level === 'point')
    return child.paragraphs;
  const first = openingSentence(child);
  return first ? [first] : [];
}

function openingSentence(child: Clause): Span | null {
  const [first] = child.paragraphs;
  return first ? (sentencesOf(first)[0] ?? null) : null;
}

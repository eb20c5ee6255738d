import type { DeadlineReading } from '../../deadline/reading';
import {
  assignmentsOf,
  datedIn,
  namedAt,
  openingOf,
  startsWithVerb,
  type Assignment,
  type Inheritance,
} from './assignments';
import { endOf, type Clause } from './clause-tree';
import type { LeftOut } from './draft';
import { fieldOf, isField, labelledFields } from './labelled-fields';
import { REPORTING_SECTIONS, SPIRIT_SECTIONS } from './lexicon';
import type { NameIndex } from './name-index';
import { sentencesOf, type Span } from './sentences';

/** What the words above an item hand down to it. */
export interface Governing {
  lead: Span | null;
  /** Words about roles that stand with the lead: "chủ trì, phối hợp với các cơ quan liên quan". */
  roles: Span | null;
  deadline: DeadlineReading | null;
  /** Items of a section that only reports, or tells the spirit of the work, assign nothing undated. */
  section: 'reporting' | 'spirit' | null;
  /** A product that is named for all below. */
  product: Span | null;
  /** Whether the items are listed under those words: "… các nhiệm vụ sau:". */
  listed: boolean;
}

export interface FoundAssignment extends Assignment {
  clause: string;
  lead: Span | null;
  leadIsInherited: boolean;
  roles: Span | null;
  deadline: DeadlineReading | null;
  deadlineFrom: 'own' | 'governing' | 'shared';
  /** Given by name beside the task, not in its words. */
  product?: Span | null;
  reportTo?: Span | null;
}

export interface Found {
  assignments: FoundAssignment[];
  leftOut: LeftOut[];
}

interface Reader {
  names: NameIndex;
  deadlines: readonly DeadlineReading[];
  text: string;
}

const CLOSING =
  /(?:thông báo (?:để|đến|tới)|trân trọng cảm ơn|rất mong|căn cứ (?:thông báo|công văn|công điện|kế hoạch|chỉ thị|quyết định|văn bản) này.{0,60}(?:tổ chức|triển khai)? ?thực hiện\s*\.|biết,? (?:và )?(?:tổ chức )?thực hiện|trân trọng thông báo|xin thông báo|yêu cầu .{0,80} nghiêm túc (?:triển khai|thực hiện)\.?\/)/iu;
const RESPONSIBILITY = /^(?:phải )?chịu (?:hoàn toàn )?trách nhiệm(?!.*(?:báo cáo|trước ngày|trong tháng))/iu;
const OBSTACLES =
  /^(?:trong quá trình (?:triển khai|thực hiện|tổ chức)|quá trình (?:triển khai|thực hiện)|nếu có (?:khó khăn|vướng mắc))/iu;
const EXHORTATION =
  /^(?:đề nghị|yêu cầu|thủ tướng chính phủ (?:đề nghị|yêu cầu)).{0,260}(?:quan tâm|quyết liệt|nghiêm túc|tinh thần trách nhiệm|sát sao|nêu trên)/iu;
const PRAISE =
  /^(?:(?:cơ bản )?(?:thống nhất|nhất trí|đồng tình)(?: với| về)|ghi nhận|biểu dương|hoan nghênh|đánh giá cao|cảm ơn|trân trọng|chúc mừng|chia sẻ)(?!\p{L})/iu;
const SUPPORTS = /phối hợp.{0,60}(?:hỗ trợ|giúp|để).{0,80}(?:nhiệm vụ này|nội dung này|các nhiệm vụ trên)/iu;
const DATES_THE_REST = /^(?:thời hạn|thời gian|hạn|hoàn thành|xong|báo cáo kết quả|kết quả)/iu;
const ENUMERATES =
  /(?:nhiệm vụ|nội dung|giải pháp|công việc|yêu cầu|vấn đề|việc|cụ thể|sau|như)[^:]{0,40}:\s*$/iu;

/** Everything assigned in a clause and below it. */
export function walk(whole: Clause, governing: Governing, reader: Reader): Found {
  const clause = { ...whole, children: whole.children.filter(({ follows }) => !follows) };
  const following = whole.children.find(({ follows }) => follows);
  const found = walkItems(clause, governing, reader);
  if (!following) return found;
  const lead = found.assignments[found.assignments.length - 1]?.lead ?? governing.lead;
  const section = sectionOf(clause.paragraphs[0]?.text ?? '', clause, governing.section);
  const after = readParagraphs(
    following.paragraphs,
    null,
    { ...governing, lead, section },
    clause,
    reader,
    found.assignments,
  );
  return { assignments: after.assignments, leftOut: [...found.leftOut, ...after.leftOut] };
}

function walkItems(clause: Clause, above: Governing, reader: Reader): Found {
  const governing = withFields(clause, above, reader);
  const own = clause.paragraphs;
  const chapeau = clause.children.length > 0 ? chapeauOf(own, reader) : null;
  const section = sectionOf(own[0]?.text ?? '', clause, governing.section);
  const inOwn: Governing = { ...governing, section };
  const before = readParagraphs(own, chapeau, inOwn, clause, reader);
  const below = governingBelow(chapeau, own, inOwn, before.lastLead, reader);
  if (chapeau && below.itemsAreDetails(clause, reader)) {
    const whole: Span = {
      text: reader.text.slice(chapeau.start, endOf(clause)).replace(/\s+/gu, ' '),
      start: chapeau.start,
    };
    const found = assigned(whole, chapeau, inOwn, clause.path, reader);
    return { assignments: [...before.assignments, ...found], leftOut: before.leftOut };
  }
  const children = clause.children
    .filter((child) => !isField(child))
    .map((child) => walk(child, below.governing, reader));
  return {
    assignments: [...before.assignments, ...children.flatMap((child) => child.assignments)],
    leftOut: [...before.leftOut, ...children.flatMap((child) => child.leftOut)],
  };
}

/** Fields given by name hold for everything in the clause that does not name its own. */
function withFields(clause: Clause, above: Governing, reader: Reader): Governing {
  const { lead, coordinating, when, product } = labelledFields(clause);
  if (!lead && !coordinating && !when && !product) return above;
  const dates = when
    ? [...datedIn(when, reader.deadlines), undatedIn(when, reader.deadlines)].filter((one) => one !== null)
    : [];
  return {
    ...above,
    lead: lead ?? above.lead,
    roles: coordinating
      ? { text: `phối hợp với ${coordinating.text}`, start: coordinating.start }
      : above.roles,
    deadline: dates[0] ?? above.deadline,
    product: product ?? above.product,
    listed: true,
  };
}

/** The sentence that opens the items below, or a heading; null where the items simply follow. */
function chapeauOf(paragraphs: Clause['paragraphs'], reader: Reader): Span | null {
  const last = paragraphs[paragraphs.length - 1];
  if (!last) return null;
  const sentences = sentencesOf(last);
  const sentence = sentences[sentences.length - 1];
  if (!sentence) return null;
  if (/:\s*$/u.test(sentence.text)) return sentence;
  return isHeading(sentence.text, reader) && sentences.length === 1 ? sentence : null;
}

function isHeading(text: string, reader: Reader): boolean {
  if (/[;.]\s*$/u.test(text) || text.length > 260) return false;
  const named = namedAt(text, 0, reader.names);
  return named === null || named.predicate === -1;
}

function sectionOf(heading: string, clause: Clause, above: Governing['section']): Governing['section'] {
  if (
    /(?:bài học kinh nghiệm|kết quả nổi bật|kết quả (?:quan trọng|tích cực|đạt được)|tồn tại, hạn chế|thành tựu)[^:]{0,20}:\s*$/iu.test(
      heading,
    )
  )
    return 'reporting';
  const title = (heading.split(/[:.]/u)[0] ?? '').trim();
  if (title.length > 140) return above;
  if (clause.children.length === 0 && clause.paragraphs.length < 2 && !heading.includes(':')) return above;
  if (REPORTING_SECTIONS.test(title)) return 'reporting';
  if (SPIRIT_SECTIONS.test(title)) return 'spirit';
  return above;
}

interface Read extends Found {
  lastLead: Span | null;
}

function readParagraphs(
  paragraphs: Clause['paragraphs'],
  chapeau: Span | null,
  governing: Governing,
  clause: Clause,
  reader: Reader,
  before: readonly FoundAssignment[] = [],
): Read {
  let lead: Span | null = null;
  const assignments: FoundAssignment[] = [...before];
  const leftOut: LeftOut[] = [];
  const leave = (quote: string, why: LeftOut['why']) =>
    leftOut.push({ clause: clause.path || null, quote, why });
  paragraphs.forEach((paragraph, p) => {
    for (const sentence of sentencesOf(paragraph)) {
      if (chapeau && sentence.start === chapeau.start) continue;
      const dated = datedIn(sentence, reader.deadlines);
      if (isTopic(sentence, paragraph)) continue;
      if (CLOSING.test(sentence.text) && clause.children.length === 0) {
        leave(sentence.text, 'closing-formula');
        return;
      }
      if (PRAISE.test(sentence.text) && dated.length === 0) {
        leave(sentence.text, 'assessment');
        continue;
      }
      const heading = headingNames(sentence.text, reader);
      if (heading && paragraph.text.length === sentence.text.length) {
        lead = { text: heading.text, start: sentence.start + heading.start };
        continue;
      }
      if (OBSTACLES.test(sentence.text) && dated.length === 0) {
        leave(sentence.text, 'general-direction');
        continue;
      }
      if (dated.length === 1 && assignments.length > 0 && onlyDates(sentence, dated[0] as DeadlineReading)) {
        dateTheRest(assignments, dated[0] as DeadlineReading, sentence.text);
        continue;
      }
      if (fieldOf(sentence.text) || fieldOf(paragraph.text)) continue;
      const mayInherit = inheritance(
        clause,
        lead ?? governing.lead,
        governing,
        dated.length > 0,
        sentence,
        paragraph,
      );
      const found = readSentence(
        sentence,
        { ...governing, lead: lead ?? governing.lead },
        clause.path,
        reader,
        mayInherit,
      );
      if (found.length === 0) {
        const [only] = dated;
        if (only && assignments.length > 0) dateTheRest(assignments, only, sentence.text);
        continue;
      }
      const why = reasonToLeave(
        found[0] as FoundAssignment,
        sentence,
        governing,
        dated.length > 0,
        p > 0 && assignments.length > 0,
      );
      if (why) {
        leave(sentence.text, why);
        continue;
      }
      if (SUPPORTS.test(sentence.text) && assignments.length > 0 && found[0]?.subject) {
        const last = assignments[assignments.length - 1] as FoundAssignment;
        assignments[assignments.length - 1] = {
          ...last,
          roles: { text: `phối hợp với ${found[0].subject.text}`, start: found[0].subject.start },
        };
        continue;
      }
      assignments.push(...found);
      lead = [...found].reverse().find((one) => one.subject)?.subject ?? lead;
    }
  });
  return { assignments, leftOut, lastLead: lead };
}

/** The first sentence of an item under words that name a body is an order whatever its first word. */
function inheritance(
  clause: Clause,
  lead: Span | null,
  governing: Governing,
  dated: boolean,
  sentence: Span,
  paragraph: Span,
): Inheritance {
  if (clause.level === 'root' && lead === null && !dated) return false;
  const first = sentence.start === paragraph.start;
  return lead !== null && governing.section === null && governing.listed && first && clause.level !== 'root'
    ? 'any-words'
    : 'verbs';
}

function reasonToLeave(
  first: FoundAssignment,
  sentence: Span,
  governing: Governing,
  dated: boolean,
  follows: boolean,
): LeftOut['why'] | null {
  if (dated && governing.section !== 'reporting') return null;
  if (governing.section === 'reporting') return 'assessment';
  if (governing.section === 'spirit' && (first.subject !== null || first.lead === null))
    return 'general-direction';
  if (RESPONSIBILITY.test(first.predicate.text)) return 'general-direction';
  if (follows && EXHORTATION.test(sentence.text)) return 'general-direction';
  if (first.lead === null) return 'no-assignee';
  return null;
}

function readSentence(
  sentence: Span,
  governing: Governing,
  clause: string,
  reader: Reader,
  mayInherit: Inheritance,
): FoundAssignment[] {
  let lead = governing.lead;
  let shared: Span | null = null;
  return assignmentsOf(sentence, reader.names, reader.deadlines, mayInherit).map((one) => {
    lead = one.subject ?? lead;
    if (one.subject) shared = opensWithRoles(one.predicate);
    const dated = datedIn(one.quote, reader.deadlines);
    const own = dated[dated.length - 1] ?? undatedIn(one.quote, reader.deadlines);
    const inherits = dated.length === 0 && governing.deadline !== null;
    return {
      ...one,
      clause,
      lead,
      leadIsInherited: one.subject === null,
      roles: one.subject === null ? (shared ?? governing.roles) : null,
      deadline: inherits ? governing.deadline : own,
      deadlineFrom: inherits ? 'governing' : 'own',
      product: governing.product,
    };
  });
}

/** "chủ trì, phối hợp với …" at the head of a sentence holds for all the tasks of the sentence. */
function opensWithRoles(predicate: Span): Span | null {
  return /^(?:chủ động,? |tiếp tục )?chủ trì,?\s*(?:và )?phối hợp/iu.test(predicate.text) ? predicate : null;
}

function assigned(
  whole: Span,
  chapeau: Span,
  governing: Governing,
  clause: string,
  reader: Reader,
): FoundAssignment[] {
  const found = readSentence(chapeau, governing, clause, reader, governing.lead !== null && 'verbs');
  const last = found[found.length - 1];
  if (!last) return [];
  const quote = { text: whole.text.slice(last.quote.start - whole.start), start: last.quote.start };
  const dated = datedIn(quote, reader.deadlines);
  const predicate = {
    text: quote.text.slice(last.predicate.start - quote.start),
    start: last.predicate.start,
  };
  return [
    ...found.slice(0, -1),
    { ...last, quote, predicate, deadline: dated[dated.length - 1] ?? last.deadline },
  ];
}

interface Below {
  governing: Governing;
  itemsAreDetails: (clause: Clause, reader: Reader) => boolean;
}

function governingBelow(
  chapeau: Span | null,
  own: Clause['paragraphs'],
  governing: Governing,
  lastLead: Span | null,
  reader: Reader,
): Below {
  const carried: Governing = { ...governing, lead: lastLead ?? governing.lead };
  const never = () => false;
  if (!chapeau) return { governing: carried, itemsAreDetails: never };
  const opening = openingOf(chapeau.text, reader.names, false);
  const named = opening?.subject ?? namedAlone(chapeau.text, reader) ?? lastNamed(chapeau.text, reader);
  if (!named) {
    const isTopic =
      !/:\s*$/u.test(chapeau.text) || /^(?:về|đối với)\s/iu.test(chapeau.text) || isLabel(chapeau, own);
    return {
      governing: isTopic ? carried : { ...carried, lead: null, roles: null },
      itemsAreDetails: verbless(chapeau, reader),
    };
  }
  const lead = { text: chapeau.text.slice(named.start, named.end), start: chapeau.start + named.start };
  const predicate = named.predicate === -1 ? '' : chapeau.text.slice(named.predicate);
  const roles = /phối hợp|làm việc với/iu.test(predicate)
    ? { text: predicate.replace(/:\s*$/u, ''), start: chapeau.start + named.predicate }
    : null;
  const dated = /:\s*$/u.test(chapeau.text) ? datedIn(chapeau, reader.deadlines) : [];
  return {
    governing: {
      ...governing,
      listed: true,
      lead,
      roles,
      deadline: dated[dated.length - 1] ?? governing.deadline,
    },
    itemsAreDetails: predicate.trim() === '' || isOnlyRoles(predicate) ? never : verbless(chapeau, reader),
  };
}

/** "c) Phương hướng, nhiệm vụ:" names a topic and leaves it open who is to act. */
function isLabel(chapeau: Span, own: Clause['paragraphs']): boolean {
  return chapeau.text.length < 110 && chapeau.text.length === own[own.length - 1]?.text.length;
}

function namedAlone(text: string, reader: Reader) {
  const named = namedAt(text, 0, reader.names);
  return named?.predicate === -1 ? named : null;
}

/** The last to be named before the colon: "… Thủ tướng Chính phủ yêu cầu Bộ trưởng các Bộ …:". */
function lastNamed(text: string, reader: Reader) {
  for (const match of [...text.matchAll(/(?:yêu cầu|giao|đề nghị|chỉ đạo)\s+(?=\p{L})/giu)].reverse()) {
    const named = namedAt(text, match.index, reader.names);
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
  const [first] = child.paragraphs;
  return first !== undefined && startsWithVerb(first.text, 0) && datedIn(first, reader.deadlines).length > 0;
}

function isOrder(child: Clause, reader: Reader): boolean {
  const text = child.paragraphs[0]?.text ?? '';
  return (
    startsWithVerb(text, 0) ||
    namesSomebody(child, reader) ||
    child.children.some((one) => isOrder(one, reader))
  );
}

function namesSomebody(child: Clause, reader: Reader): boolean {
  return openingOf(child.paragraphs[0]?.text ?? '', reader.names, false) !== null;
}

/** A line that only names who the next lines are about. */
function headingNames(text: string, reader: Reader): { text: string; start: number } | null {
  const named = namedAt(text, 0, reader.names);
  if (!named || named.predicate !== -1) return null;
  return { text: text.slice(named.start, named.end), start: named.start };
}

/** "Thời hạn hoàn thành: …" dates every task before it that has no date; another sentence only the last. */
function dateTheRest(assignments: FoundAssignment[], deadline: DeadlineReading, sentence: string): void {
  const all = DATES_THE_REST.test(sentence);
  assignments.forEach((one, i) => {
    const undated = one.deadline === null || (one.deadline.due === null && one.deadline.recurrence === null);
    if (!undated || (!all && i !== assignments.length - 1)) return;
    assignments[i] = { ...one, deadline, deadlineFrom: 'shared' };
  });
}

/** "Về kiến nghị …:" says what the next paragraph is about. */
function isTopic(sentence: Span, paragraph: Span): boolean {
  return sentence.text.length === paragraph.text.length && /^(?:về|đối với)\s.*:\s*$/isu.test(sentence.text);
}

/** A sentence that is nothing but a date for those before it. */
function onlyDates(sentence: Span, { phrase }: DeadlineReading): boolean {
  if (/^(?:thời hạn|thời gian|hạn)(?!\p{L})/iu.test(sentence.text)) return true;
  const rest = sentence.text
    .replace(phrase, '')
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  return rest.split(/\s+/u).length <= 2;
}

const STRENGTH: Record<string, number> = { on_schedule: 3, immediate: 2, standing: 1 };

function undatedIn(span: Span, deadlines: readonly DeadlineReading[]): DeadlineReading | null {
  const end = span.start + span.text.length;
  const inside = deadlines.filter(
    (one) => one.start >= span.start && one.end <= end + 1 && STRENGTH[one.kind],
  );
  return inside.sort((a, b) => (STRENGTH[b.kind] ?? 0) - (STRENGTH[a.kind] ?? 0))[0] ?? null;
}

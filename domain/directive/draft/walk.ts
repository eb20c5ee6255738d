import { deadlineOf } from '../../deadline/deadline-of';
import { chapeauOf, governingBelow } from './chapeau';
import { endOf, type Clause } from './clause-tree';
import type { Found, FoundAssignment, Governing, Reader } from './governing';
import { isField, labelledFields } from './labelled-fields';
import { isDuties, sectionOf } from './left-out';
import { readParagraphs, readSentence } from './read-paragraphs';
import { readingsIn } from './readings-in';
import { sentencesOf, type Span } from './sentences';

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
  const opens = clause.children.some((child) => !isField(child));
  const chapeau = opens ? chapeauOf(own, reader) : null;
  const section = sectionOf(own[0]?.text ?? '', clause, governing.section);
  const duties = governing.duties || isDuties(own[0]?.text ?? '', chapeau !== null);
  const inOwn: Governing = { ...governing, section, duties };
  const before = readParagraphs(own, chapeau, inOwn, clause, reader);
  const below = governingBelow(chapeau, own, inOwn, before.lastLead, reader);
  if (chapeau && below.itemsAreDetails(clause)) {
    const { end, after } = detailsOf(clause);
    const whole: Span = {
      text: reader.text.slice(chapeau.start, end).replace(/\s+/gu, ' '),
      start: chapeau.start,
    };
    const found = assigned(whole, chapeau, inOwn, clause.path, reader);
    const lead = found[found.length - 1]?.lead ?? inOwn.lead;
    const rest = readParagraphs(after, null, { ...inOwn, lead }, clause, reader, [
      ...before.assignments,
      ...found,
    ]);
    return { assignments: rest.assignments, leftOut: [...before.leftOut, ...rest.leftOut] };
  }
  const children = clause.children
    .filter((child) => !isField(child))
    .map((child) => asOne(child, walk(child, below.governing, reader), reader));
  return {
    assignments: [...before.assignments, ...children.flatMap((child) => child.assignments)],
    leftOut: [...before.leftOut, ...children.flatMap((child) => child.leftOut)],
  };
}

/** Where the items under an order end, and what is said after the last of them. */
function detailsOf(clause: Clause): { end: number; after: Clause['paragraphs'] } {
  const last = clause.children[clause.children.length - 1];
  const [own, ...later] = last?.paragraphs ?? [];
  if (!last || !own) return { end: endOf(clause), after: [] };
  const [first, second] = sentencesOf(own);
  if (!first || last.children.length > 0) return { end: endOf(clause), after: [] };
  const rest = second ? [{ text: own.text.slice(second.start - own.start), start: second.start }] : [];
  return { end: first.start + first.text.length, after: [...rest, ...later] };
}

/** What an article asks of nobody by name is one duty of the body that the title is about, not one a sentence. */
function asOne(clause: Clause, found: Found, reader: Reader): Found {
  const [first, ...rest] = found.assignments;
  if (clause.level !== 'article' || !first || rest.length === 0) return found;
  if (found.assignments.some((one) => one.lead !== null || one.deadline?.due || one.deadline?.recurrence))
    return found;
  const text = reader.text.slice(first.quote.start, endOf(clause)).replace(/\s+/gu, ' ');
  const predicate = {
    text: text.slice(first.predicate.start - first.quote.start),
    start: first.predicate.start,
  };
  return {
    ...found,
    assignments: [{ ...first, quote: { text, start: first.quote.start }, predicate, split: false }],
  };
}

/** Fields given by name hold for everything in the clause that does not name its own. */
function withFields(clause: Clause, above: Governing, reader: Reader): Governing {
  const { lead, coordinating, when, product } = labelledFields(clause);
  if (!lead && !coordinating && !when && !product) return above;
  const stated = when ? deadlineOf(readingsIn(when, reader.deadlines)) : null;
  return {
    ...above,
    lead: lead ?? above.lead,
    roles: coordinating
      ? { text: `phối hợp với ${coordinating.text}`, start: coordinating.start }
      : above.roles,
    deadline: stated ?? above.deadline,
    product: product ?? above.product,
    listed: true,
  };
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
  const predicate = {
    text: quote.text.slice(last.predicate.start - quote.start),
    start: last.predicate.start,
  };
  return [
    ...found.slice(0, -1),
    { ...last, quote, predicate, deadline: last.deadline ?? deadlineOf(readingsIn(quote, reader.deadlines)) },
  ];
}

import { deadlineOf } from '../../deadline/deadline-of';
import type { DeadlineReading } from '../../deadline/reading';
import { assignmentsOf, datedIn, namedAt, startsWithVerb, type Inheritance } from './assignments';
import type { Clause } from './clause-tree';
import type { LeftOut } from './draft';
import type { Found, FoundAssignment, Governing, Reader } from './governing';
import { fieldOf } from './labelled-fields';
import { isClosing, reasonByWords, reasonToLeave } from './left-out';
import { givesDate, readingsIn } from './readings-in';
import { dateTheRest, onlyDates, refersBack } from './sentence-dates';
import { sentencesOf, type Span } from './sentences';

const SUPPORTS = /phối hợp.{0,60}(?:hỗ trợ|giúp|để).{0,80}(?:nhiệm vụ này|nội dung này|các nhiệm vụ trên)/iu;

/** The longest order seen in real notices has 1,900 characters; what is far longer is a table run together. */
const LONGEST_SENTENCE = 8_000;
const QUOTED_OF_TOO_LONG = 300;

export interface Read extends Found {
  lastLead: Span | null;
}

export function readParagraphs(
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
      if (sentence.text.length > LONGEST_SENTENCE) {
        leave(sentence.text.slice(0, QUOTED_OF_TOO_LONG), 'no-assignee');
        continue;
      }
      const dated = datedIn(sentence, reader.deadlines);
      if (isTopic(sentence, paragraph)) continue;
      if (isClosing(sentence.text) && !/:\s*$/u.test(sentence.text)) {
        leave(sentence.text, 'closing-formula');
        return;
      }
      const reason = reasonByWords(sentence.text, dated.length > 0);
      if (reason) {
        leave(sentence.text, reason);
        continue;
      }
      const heading = headingNames(sentence.text, reader);
      if (heading && paragraph.text.length === sentence.text.length) {
        lead = { text: heading.text, start: sentence.start + heading.start };
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
        if (only && assignments.length > 0 && refersBack(sentence.text))
          dateTheRest(assignments, only, sentence.text);
        continue;
      }
      const why = reasonToLeave(
        found[0] as FoundAssignment,
        sentence.text,
        governing,
        dated.length > 0,
        p > 0 && assignments.length > 0,
        reader.implied,
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

export function readSentence(
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
    const own = beside(deadlineOf(readingsIn(one.quote, reader.deadlines)), one.quote);
    const inherits = !givesDate(own) && governing.deadline !== null;
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

/** "(dự án sẽ hoàn thành năm 2027)": a bracket about something else may give no date to the task. */
function beside(reading: DeadlineReading | null, { text, start }: Span): DeadlineReading | null {
  if (!reading) return null;
  const at = reading.start - start;
  const open = text.lastIndexOf('(', at);
  const closed = open === -1 || text.slice(open, at).includes(')');
  if (closed || startsWithVerb(text, open + 1) || reading.start - start === open + 1) return reading;
  const doubts: DeadlineReading['doubts'] = reading.doubts.includes('not-this-task')
    ? reading.doubts
    : [...reading.doubts, 'not-this-task'];
  return { ...reading, ambiguous: true, doubts };
}

/** "chủ trì, phối hợp với …" at the head of a sentence holds for all the tasks of the sentence. */
function opensWithRoles(predicate: Span): Span | null {
  return /^(?:chủ động,? |tiếp tục )?chủ trì,?\s*(?:và )?phối hợp/iu.test(predicate.text) ? predicate : null;
}

/** A line that only names who the next lines are about. */
function headingNames(text: string, reader: Reader): { text: string; start: number } | null {
  const named = namedAt(text, 0, reader.names);
  if (!named || named.predicate !== -1) return null;
  return { text: text.slice(named.start, named.end), start: named.start };
}

/** "Về kiến nghị …:" says what the next paragraph is about. */
function isTopic(sentence: Span, paragraph: Span): boolean {
  return sentence.text.length === paragraph.text.length && /^(?:về|đối với)\s.*:\s*$/isu.test(sentence.text);
}

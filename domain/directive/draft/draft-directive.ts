import type { WorkingCalendar } from '../../deadline/calendar';
import { readDeadlines } from '../../deadline/read-deadlines';
import type { DeadlineReading } from '../../deadline/reading';
import { addDays, dateOf, type PlainDate } from '../../time/instant';
import type { AgencyDirectory } from '../agency-directory';
import { withoutAnnexes } from './annex-table';
import { annexAssignments } from './annex-task';
import { agenciesIn } from './assignees';
import { clauseName } from './clause-name';
import { clauseTree } from './clause-tree';
import type { Clarity, DirectiveDraft, DraftAgency, DraftDoubt, DraftHeader, DraftTask } from './draft';
import { headerOf } from './header';
import { itemsOf } from './items';
import { NameIndex } from './name-index';
import { isNews } from './news';
import { operativePart } from './operative-part';
import { foldedText, paragraphsOf } from './paragraphs';
import { coordinatingIn, deliverableIn, gistOf, reportToIn } from './task-fields';
import { walk, type FoundAssignment, type Governing } from './walk';
import { namedAt } from './assignments';
import { impliedBody } from './implied-body';

export interface DraftOptions {
  directory: AgencyDirectory;
  calendar: WorkingCalendar;
  beforeDate: 'strict' | 'official';
  /** What is known from elsewhere wins over what the document says. */
  number?: string | null;
  issuedOn?: PlainDate | null;
}

/** Reads a directive as it arrived and drafts its tasks; nothing in the text is executed or fetched. */
export function draftDirective(text: string, options: DraftOptions): DirectiveDraft {
  const { body, rows } = withoutAnnexes(text);
  const paragraphs = [...paragraphsOf(body)];
  const folded = foldedText(paragraphs);
  const part = operativePart(itemsOf(paragraphs));
  const read = headerOf(
    paragraphs,
    part.tail.map(({ text: line, start }) => ({ text: line, start })),
  );
  const directive: DraftHeader = {
    ...read,
    number: options.number ?? read.number,
    issuedOn: options.issuedOn ?? read.issuedOn,
  };
  if (isNews(paragraphs)) {
    return { directive: { ...directive, kind: 'tin' }, news: true, tasks: [], leftOut: [], text: folded };
  }
  const names = new NameIndex(options.directory);
  const writtenOn = directive.issuedOn ?? directive.meetingOn;
  const context = { issuedOn: writtenOn, calendar: options.calendar, beforeDate: options.beforeDate };
  const deadlines = readDeadlines(folded, context).filter((reading) => !isLongPast(reading, writtenOn));
  const reader = { names, deadlines, text: folded };
  const found = walk(clauseTree(part.items), governingOf(part.governing, names), reader);
  const implied = impliedBody(directive.title ?? '', options.directory);
  const annex = annexAssignments(rows, folded.length + 1, context);
  const counts = new Map<string, number>();
  const tasks = [...found.assignments, ...annex.assignments].map((one) => {
    const clause = clauseName(one.clause);
    const n = (counts.get(clause) ?? 0) + 1;
    counts.set(clause, n);
    return asTask(one, clause, n, names, implied);
  });
  return {
    directive,
    news: false,
    tasks,
    leftOut: found.leftOut,
    text: annex.text === '' ? folded : `${folded}\n${annex.text}`,
  };
}

/** Notices do set dates that were past by some days when they came out; what is past by months is history. */
const HISTORY_AFTER_DAYS = 60;

function isLongPast({ due, recurrence }: DeadlineReading, writtenOn: PlainDate | null): boolean {
  return (
    due !== null &&
    recurrence === null &&
    writtenOn !== null &&
    dateOf(due) < addDays(writtenOn, -HISTORY_AFTER_DAYS)
  );
}

function governingOf(words: { text: string; start: number } | null, names: NameIndex): Governing {
  const nothing: Governing = {
    lead: null,
    roles: null,
    deadline: null,
    section: null,
    product: null,
    listed: false,
  };
  if (!words) return nothing;
  for (const match of [...words.text.matchAll(/(?:yêu cầu|giao|đề nghị|chỉ đạo)\s+(?=\p{L})/giu)].reverse()) {
    const named = namedAt(words.text, match.index, names);
    if (named)
      return {
        ...nothing,
        listed: true,
        lead: { text: words.text.slice(named.start, named.end), start: words.start + named.start },
      };
  }
  return nothing;
}

function asTask(
  found: FoundAssignment,
  clause: string,
  n: number,
  names: NameIndex,
  implied: DraftAgency | null,
): DraftTask {
  const doubts: DraftDoubt[] = [];
  const named = found.lead ? leadOf(found.lead.text, names, implied) : null;
  const leads = named?.agencies ?? (implied ? [implied] : []);
  if (!named && implied) doubts.push('lead-inferred');
  if (!named && !implied) doubts.push('no-lead');
  if (named && found.leadIsInherited) doubts.push('lead-inherited');
  if (named?.implied) doubts.push('lead-inferred');
  const own = coordinatingIn(found.predicate, names);
  const handed = found.roles ? coordinatingIn(found.roles, names) : null;
  const { lead, others } = oneLead(leads);
  if (leads.length > 1 && !lead) doubts.push('several-leads');
  if (lead && lead.code === null) doubts.push('lead-unknown');
  if (leads.some(({ via }) => via === 'former')) doubts.push('lead-former-name');
  if (leads.some(({ via }) => via === 'local')) doubts.push('lead-local');
  const coordinating = unique([...others, ...own.agencies, ...(handed?.agencies ?? [])]);
  const deliverable = found.product ? evidence(found.product) : deliverableIn(found.predicate);
  const reportTo = found.reportTo ? evidence(found.reportTo) : reportToIn(found.predicate);
  const reading = found.deadline;
  if (found.deadlineFrom === 'governing') doubts.push('deadline-inherited');
  if (found.deadlineFrom === 'shared') doubts.push('deadline-shared');
  if (reading?.ambiguous) doubts.push('deadline-doubtful');
  if (found.split) doubts.push('split-from-sentence');
  const task = gistOf(found.predicate, own.evidence);
  return {
    clause,
    n,
    lead: lead?.name ?? null,
    leadCode: lead?.code ?? null,
    leadGroup: lead || !found.lead ? null : inFull(found.lead.text),
    leads,
    coordinating,
    task,
    deliverable: deliverable?.text ?? null,
    reportTo: reportTo?.text ?? null,
    kind: kindOf(reading),
    deadline: reading,
    quote: found.quote.text,
    at: { start: found.quote.start, end: found.quote.start + found.quote.text.length },
    missing: missingOf(leads, reading, deliverable !== null, reportTo !== null),
    doubts,
    because: {
      ...(found.lead ? { lead: evidence(found.lead) } : {}),
      ...(own.evidence ? { coordinating: own.evidence } : {}),
      task: evidence(found.predicate),
      ...(deliverable ? { deliverable } : {}),
      ...(reportTo ? { reportTo } : {}),
      ...(reading ? { deadline: { text: reading.phrase, start: reading.start, end: reading.end } } : {}),
    },
  };
}

/** "Tỉnh", "Thành phố" alone is the one that the title is about. */
function leadOf(words: string, names: NameIndex, implied: DraftAgency | null) {
  if (/^(?:tỉnh|thành phố|địa phương|ubnd tỉnh|ủy ban nhân dân tỉnh)$/iu.test(words.trim()) && implied) {
    return { agencies: [implied], implied: true };
  }
  return { agencies: agenciesIn(words, names), implied: false };
}

/** One body leads; "và các cơ quan liên quan" beside one named body works with it. */
function oneLead(leads: readonly DraftAgency[]): { lead: DraftAgency | null; others: DraftAgency[] } {
  const [first, ...rest] = leads;
  if (!first) return { lead: null, others: [] };
  if (rest.length === 0) return isGroup(first) ? { lead: null, others: [] } : { lead: first, others: [] };
  const restAreUnnamed = rest.every(({ name }) => /liên quan/iu.test(name));
  return restAreUnnamed && !isGroup(first) ? { lead: first, others: rest } : { lead: null, others: [] };
}

function isGroup({ name }: DraftAgency): boolean {
  return (
    /^(?:các|tất cả|từng|mỗi|bộ trưởng|thủ trưởng|chủ tịch ủy ban nhân dân các|ubnd (?:các|cấp)|ủy ban nhân dân (?:các|cấp)|lãnh đạo các)(?!\p{L})/iu.test(
      name,
    ) && !/^bộ trưởng bộ/iu.test(name)
  );
}

function kindOf(reading: DeadlineReading | null): DraftTask['kind'] {
  return reading === null || reading.kind === 'none' ? 'standing' : reading.kind;
}

function missingOf(
  leads: readonly DraftAgency[],
  reading: DeadlineReading | null,
  product: boolean,
  authority: boolean,
): Clarity[] {
  const missing: Clarity[] = [];
  if (leads.length === 0) missing.push('who');
  if (reading === null || (reading.due === null && reading.recurrence === null)) missing.push('when');
  missing.push('responsibility');
  if (!product) missing.push('deliverable');
  if (!authority) missing.push('authority');
  return missing;
}

function evidence({ text, start }: { text: string; start: number }) {
  return { text, start, end: start + text.length };
}

/** Abbreviations of bodies as they are written out on an envelope. */
function inFull(words: string): string {
  return words
    .replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân')
    .replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'Hội đồng nhân dân');
}

function unique(agencies: readonly DraftAgency[]): DraftAgency[] {
  return agencies.filter(({ name }, i) => agencies.findIndex((other) => other.name === name) === i);
}

import type { DeadlineReading } from '../../deadline/reading';
import { agenciesIn } from './assignees';
import type { Clarity, DraftAgency, DraftDoubt, DraftTask } from './draft';
import type { FoundAssignment } from './governing';
import type { NameIndex } from './name-index';
import { givesDate } from './readings-in';
import { coordinatingIn, deliverableIn, gistOf, reportToIn } from './task-fields';

/** The task as the draft shows it; `implied` is the body that the title is about. */
export function asTask(
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
  const reportTo = found.reportTo ? evidence(found.reportTo) : reportToIn(found.predicate, names);
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
  if (!givesDate(reading)) missing.push('when');
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

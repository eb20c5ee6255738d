import { clip } from '../../wording/clip';
import type { NamedAgency } from './read-agencies';
import { readDue } from './read-due';
import type { RegisterField } from './fields';
import type { UnnumberedTask } from './number-tasks';
import { markerOf } from './numbering';
import type { RowDoubt, RowFault, RowProblem, TaskDoubt } from './remarks';
import type { RegisterContext } from './register-task';
import type { RowCells } from './row-cells';
import { cellName } from './sheet';

/** Lengths that a directive file takes. */
const MOST = { gist: 200, deliverable: 300, authority: 300, reportTo: 200, responsibility: 500, note: 4_000 };

/** Columns that have no field of their own in a directive; they go to the note, under their headings. */
const FOR_THE_NOTE = ['partner', 'signedOn', 'document', 'note'] as const;

type TaskOfRow = Omit<UnnumberedTask, 'path' | 'sections'>;

/** The task of a row, or everything that keeps it from being one. */
export function taskOfRow(row: RowCells, context: RegisterContext): TaskOfRow | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const doubts: TaskDoubt[] = [];
  const fault = (code: RowFault, field: RegisterField, ...values: string[]) =>
    problems.push({ code, at: row.place(field), field, values });
  const doubt = (code: RowDoubt, field: RegisterField, ...values: string[]) =>
    doubts.push({ code, at: row.place(field), field, values });

  for (const field of ['task', 'lead', 'coordinating'] as const) {
    const value = row.cell(field)?.value;
    if (value?.kind === 'error') fault('cell-error', field, value.text);
  }
  const { wording, number } = wordingOf(row);
  if (wording === '' && problems.length === 0) fault('no-task', 'task');
  const bodies = bodiesOf(row, context);
  const lead = bodies.lead;
  if (lead === null && !problems.some(({ field }) => field === 'lead')) fault('no-lead', 'lead');
  if (lead !== null && lead.code === null) fault('unknown-lead', 'lead', lead.written, ...names(lead));
  const due = readDue(
    row.cell('due'),
    { heading: row.heading('due'), dateSystem: row.dateSystem },
    context.reading,
  );
  if ('fault' in due) fault(due.fault, 'due', ...due.values);
  if (problems.length > 0 || lead?.code == null || 'fault' in due) return { problems };

  const from = row.cell('lead')?.at;
  if (from && from.row < row.row) doubt('lead-carried', 'lead', cellName(from));
  if (bodies.otherLeads.length > 0)
    doubt('several-leads', 'lead', ...bodies.otherLeads.map((one) => one.written));
  for (const body of [lead, ...bodies.others]) {
    if (body.remark)
      doubt('agency-read', body === lead ? 'lead' : 'coordinating', body.remark.vi, body.remark.en);
  }
  const unknown = bodies.others.filter(({ code }) => code === null);
  for (const body of unknown) doubt('unknown-coordinating', 'coordinating', body.written, ...names(body));
  for (const { code, values } of due.doubts) doubt(code, 'due', ...values);
  const gist = clip(wording, MOST.gist);
  if (gist !== wording) doubt('text-shortened', 'task', String([...wording].length));
  const text = (field: 'deliverable' | 'authority' | 'reportTo' | 'responsibility') => {
    const whole = row.text(field);
    const kept = clip(whole, MOST[field]);
    if (kept !== whole) doubt('text-shortened', field, String([...whole].length));
    return kept === '' ? null : kept;
  };
  return {
    row: row.row,
    gist,
    wording,
    lead: lead.code,
    coordinating: [...new Set(bodies.others.flatMap(({ code }) => code ?? []))].filter(
      (code) => code !== lead.code,
    ),
    responsibility: text('responsibility'),
    deliverable: text('deliverable'),
    authority: text('authority'),
    reportTo: text('reportTo'),
    deadline: due.deadline,
    note: noteOf(row, gist === wording ? '' : wording, unknown),
    doubts,
    number,
    writtenClause: row.text('clause'),
  };
}

/** Without a column of numbers the number stands before the text: "1. Xây dựng …". */
function wordingOf(row: RowCells): { wording: string; number: string } {
  const text = row.text('task');
  const number = row.text('number');
  const marker = row.has('number') ? null : markerOf(text);
  return marker && marker.mark !== '' && marker.rest !== ''
    ? { wording: marker.rest, number: marker.mark }
    : { wording: text, number };
}

interface Bodies {
  lead: NamedAgency | null;
  /** Named as leads beside the first. */
  otherLeads: NamedAgency[];
  /** All who are to coordinate, those leads included. */
  others: NamedAgency[];
}

/** The first body of the lead's cell leads, unless the cell itself says who does. */
function bodiesOf(row: RowCells, { agencies }: RegisterContext): Bodies {
  const named = agencies.read(row.lines('lead'));
  const lead = named.find(({ part }) => part === 'lead') ?? named.find(({ part }) => part === null) ?? null;
  const rest = named.filter((body) => body !== lead);
  return {
    lead,
    otherLeads: rest.filter(({ part }) => part !== 'coordinating'),
    others: [...rest, ...agencies.read(row.lines('coordinating'))],
  };
}

function noteOf(row: RowCells, wording: string, unknown: readonly NamedAgency[]): string | null {
  const lines = [
    ...(wording === '' ? [] : [`Nguyên văn: ${wording}`]),
    ...(unknown.length === 0
      ? []
      : [`Phối hợp (ngoài danh bạ): ${unknown.map((one) => one.written).join('; ')}`]),
    ...FOR_THE_NOTE.flatMap((field) => {
      const text = row.text(field);
      return text === '' ? [] : [`${row.heading(field) || field}: ${text}`];
    }),
  ];
  return lines.length === 0 ? null : clip(lines.join('. '), MOST.note);
}

function names({ nearest }: NamedAgency): string[] {
  return nearest.map(({ name, code }) => `"${name}" (${code})`);
}

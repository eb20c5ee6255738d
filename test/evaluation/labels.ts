import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const optional = z.string().nullish();

/** One wording with the reading that a person wrote down; instants without an offset are Viet Nam's. */
const wordingRow = z
  .object({
    id: z.string(),
    phrase: z.string(),
    context: optional,
    issued: optional,
    doc_date: optional,
    kind: z.string(),
    strict_due: optional,
    expected_due: optional,
    inclusive_due: optional,
    due_if_on_D: optional,
    recurrence: optional,
    expected_recurrence: optional,
    ambiguous: z.boolean(),
    alternatives: z.array(z.unknown()).default([]),
    note: optional,
  })
  .transform((row) => ({
    id: row.id,
    phrase: row.phrase,
    context: row.context ?? null,
    issued: row.issued ?? row.doc_date ?? null,
    kind: row.kind,
    strictDue: row.strict_due ?? row.expected_due ?? null,
    /** The reading that takes D itself for "trước ngày D". */
    inclusiveDue: row.inclusive_due ?? row.due_if_on_D ?? null,
    recurrence: row.recurrence ?? row.expected_recurrence ?? null,
    ambiguous: row.ambiguous,
    /** Instants, or the word "null" where no date at all is a fair reading. */
    alternatives: row.alternatives.filter((other) => typeof other === 'string'),
    note: row.note ?? '',
  }));

const taskRow = z
  .object({
    id: z.string(),
    doc: z.string(),
    clause: z.string().nullish(),
    lead_agencies: z.array(z.string()),
    coordinating: z.array(z.string()).default([]),
    task: z.string(),
    deadline_phrase: optional,
    deadline_kind: optional,
    kind: optional,
    expected_due: optional,
    due_if_on_D: optional,
    recurrence: optional,
    required: z.boolean(),
  })
  .transform((row) => ({
    id: row.id,
    doc: row.doc,
    clause: row.clause ?? null,
    leads: row.lead_agencies,
    coordinating: row.coordinating,
    task: row.task,
    deadlinePhrase: row.deadline_phrase ?? null,
    kind: row.deadline_kind ?? row.kind ?? 'none',
    expectedDue: row.expected_due ?? null,
    inclusiveDue: row.due_if_on_D ?? null,
    recurrence: row.recurrence ?? null,
    /** False for general directions and closing formulas: drafting them counts neither way. */
    required: row.required,
  }));

const documentRow = z
  .object({ doc: z.string(), number: z.string(), date: optional })
  .transform((row) => ({ doc: row.doc, number: row.number, issued: row.date ?? null }));

export type WordingLabel = z.output<typeof wordingRow>;
export type TaskLabel = z.output<typeof taskRow>;
export type DocumentLabel = z.output<typeof documentRow>;

/** What one folder of labelled material holds; either part may be missing. */
export interface Labelled {
  folder: string;
  wordings: WordingLabel[];
  documents: DocumentLabel[];
  tasks: TaskLabel[];
}

/** A folder in the labelled form: `deadlines.jsonl`, and `index.jsonl` with `tasks.jsonl`. */
export function readLabelled(folder: string): Labelled {
  const rows = <T>(name: string, schema: z.ZodType<T>): T[] =>
    existsSync(join(folder, name)) ? readRows(join(folder, name), schema) : [];
  return {
    folder,
    wordings: rows('deadlines.jsonl', wordingRow),
    documents: rows('index.jsonl', documentRow),
    tasks: rows('tasks.jsonl', taskRow),
  };
}

export function readWordings(path: string): WordingLabel[] {
  return readRows(path, wordingRow);
}

/** Throws naming the file and the line that is not in the labelled form. */
function readRows<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const row = schema.safeParse(JSON.parse(line));
      if (!row.success) throw new Error(`${path}:${index + 1}: ${z.prettifyError(row.error)}`);
      return [row.data];
    });
}

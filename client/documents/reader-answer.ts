import { z } from 'zod';
import type { DocumentFormat, NoteCode } from './document-text';
import { NOTES } from './note-sentences';
import type { RefusalCode } from './refusal-code';
import { REFUSALS } from './refusal-sentences';
import type { Answer } from './reader/reading';

export type ReadAnswer = Extract<Answer, { type: 'read' }>;

const facts = z.record(z.string(), z.union([z.string(), z.number()]));
const FORMATS: readonly DocumentFormat[] = ['txt', 'html', 'docx', 'pdf'];

const answer = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('read'),
    format: z.enum(FORMATS),
    text: z.string(),
    pages: z.number().int().nullable(),
    remarks: z.array(z.object({ code: z.enum(Object.keys(NOTES) as NoteCode[]), facts: facts.optional() })),
  }),
  z.object({
    type: z.literal('refused'),
    code: z.enum(Object.keys(REFUSALS) as RefusalCode[]),
    facts,
  }),
]);

/** Null unless the reader said exactly what it should: a process that met a hostile file is not trusted. */
export function readAnswer(json: string): Answer | null {
  try {
    return answer.parse(JSON.parse(json)) as Answer;
  } catch {
    return null;
  }
}

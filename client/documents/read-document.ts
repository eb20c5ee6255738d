import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { DocumentText } from './document-text';
import { LIMITS, type Limits } from './limits';
import { NOTES } from './note-sentences';
import { documentBytes } from './open-document';
import { readInChild, type NodeArguments } from './reader-process';

export interface ReadOptions {
  /** Lower limits, for tests. */
  limits?: Partial<Limits>;
  /** For the reader's node, e.g. `-r …` to run the sources as they are; by default those of this process. */
  nodeArguments?: NodeArguments;
}

/**
 * The text of a .txt, .html, .docx or .pdf file, recognised by its content. Everything that parses
 * it runs in a process of its own with limits of time and memory; nothing is fetched or executed.
 *
 * Throws DocumentRefused (exit code 2).
 */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<DocumentText> {
  const limits = { ...LIMITS, ...options.limits };
  const bytes = await documentBytes(file, limits.fileBytes);
  const { text, format, pages, remarks } = await readInChild(bytes, file, limits, options.nodeArguments);
  const named = extname(file).toLowerCase();
  if (!ENDINGS[format].includes(named)) {
    remarks.unshift({ code: 'name-differs', facts: { name: named === '' ? '–' : named, format } });
  }
  return {
    text,
    format,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages,
    notes: remarks.map(({ code, facts }) => ({ code, ...NOTES[code](facts ?? {}) })),
  };
}

const ENDINGS = {
  txt: ['.txt', '.text', '.md'],
  html: ['.html', '.htm', '.xhtml'],
  docx: ['.docx', '.dotx'],
  pdf: ['.pdf'],
};

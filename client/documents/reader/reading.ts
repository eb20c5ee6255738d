import type { DocumentFormat, Facts, Remark } from '../document-text';
import type { RefusalCode } from '../refusal-code';

/** What a format's reader hands back. */
export interface Reading {
  text: string;
  pages: number | null;
  remarks: Remark[];
}

/** What the reader process writes to its standard output, as JSON. */
export type Answer =
  (Reading & { type: 'read'; format: DocumentFormat }) | { type: 'refused'; code: RefusalCode; facts: Facts };

/** Ends the reading of one document. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
  ) {
    super(code);
  }
}

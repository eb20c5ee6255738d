export type DocumentFormat = 'txt' | 'html' | 'docx' | 'pdf';

/** What a person should know about a reading that succeeded, e.g. that hidden text was left out. */
export interface DocumentNote {
  code: NoteCode;
  vi: string;
  en: string;
}

export interface DocumentText {
  /**
   * NFC, one line per line or paragraph of the source, numbering written out; a table's row is one line
   * with its cells separated by tabs. Footnotes are `[n]` in the text and lines `[n] …` at its end.
   */
  text: string;
  format: DocumentFormat;
  /** Of the file's bytes, in hexadecimal. */
  sha256: string;
  /** Only a PDF has pages before it is printed. */
  pages: number | null;
  notes: DocumentNote[];
}

export type NoteCode =
  | 'name-differs'
  | 'damaged-parts'
  | 'pages-without-text'
  | 'page-furniture-dropped'
  | 'attachments-ignored'
  | 'scripts-ignored'
  | 'hidden-text-dropped'
  | 'tracked-changes'
  | 'restricted';

export type Facts = Record<string, string | number>;

/** A note as the reader process tells it, before it has words. */
export interface Remark {
  code: NoteCode;
  facts?: Facts;
}

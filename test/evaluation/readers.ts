import { readFileSync } from 'node:fs';
import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import { loadCalendars } from '../../config/load-calendars';
import { readPhrase } from '../../domain/deadline/read-deadlines';
import { draftDirective } from '../../domain/directive/draft/draft-directive';
import type { Draft } from './score-drafts';
import type { Read } from './score-wordings';

/** What is evaluated: the project's own reading of wordings and of documents. */
export interface Readers {
  read: Read;
  /** `file` is a path to a text. */
  draft: Draft;
  draftText: (text: string) => unknown;
}

/** What random strings did to the reader; the strings themselves, so that they can be shown. */
export interface FuzzOutcome {
  crashes: unknown[];
  datesOutsideText: unknown[];
}

export type FuzzReading = (runs: number, seed: number) => FuzzOutcome | Promise<FuzzOutcome>;

export function loadReaders(): Readers {
  const dataDir = packagedDataDir();
  const calendar = loadCalendars(dataDir);
  const directory = loadAgencies(dataDir);
  // "trước ngày D" has one due under both policies; they differ in lateAfter only.
  const rules = { calendar, beforeDate: 'official' as const };
  const draftAs = (text: string, number: string | null, issuedOn: string | null) =>
    draftDirective(text, { number, issuedOn, directory, ...rules });
  return {
    read: ({ phrase, issued, context }) =>
      readPhrase(phrase, { issuedOn: issued, ...rules }, context ?? undefined),
    draft: (file, number, issued) => draftAs(readFileSync(file, 'utf8'), number, issued),
    draftText: (text) => draftAs(text, null, null),
  };
}

import fc from 'fast-check';
import { packagedDataDir } from '../../config/data-dir';
import { loadCalendars } from '../../config/load-calendars';
import { readDeadlines, readPhrase } from '../../domain/deadline/read-deadlines';
import type { DeadlineReading, ReadingContext } from '../../domain/deadline/reading';
import { dateWords, issueDay } from './date-words';
import { outsideMeaning } from './meaning';

/** What a fuzz of the grammar found; each finding is the smallest string that broke a property, and how. */
export interface FuzzReport {
  crashes: string[];
  datesOutsideText: string[];
  /** How many wordings, and how many of them with a date, the strings held. */
  readings: number;
  dated: number;
}

class OutsideMeaning extends Error {}

/**
 * Reads so many random strings of date words: no crash, no date outside the text's meaning, positions that
 * cut out the phrase, order without overlaps, the same for composed and decomposed letters.
 */
export function fuzzReading(runs: number, seed: number): FuzzReport {
  const calendar = loadCalendars(packagedDataDir());
  const report: FuzzReport = { crashes: [], datesOutsideText: [], readings: 0, dated: 0 };
  const property = fc.property(dateWords, issueDay, (text, issuedOn) => {
    const context: ReadingContext = { issuedOn, calendar, beforeDate: 'official' };
    const found = readDeadlines(text, context);
    report.readings += found.length;
    report.dated += found.filter((reading) => reading.due !== null).length;
    inOrder(text, found);
    for (const reading of found) {
      const wrong = outsideMeaning(reading, context);
      if (wrong !== null) throw new OutsideMeaning(`${wrong}: ${JSON.stringify(reading)}`);
    }
    readPhrase(text, context, `Bộ A ${text} gửi Bộ B.`);
    sameInBothForms(text, context);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { numRuns: runs, seed });
  if (failed) {
    const finding = `${JSON.stringify(counterexample)}: ${String(errorInstance)}`;
    (errorInstance instanceof OutsideMeaning ? report.datesOutsideText : report.crashes).push(finding);
  }
  return report;
}

function inOrder(text: string, found: readonly DeadlineReading[]): void {
  let end = 0;
  for (const reading of found) {
    if (reading.start < end || reading.end <= reading.start)
      throw new Error(`out of order: ${reading.phrase}`);
    if (text.slice(reading.start, reading.end) !== reading.phrase)
      throw new Error(`wrong place: ${reading.phrase}`);
    end = reading.end;
  }
}

function sameInBothForms(text: string, context: ReadingContext): void {
  const shape = (form: 'NFC' | 'NFD'): string =>
    JSON.stringify(
      readDeadlines(text.normalize(form), context).map(({ phrase, start: _s, end: _e, ...rest }) => ({
        ...rest,
        phrase: phrase.normalize('NFC'),
      })),
    );
  if (shape('NFC') !== shape('NFD')) throw new Error(`${shape('NFC')} but ${shape('NFD')}`);
}

import type { Instant, PlainDate } from '../time/instant';
import type { WorkingCalendar } from './calendar';
import type { DeadlineKind } from './deadline';

/** `none`: words that look like a deadline and set none (a statistic, a citation, a title). */
export type ReadingKind = DeadlineKind | 'none';

/** Why a reading needs a person's eye, or why a wording gives no date. Named in domain/wording. */
export type Doubt =
  | 'two-readings' // the words can be read two ways; see alternatives
  | 'past-at-issue' // the date was already past when the document was issued
  | 'year-inferred' // the year is not written; the first one on or after the issue date
  | 'no-issue-date' // a relative wording in a document without a date
  | 'unknown-event' // runs from, or ends with, an event whose date is not known
  | 'fuzzy-period' // "cuối năm", "đầu tháng": read after article 146 of the Civil Code
  | 'provisional-calendar' // counted with a calendar year that is not decided yet
  | 'impossible-date' // the date does not exist
  | 'not-this-task' // the words may describe something else than the task's end
  | 'weekday-mismatch' // "thứ Tư ngày 03/12" is not a Wednesday
  | 'first-period-unsure' // which occurrence of a recurrence is the first
  | 'open-tail'; // a first date and a standing duty after it

/**
 * What one wording of a deadline says. Positions are UTF-16 units in the text as it was handed in.
 *
 * `due` and `lateAfter` as in {@link Deadline}; for a recurrence they are those of the first occurrence
 * that is not before the issue date. `recurrence` is one or more RFC 5545 rules joined by " + ".
 */
export interface DeadlineReading {
  phrase: string;
  start: number;
  end: number;
  kind: ReadingKind;
  due: Instant | null;
  lateAfter: Instant | null;
  recurrence: string | null;
  /** The rule that read it, e.g. `before-date`; its source is in domain/wording/deadline-rule. */
  rule: string;
  ambiguous: boolean;
  doubts: Doubt[];
  /** Readings that were rejected, each with its rule. */
  alternatives: { due: Instant | null; rule: string }[];
}

/** What a wording is read against. */
export interface ReadingContext {
  /** Day of issue; null where the document states none. */
  issuedOn: PlainDate | null;
  calendar: WorkingCalendar;
  /** How "trước ngày D" becomes late; as in the policy. */
  beforeDate: 'strict' | 'official';
}

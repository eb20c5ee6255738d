import type { DeadlineReading } from '../../domain/deadline/reading';
import type { Column } from '../output/printer';

/** What `when` answers for one phrase; `phrase` is the one asked, `reading` the words that were read. */
export interface WhenAnswer {
  phrase: string;
  kind: DeadlineReading['kind'] | null;
  due: string | null;
  lateAfter: string | null;
  recurrence: string | null;
  rule: string | null;
  ambiguous: boolean;
  alternatives: DeadlineReading['alternatives'];
  doubts: string[];
  /** The words that were read and their place in the phrase, in UTF-16 units; null where none were. */
  words: { text: string; start: number; end: number } | null;
  /** What is wrong with the question or the date; only where something is. */
  error?: string;
}

export function whenAnswer(phrase: string, reading: DeadlineReading, error: string | null): WhenAnswer {
  const { kind, due, lateAfter, recurrence, rule, ambiguous, alternatives, doubts } = reading;
  const words =
    rule === 'no-wording' ? null : { text: reading.phrase, start: reading.start, end: reading.end };
  const answer = { phrase, kind, due, lateAfter, recurrence, rule, ambiguous, alternatives, doubts, words };
  return error === null ? answer : { ...answer, error };
}

/** The answer to a line that cannot be read at all: everything unknown, and why. */
export function unreadable(phrase: string, error: string): WhenAnswer {
  return {
    phrase,
    kind: null,
    due: null,
    lateAfter: null,
    recurrence: null,
    rule: null,
    ambiguous: true,
    alternatives: [],
    doubts: [],
    words: null,
    error,
  };
}

export const WHEN_COLUMNS: Column<WhenAnswer>[] = [
  { key: 'phrase', vi: 'Câu chữ', en: 'Phrase', value: (a) => a.phrase },
  { key: 'kind', vi: 'Loại', en: 'Kind', value: (a) => a.kind },
  { key: 'due', vi: 'Hạn', en: 'Due', value: (a) => a.due },
  { key: 'lateAfter', vi: 'Quá hạn sau', en: 'Late after', value: (a) => a.lateAfter },
  { key: 'recurrence', vi: 'Lặp lại', en: 'Recurrence', value: (a) => a.recurrence },
  { key: 'rule', vi: 'Quy tắc', en: 'Rule', value: (a) => a.rule },
  { key: 'ambiguous', vi: 'Cần xem lại', en: 'Ambiguous', value: (a) => String(a.ambiguous) },
  { key: 'doubts', vi: 'Điểm chưa chắc', en: 'Doubts', value: (a) => a.doubts.join(' ') },
  { key: 'error', vi: 'Lỗi', en: 'Error', value: (a) => a.error ?? null },
];

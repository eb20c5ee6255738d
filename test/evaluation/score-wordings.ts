import { count, emptyShare, ofKind, type Figures, type Miss, type Share } from './figures';
import type { WordingLabel } from './labels';
import { dayOf, timeOf } from './vietnam-day';

/** The part of a reading that the labels speak of. */
export interface Reading {
  due: string | null;
  recurrence: string | null;
  ambiguous: boolean;
}

export type Read = (line: { phrase: string; issued: string | null; context: string | null }) => Reading;

/**
 * `silent` is the one that must not happen: a wrong answer given as if it were sure. `inclusive` is D itself
 * for "trước ngày D", the reading of the official table; `flagged` is wrong or missing, and says so.
 */
export type Verdict = 'right' | 'inclusive' | 'flagged' | 'silent';

export interface WordingScore {
  figures: Figures;
  verdicts: Record<Verdict, number>;
  kinds: Map<string, Share>;
  misses: Miss[];
}

/** Kinds whose words set no date at all. */
const UNDATED = ['none', 'immediate', 'on_schedule', 'open_ended'];

/** Kinds that only a day of issue can turn into a date. */
const RELATIVE = ['relative_days', 'relative_working_days', 'relative_months', 'within_week'];

export function scoreWordings(labels: readonly WordingLabel[], read: Read): WordingScore {
  const verdicts: Record<Verdict, number> = { right: 0, inclusive: 0, flagged: 0, silent: 0 };
  const figures = { right: emptyShare(), 'not silently wrong': emptyShare(), 'first due': emptyShare() };
  const kinds = new Map<string, Share>();
  const misses: Miss[] = [];
  for (const label of labels) {
    if (cannotBeJudged(label)) continue;
    const reading = read({ phrase: label.phrase, issued: label.issued, context: label.context });
    const verdict = verdictOn(label, reading);
    verdicts[verdict] += 1;
    count(figures.right, verdict === 'right');
    count(figures['not silently wrong'], verdict !== 'silent');
    count(ofKind(kinds, label.kind), verdict === 'right');
    if (verdict !== 'right') misses.push(missOf(`wording ${verdict}`, label, reading));
    if (label.recurrence !== null && label.strictDue !== null) {
      const right = acceptedDays(label).has(dayOf(reading.due));
      count(figures['first due'], right);
      if (!right && verdict === 'right') misses.push(missOf('first due', label, reading));
    }
  }
  return { figures, verdicts, kinds, misses };
}

function cannotBeJudged(label: WordingLabel): boolean {
  return label.issued === null && label.recurrence === null && RELATIVE.includes(label.kind);
}

function verdictOn(label: WordingLabel, reading: Reading): Verdict {
  if (isRight(label, reading)) return 'right';
  const day = dayOf(reading.due);
  if (label.inclusiveDue !== null && day === dayOf(label.inclusiveDue)) return 'inclusive';
  const saysNothing = day === null && reading.recurrence === null;
  return reading.ambiguous || saysNothing ? 'flagged' : 'silent';
}

function isRight(label: WordingLabel, reading: Reading): boolean {
  if (label.recurrence !== null) return reading.recurrence !== null;
  const day = dayOf(reading.due);
  if (label.strictDue === null && UNDATED.includes(label.kind)) return day === null;
  if (!acceptedDays(label).has(day)) return false;
  const toTheMinute = label.kind === 'time_of_day' && label.strictDue !== null && day !== null;
  return !toTheMinute || timeOf(reading.due) === timeOf(label.strictDue);
}

/** The labelled day, and the alternatives where the label itself says that the words are ambiguous. */
function acceptedDays(label: WordingLabel): Set<string | null> {
  const others = label.ambiguous ? label.alternatives : [];
  const days = others.filter((other) => /^\d{4}-/.test(other)).map(dayOf);
  return new Set([dayOf(label.strictDue), ...days, ...(others.includes('null') ? [null] : [])]);
}

function missOf(what: string, label: WordingLabel, reading: Reading): Miss {
  const { id, kind, phrase, context, issued, note } = label;
  const expected = { due: label.strictDue, recurrence: label.recurrence };
  return { what, id, kind, phrase, context, issued, note, expected, got: reading };
}

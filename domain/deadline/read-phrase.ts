import { deadlineOf } from './deadline-of';
import { mayBeCell } from './grammar/cell';
import { tokenize, type Token } from './grammar/tokens';
import { readTokens } from './read-tokens';
import type { DeadlineReading, ReadingContext } from './reading';

// What a period is taken for where the cells of its row run together.
const LOST_IN_A_ROW = new Set(['part-of-a-name', 'past-event']);

/**
 * What one phrase says; `surrounding` is the sentence it was cut from, which shows what only looks like a deadline.
 * Positions are those in the phrase.
 */
export function readPhrase(phrase: string, context: ReadingContext, surrounding?: string): DeadlineReading {
  const own = tokenize(phrase);
  const within = surrounding === undefined ? null : readWithin(phrase, own, surrounding, context);
  const cell =
    surrounding !== undefined && within ? readCell(phrase, own, surrounding, within, context) : null;
  if (cell) return cell;
  const readings = within ?? readTokens(phrase, own, context);
  return deadlineOf(readings) ?? readings[0] ?? noWording(phrase);
}

/** The readings of the sentence that touch the phrase; null where the phrase is not in it. */
function readWithin(
  phrase: string,
  own: readonly Token[],
  surrounding: string,
  context: ReadingContext,
): DeadlineReading[] | null {
  const tokens = tokenize(surrounding);
  const at = indexOf(tokens, own);
  const first = tokens[at];
  const last = tokens[at + own.length - 1];
  if (!first || !last || at < 0) return null;
  return readTokens(surrounding, tokens, context)
    .filter((reading) => reading.start < last.end && reading.end > first.start)
    .map((reading) => {
      const start = placeIn(own, tokens, at, Math.max(reading.start, first.start), 'start');
      const end = placeIn(own, tokens, at, Math.min(reading.end, last.end), 'end');
      return { ...reading, phrase: phrase.slice(start, end), start, end };
    });
}

/**
 * A period that was cut out as a whole cell ("2030", "Tháng 8/2024") of a row whose cells run together: no sign shows
 * that it stood alone, so a person has to look.
 */
function readCell(
  phrase: string,
  own: readonly Token[],
  surrounding: string,
  within: readonly DeadlineReading[],
  context: ReadingContext,
): DeadlineReading | null {
  if (!within.every(({ rule }) => LOST_IN_A_ROW.has(rule))) return null;
  const tokens = tokenize(surrounding);
  const at = indexOf(tokens, own);
  const [reading, ...more] = mayBeCell(tokens, at, at + own.length) ? readTokens(phrase, own, context) : [];
  if (reading?.kind !== 'dated' || reading.rule === 'on-date' || more.length > 0) return null;
  const whole = reading.start === own[0]?.start && reading.end === own[own.length - 1]?.end;
  if (!whole) return null;
  const doubts = [...reading.doubts, 'not-this-task' as const];
  return { ...reading, ambiguous: true, doubts };
}

/** The two texts may be composed differently: words are matched, not letters. */
function placeIn(
  own: readonly Token[],
  tokens: readonly Token[],
  at: number,
  position: number,
  edge: 'start' | 'end',
): number {
  const index = own.findIndex((_, i) => tokens[at + i]?.[edge] === position);
  const found = own[index] ?? (edge === 'start' ? own[0] : own[own.length - 1]);
  return found?.[edge] ?? 0;
}

function indexOf(tokens: readonly Token[], own: readonly Token[]): number {
  if (own.length === 0) return -1;
  for (let at = 0; at + own.length <= tokens.length; at += 1) {
    if (own.every((token, i) => tokens[at + i]?.key === token.key)) return at;
  }
  return -1;
}

function noWording(phrase: string): DeadlineReading {
  return {
    phrase,
    start: 0,
    end: phrase.length,
    kind: 'none',
    due: null,
    lateAfter: null,
    recurrence: null,
    rule: 'no-wording',
    ambiguous: false,
    doubts: [],
    alternatives: [],
  };
}

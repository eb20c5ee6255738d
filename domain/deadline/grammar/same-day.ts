import type { ReadingContext } from '../reading';
import { answerDate } from './date-answer';
import type { Match } from './match';
import { place } from './place';
import type { Span } from './span';

// "lần một trước 8h00 ngày 25/8/2026, lần hai trước 16h00 cùng ngày": so far apart they still belong together.
const FARTHEST = 40;

/** Gives "16h00 cùng ngày" the day that was named before it; without one it stays the day of issue, doubted. */
export function resolveSameDays(matches: readonly Match[], context: ReadingContext): Match[] {
  let named: { span: Span; to: number } | null = null;
  return matches.map((match) => {
    const { point, frame, from, to } = match;
    if (point?.sameDay !== true) {
      const span = point?.unit === 'day' ? place(point, context).span : null;
      if (span) named = { span, to };
      return match;
    }
    if (named === null || from - named.to > FARTHEST) return match;
    const { span } = named;
    const own = { ...point, from: () => span, near: false };
    return { ...match, point: own, answer: answerDate(frame, own, context) };
  });
}

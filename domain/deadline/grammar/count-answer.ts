import { addDays, endOfDay } from '../../time/instant';
import { addWorkingDays, restsOnProvisional } from '../calendar';
import type { ReadingContext } from '../reading';
import { dated, undated, withDoubt, type Answer } from './answer';
import type { Base } from './base';
import { countFrom, type Count } from './count';
import { pastAtIssue } from './date-answer';
import { place } from './place';
import type { Point } from './point';

/** What a count from its base gives: an instant where the base has a date. */
export function answerCount(count: Count, base: Base | null, context: ReadingContext): Answer {
  const { issuedOn } = context;
  if (base?.kind === 'date') {
    const { span, doubts } = place(base.point, context);
    if (span === null) return undated('dated', 'days-after', doubts);
    const answer = countFrom(span.last, count, context);
    return pastAtIssue(
      doubts.reduce((sum, doubt) => withDoubt(sum, doubt, false), answer),
      context,
    );
  }
  if (base?.kind === 'event' || base?.kind === 'receipt') return fromUnknownDay(count, base.kind, context);
  if (issuedOn === null) return undated('dated', 'days-after', ['no-issue-date']);
  const answer = countFrom(issuedOn, count, context);
  return base === null || (base.kind === 'issue' && !base.sure) ? withDoubt(answer, 'two-readings') : answer;
}

/** So many days before a day that is written; null for counts that no one counts back. */
export function answerCountBack(
  { amount, unit }: Count,
  point: Point,
  context: ReadingContext,
): Answer | null {
  const { span, doubts } = place(point, context);
  if (span === null) return undated('dated', 'days-before', doubts);
  const { calendar } = context;
  const days = { day: amount, week: 7 * amount };
  const day =
    unit === 'working-day'
      ? addWorkingDays(calendar, span.first, -amount)
      : unit === 'day' || unit === 'week'
        ? addDays(span.first, -days[unit])
        : null;
  if (day === null) return null;
  const answer = doubts.reduce(
    (sum, doubt) => withDoubt(sum, doubt, false),
    dated(endOfDay(day), 'days-before'),
  );
  const unsure = unit === 'working-day' && restsOnProvisional(calendar, day, span.first);
  return pastAtIssue(unsure ? withDoubt(answer, 'provisional-calendar') : answer, context);
}

/** Counted from the issue date such a term would end too early or too late: shown as rejected, never used. */
function fromUnknownDay(count: Count, kind: 'event' | 'receipt', context: ReadingContext): Answer {
  const answer = undated('dated', kind === 'receipt' ? 'after-receipt' : 'after-event', ['unknown-event']);
  if (kind === 'event' || context.issuedOn === null) return answer;
  const { due, rule } = countFrom(context.issuedOn, count, context);
  return { ...answer, alternatives: [{ due, rule }] };
}

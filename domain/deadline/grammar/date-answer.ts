import { addDays, dateOf, endOfDay, instantAt, isoWeekday, type Instant } from '../../time/instant';
import type { ReadingContext } from '../reading';
import { dated, undated, withDoubt, type Answer } from './answer';
import { lastWeekdayIn } from './day';
import type { Frame } from './frame';
import { place } from './place';
import type { Point, Unit } from './point';
import { yearOf, type Span } from './span';

const RULES: Record<Unit, string> = {
  day: 'on-date',
  week: 'week-end',
  month: 'month-end',
  quarter: 'quarter-end',
  half: 'half-year-end',
  year: 'year-end',
  period: 'period-end',
};

/** The two instants that a framed day or period gives. */
export function answerDate(frame: Frame, point: Point, context: ReadingContext): Answer {
  if (point.openEnded) return openEnded(point, context);
  if (point.badTime) return undated('dated', 'time-of-day', ['impossible-date']);
  const placed = place(point, context, frame === 'before' && point.unit !== 'day');
  const { span, doubts } = placed;
  if (span === null) return undated('dated', ruleOf(frame, point), doubts);
  let answer = instants(frame, point, span, context);
  for (const doubt of doubts) answer = withDoubt(answer, doubt, doubt === 'provisional-calendar');
  if (point.fuzzy) answer = withDoubt(answer, 'fuzzy-period', point.part !== 'end');
  if (placed.inferredYear && point.inYear) answer = withYearBefore(answer, frame, point, span, context);
  // "ngày làm việc cuối cùng của tháng" may be that of every month.
  if (point.near && point.part?.endsWith('day') === true) answer = withDoubt(answer, 'two-readings');
  if (point.near && point.unit === 'day') answer = withDoubt(answer, 'two-readings');
  if (point.yearOfRange) answer = withDoubt(answer, 'year-inferred', false);
  if (point.instead) {
    const { due, rule } = answerDate(frame, point.instead, context);
    answer = withDoubt(answer, 'two-readings');
    answer.alternatives.push({ due, rule });
  }
  if (point.officeHours) {
    answer = withDoubt(answer, 'two-readings');
    answer.alternatives.push({ due: endOfDay(span.last), rule: 'on-date' });
  }
  if (point.weekday !== undefined && point.weekday !== isoWeekday(span.last)) {
    answer = withDoubt(answer, 'weekday-mismatch');
  }
  return pastAtIssue(answer, context);
}

// Most tasks are for the year of issue or the months after it; a day just over is often meant although it is over.
const FAR_AHEAD = 270;
const JUST_OVER = 60;

/** "đến ngày 28/2" of a document of 10 March: next year's, or the one just over. */
function withYearBefore(
  answer: Answer,
  frame: Frame,
  point: Point,
  span: Span,
  context: ReadingContext,
): Answer {
  const { issuedOn } = context;
  if (issuedOn === null || span.last <= addDays(issuedOn, FAR_AHEAD)) return answer;
  const before = point.inYear?.(yearOf(issuedOn));
  if (frame === 'before' || !before || before.last < addDays(issuedOn, -JUST_OVER)) return answer;
  const { due, rule } = instants(frame, point, before, context);
  return { ...withDoubt(answer, 'two-readings'), alternatives: [...answer.alternatives, { due, rule }] };
}

function instants(frame: Frame, point: Point, span: Span, context: ReadingContext): Answer {
  const rule = ruleOf(frame, point);
  if (point.time !== undefined) return dated(instantAt(span.last, point.time), rule);
  if (frame !== 'before') return periodEnd(point, span, rule);
  if (point.part === 'end' || point.part === 'last-day' || point.part === 'last-working-day') {
    const answer = withDoubt(dated(endOfDay(span.last), 'part-of-period'), 'two-readings');
    answer.alternatives.push({ due: endOfDay(addDays(span.last, -1)), rule: 'before-date' });
    return answer;
  }
  if (point.unit !== 'day') {
    const answer = dated(endOfDay(addDays(span.first, -1)), rule);
    answer.alternatives.push({ due: endOfDay(span.last), rule: RULES[point.unit] });
    return answer;
  }
  return beforeDay(endOfDay(span.last), context);
}

/** "trước ngày D": strictly over with the day before; officially late after D. */
export function beforeDay(endOfD: Instant, { beforeDate }: Pick<ReadingContext, 'beforeDate'>): Answer {
  const due = endOfDay(addDays(dateOf(endOfD), -1));
  return {
    ...dated(due, 'before-date'),
    lateAfter: beforeDate === 'official' ? endOfD : due,
    alternatives: [{ due: endOfD, rule: 'on-date' }],
  };
}

function periodEnd(point: Point, span: Span, rule: string): Answer {
  const answer = dated(endOfDay(span.last), rule);
  if (point.unit !== 'week' || point.part !== undefined) return answer;
  answer.alternatives.push({ due: endOfDay(lastWeekdayIn(span)), rule: 'working-week-end' });
  return withDoubt(answer, 'two-readings');
}

function ruleOf(frame: Frame, point: Point): string {
  if (point.time !== undefined || point.badTime) return point.officeHours ? 'office-hours' : 'time-of-day';
  if (frame === 'before') return point.unit === 'day' ? 'before-date' : 'before-period';
  if (point.part !== undefined) return 'part-of-period';
  return RULES[point.unit];
}

function openEnded(point: Point, context: ReadingContext): Answer {
  const { span } = place(point, context);
  const answer = undated('standing', 'open-ended');
  return span ? { ...answer, alternatives: [{ due: endOfDay(span.last), rule: RULES[point.unit] }] } : answer;
}

/** Real notices set dates that are over: the date stays, and a person is told. */
export function pastAtIssue(answer: Answer, { issuedOn }: ReadingContext): Answer {
  if (answer.due === null || issuedOn === null || dateOf(answer.due) >= issuedOn) return answer;
  return withDoubt(answer, 'past-at-issue');
}

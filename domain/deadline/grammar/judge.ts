import { dateOf, type PlainDate } from '../../time/instant';
import type { ReadingContext } from '../reading';
import { rejected, withDoubt, type Answer } from './answer';
import * as cue from './cues';
import { lastDoing } from './doing';
import { isCitation, isLetterhead, isMeetingDay } from './citation';
import type { Match } from './match';
import { place } from './place';
import { opensSentence } from './sentence';
import { yearOf } from './span';
import { directlyBefore, endsAt, firstAfter, isSign, lastBefore, openQuotation } from './surroundings';
import { judgeWorded } from './judge-worded';
import { isLabelled, standsAlone } from './bare';
import { judgeEvent, judgeStatement } from './judge-event';
import { judgeCounted, judgeCovered, judgeForecast, judgeRemark, judgeReported } from './judge-figures';
import { judgeCondition, judgePast } from './judge-past';
import { judgeAim } from './judge-aim';
import { judgeClosed, judgeDuration, judgeEntryIntoForce, judgeValidity } from './judge-term';
import type { Token } from './tokens';

// How far a word may stand from the date and still speak of it, in words.
const NEAR = 4;
const CLAUSE = 14;
const SENTENCE = 40;
const QUOTATION = 120;
// What is set for a year so far ahead is an aim of many works, seldom the end of one.
const HORIZON = 3;

/** What a match says where it stands: the answer as it is, doubted, or rejected as a look-alike. */
export function judge(tokens: readonly Token[], match: Match, context: ReadingContext): Answer {
  const { answer } = match;
  if (answer.kind === 'none') return answer;
  if (match.what === 'worded') return judgeWorded(tokens, match);
  if (match.what === 'recurrence') return judgeRecurrence(tokens, match);
  if (match.frame === 'counted-to') return judgeCounted(tokens, match);
  if (match.what === 'count')
    return (
      judgeEntryIntoForce(tokens, match) ??
      judgeForecast(tokens, match) ??
      judgeDuration(tokens, match) ??
      judgeQuotation(tokens, match, context)
    );
  if (match.point?.programme) return judgeProgramme(tokens, match);
  if (endsAt(tokens, match.from, cue.SEASON)) return rejected(answer, 'occasion', ['not-this-task']);
  if (match.frame === 'occasion') return judgeOccasion(tokens, match);
  if (match.frame === 'since') return answer.kind === 'before_event' ? answer : rejected(answer, 'starts-on');
  const last = lastDayOf(match, context);
  const past = last !== null && context.issuedOn !== null && last < context.issuedOn;
  return (
    judgeRemark(tokens, match) ??
    judgeCovered(tokens, match) ??
    judgeReported(tokens, match, context) ??
    judgeClosed(tokens, match) ??
    judgeEvent(tokens, match) ??
    judgeValidity(tokens, match) ??
    judgePast(tokens, match, last, context.issuedOn) ??
    judgeCondition(tokens, match) ??
    judgeForecast(tokens, match) ??
    judgeBare(tokens, match, past) ??
    judgeStatistic(tokens, match, past) ??
    judgeTitle(tokens, match) ??
    judgeAttribute(tokens, match, past) ??
    judgeHope(tokens, match) ??
    judgeAim(tokens, match) ??
    judgeTarget(tokens, match, last, context.issuedOn) ??
    judgeStatement(tokens, match) ??
    judgeQuotation(tokens, match, context)
  );
}

function lastDayOf({ point, answer }: Match, context: ReadingContext): PlainDate | null {
  const span = point && place(point, context).span;
  if (span) return span.last;
  return answer.due === null ? null : dateOf(answer.due);
}

/** A date without "trước", "trong", "đến" is a deadline only where something says so. */
function judgeBare(tokens: readonly Token[], match: Match, past: boolean): Answer | null {
  if (match.frame !== 'bare') return null;
  const { from, answer } = match;
  if (match.point?.openEnded)
    return endsAt(tokens, from, cue.PERIOD_HEAD) ? rejected(answer, 'part-of-a-name') : answer;
  if (standsAlone(tokens, match) || isLabelled(tokens, from)) return null;
  if (match.point?.unit === 'day' && isCitation(tokens, match)) return rejected(answer, 'citation');
  if (match.point?.unit === 'day' && (isMeetingDay(tokens, match) || isLetterhead(tokens, from)))
    return rejected(answer, 'event-date');
  const attribute = judgeAttribute(tokens, match, past);
  if (attribute) return attribute;
  if (endsAt(tokens, from, cue.DONE_BY) && !lastBefore(tokens, from, cue.PAST, 6)) return null;
  const fronted = !past && opensSentence(tokens, from) && tokens[match.to]?.key === ',';
  if (fronted && firstAfter(tokens, match.to, cue.ACHIEVE, CLAUSE)) {
    return judgeStatistic(tokens, match, past) ?? withDoubt(answer, 'not-this-task');
  }
  const inBrackets = tokens[from - 1]?.key === '(' && tokens[match.to]?.key === ')';
  const adverb = isAdverb(match) && !endsAt(tokens, from, cue.PERIOD_HEAD);
  const done =
    lastDoing(tokens, from, CLAUSE) ??
    (inBrackets || match.point?.unit === 'day' ? lastBefore(tokens, from, cue.DO, CLAUSE) : null);
  if (!past && (adverb || (done && inBrackets && match.point?.unit !== 'day'))) {
    const doubted = match.what === 'range' ? answer : withDoubt(answer, 'not-this-task');
    return judgeStatistic(tokens, match, past) ?? doubted;
  }
  const head = lastBefore(tokens, from, cue.PERIOD_HEAD, 8);
  const directly = endsAt(tokens, from, cue.PERIOD_HEAD) !== null;
  const belongs = directly || (head !== null && (done === null || head.start > done.start));
  if (done && !belongs && !past && !lastBefore(tokens, from, cue.PAST, CLAUSE)) {
    return match.what === 'range' ? answer : withDoubt(answer, 'not-this-task');
  }
  return rejected(answer, past ? 'past-event' : 'part-of-a-name', past ? [] : ['not-this-task']);
}

/** "Phát sóng phim cuối tháng 9/2026": an edge of a period names nothing; it says when. */
function isAdverb({ point }: Match): boolean {
  if (point?.part === undefined || point.part === 'first-months' || point.part === 'last-months')
    return false;
  return typeof point.year === 'number' || (point.partOf !== 'year' && point.partOf !== 'week');
}

/** "đến hết ngày 31/10/2025 đạt 72,4%", "trong tháng 10, kim ngạch ước đạt …". */
function judgeStatistic(tokens: readonly Token[], match: Match, past: boolean): Answer | null {
  const { from, to, frame, answer } = match;
  if (match.what === 'holiday' || answer.rule === 'rest-of-year') return null;
  const striving = lastBefore(tokens, from, cue.STRIVE, CLAUSE);
  const reached = firstAfter(tokens, to, cue.REACHED, 8);
  const before = frame === 'before';
  if (
    !before &&
    past &&
    (firstAfter(tokens, to, cue.COUNTED, 8) || lastBefore(tokens, from, cue.PAST, CLAUSE))
  ) {
    return rejected(answer, 'statistic');
  }
  if (!before && reached && !striving && hasFigure(tokens, reached.end)) {
    return rejected(answer, 'statistic', past ? [] : ['not-this-task']);
  }
  const atWork = lastDoing(tokens, from, CLAUSE);
  const amounts = firstAfter(tokens, to, cue.AMOUNTS, 1);
  if (!before && amounts && !striving && hasFigure(tokens, amounts.end)) {
    return rejected(answer, 'statistic', past ? [] : ['not-this-task']);
  }
  if (frame === 'within' && past && match.point?.unit === 'day' && !atWork)
    return rejected(answer, 'past-event');
  const ordered = atWork ?? striving ?? lastBefore(tokens, from, cue.DO, CLAUSE);
  if (
    !before &&
    past &&
    frame !== 'bare' &&
    !ordered &&
    !opensSentence(tokens, from) &&
    !standsAlone(tokens, match)
  )
    return rejected(answer, 'past-event', ['not-this-task']);
  if (before && past && lastBefore(tokens, from, cue.PAST, NEAR + 2)) return rejected(answer, 'past-event');
  return null;
}

function hasFigure(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(i, i + 4).some((token) => token.number !== null);
}

/** "Chiến lược … đến năm 2030, tầm nhìn đến năm 2045". */
function judgeTitle(tokens: readonly Token[], { from, to, frame, point, answer }: Match): Answer | null {
  if (point?.unit !== 'year' || frame === 'before' || point.openEnded) return null;
  if (endsAt(tokens, from, cue.VISION)) return rejected(answer, 'title');
  if (firstAfter(tokens, to, cue.VISION, 3)) return rejected(answer, 'title');
  const head = lastBefore(tokens, from, cue.TITLE_HEAD, SENTENCE);
  if (!head) return null;
  const done = lastBefore(tokens, from, cue.DONE_BY, from - head.end);
  const listed = done && head.start < done.start && tokens[head.start]?.key === 'danh';
  const isTarget = frame === 'by' && tokens[to - 1]?.digits === 4 && !done && from - head.end < CLAUSE + 6;
  if (isTarget && !hasComma(tokens, head.end, from)) return rejected(answer, 'title', ['not-this-task']);
  return listed === true ? rejected(answer, 'target-of-a-list', ['not-this-task']) : null;
}

function hasComma(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.key === ',');
}

/** "các dự án có kế hoạch hoàn thành năm 2025", "nhiệm vụ được giao trong năm 2025". */
function judgeAttribute(
  tokens: readonly Token[],
  { from, answer, frame }: Match,
  past: boolean,
): Answer | null {
  const attribute = cue.ORDER.at(tokens, from) ? null : directlyBefore(tokens, from, cue.ATTRIBUTE);
  const striven = attribute && endsAt(tokens, attribute.start, cue.STRIVE);
  if (attribute && !striven && !cue.STUDENTS.at(tokens, attribute.start - 1)) {
    return rejected(answer, 'attribute', ['not-this-task']);
  }
  const planned = frame === 'bare' ? lastBefore(tokens, from, cue.PLANNED, NEAR) : null;
  if (planned && !hasComma(tokens, planned.end, from))
    return rejected(answer, 'attribute', ['not-this-task']);
  const weak = directlyBefore(tokens, from, cue.WEAK_ATTRIBUTE);
  if (weak && past) return rejected(answer, 'attribute', frame === 'before' ? ['not-this-task'] : []);
  if (past && directlyBefore(tokens, from, cue.PAST)) return rejected(answer, 'past-event');
  return null;
}

/** "Phấn đấu đến năm 2030 …", "đến năm 2027, 100% cơ sở …": a target more than a task. */
function judgeTarget(
  tokens: readonly Token[],
  match: Match,
  last: PlainDate | null,
  issuedOn: PlainDate | null,
): Answer | null {
  const { from, to, point, answer } = match;
  if (point?.unit !== 'year') return null;
  const ahead =
    match.frame === 'by' && last !== null && issuedOn !== null && yearOf(last) - yearOf(issuedOn) >= HORIZON;
  const works = [cue.ACHIEVE, cue.DO, cue.STRIVE].some(
    (words) => lastBefore(tokens, from, words, SENTENCE) ?? firstAfter(tokens, to, words, CLAUSE),
  );
  // "từ tháng 9/2026 đến hết năm 2029" in a cell or behind a label says how long the work takes.
  if (match.what === 'range' && standsAlone(tokens, match)) return null;
  if (ahead && !works && !opensSentence(tokens, from)) return rejected(answer, 'title', ['not-this-task']);
  const percent = tokens.slice(to, to + 4).some((token) => token.key === '%');
  return ahead || percent || lastBefore(tokens, from, cue.TARGET, NEAR)
    ? withDoubt(answer, 'not-this-task')
    : null;
}

/** Forecasts ("tin tưởng trong năm … sẽ đạt") and conditions ("nếu không … thì không kịp trong năm"). */
function judgeHope(tokens: readonly Token[], { from, answer }: Match): Answer | null {
  return lastBefore(tokens, from, cue.HOPE, CLAUSE) ? withDoubt(answer, 'not-this-task') : null;
}

/** An assignment that another document made is quoted, not made. */
function judgeQuotation(
  tokens: readonly Token[],
  { from, answer }: Match,
  { issuedOn }: ReadingContext,
): Answer {
  const quoted = openQuotation(tokens, from, QUOTATION);
  const past = answer.due !== null && issuedOn !== null && dateOf(answer.due) < issuedOn;
  if (quoted !== null && lastBefore(tokens, quoted, cue.ASSIGN, CLAUSE)) {
    return past
      ? rejected(answer, 'earlier-assignment', ['not-this-task'])
      : withDoubt(answer, 'not-this-task');
  }
  if (past && lastBefore(tokens, from, cue.ASSIGNED_BEFORE, SENTENCE)) {
    return rejected(answer, 'earlier-assignment', ['not-this-task']);
  }
  return answer;
}

/** "giai đoạn 2026-2030" names a programme unless a label makes it the deadline. */
function judgeProgramme(tokens: readonly Token[], match: Match): Answer {
  const { from, answer } = match;
  const labelled = isLabelled(tokens, from) || endsAt(tokens, from, cue.DONE_BY) !== null;
  if (labelled || (match.frame !== 'bare' && lastBefore(tokens, from, cue.DONE_BY, CLAUSE))) {
    return withDoubt(answer, 'fuzzy-period');
  }
  return rejected(answer, 'programme-period', match.frame === 'bare' ? [] : ['not-this-task']);
}

/** The day of a ceremony or the season of a campaign is not the end of preparing it. */
function judgeOccasion(tokens: readonly Token[], { from, answer, what }: Match): Answer {
  if (cue.CELEBRATE.at(tokens, from)) return rejected(answer, 'occasion', ['not-this-task']);
  const opened = what === 'holiday' ? null : lastBefore(tokens, from, cue.OPENING, CLAUSE);
  if (opened && !lastBefore(tokens, opened.start, cue.LISTING, SENTENCE))
    return withDoubt(answer, 'not-this-task');
  return what === 'holiday' ? answer : rejected(answer, 'occasion', ['not-this-task']);
}

/** "tăng bình quân hằng năm 5%", "kế hoạch công tác hằng năm". */
function judgeRecurrence(tokens: readonly Token[], match: Match): Answer {
  const { from, to, answer } = match;
  const covered = judgeCovered(tokens, match);
  if (covered) return covered;
  if (match.rules) return answer;
  const percent = tokens.slice(to, to + 6).some((token) => token.key === '%');
  if (percent || endsAt(tokens, from, cue.AVERAGE)) return rejected(answer, 'statistic');
  if (lastBefore(tokens, from, cue.PERIODIC_HEAD, 3) && !isSign(tokens[from - 1])) {
    return rejected(answer, 'part-of-a-name', ['not-this-task']);
  }
  return answer;
}

import { rejected, withDoubt, type Answer } from './answer';
import { isLabelled, standsAlone } from './bare';
import * as cue from './cues';
import { lastDoing } from './doing';
import type { Match } from './match';
import { opensSentence } from './sentence';
import { directlyBefore, endsAt, firstAfter, lastBefore } from './surroundings';
import { key, type Token } from './tokens';

const NOW = key('nay');
const CLAUSE = 14;
// "chuyến thăm cấp Nhà nước của Tổng thống nước Cộng hòa …": so far stands the name from its days.
const NAME = 12;

/** The day or hour at which something takes place: a meeting, a ceremony, an accident, a gauge reading. */
export function judgeEvent(tokens: readonly Token[], match: Match): Answer | null {
  const { point, answer, from, frame } = match;
  if (point === undefined || match.what === 'holiday') return null;
  const hour = point.unit === 'day' && point.time !== undefined && !point.officeHours && isMoment(match);
  if (hour && endsAt(tokens, from, cue.MEETING_TIME))
    return rejected(answer, 'event-date', ['not-this-task']);
  if (standsAlone(tokens, match)) return null;
  if (frame !== 'before' && directlyBefore(tokens, from, cue.TAKES_PLACE))
    return rejected(answer, 'event-date', ['not-this-task']);
  if (point.unit !== 'day') return null;
  if (hour) return judgeHour(tokens, match);
  return match.what === 'range' ? judgeDays(tokens, match) : null;
}

/** "chuyến bay cất cánh vào ngày 30/3": without a doing word before it, "on a day" may be a statement. */
export function judgeStatement(
  tokens: readonly Token[],
  { from, what, frame, point, answer }: Match,
): Answer | null {
  const on = frame === 'within' || (what === 'range' && tokens[from + 1]?.key !== NOW);
  if (!on || point?.unit !== 'day' || point.near === true || opensSentence(tokens, from)) return null;
  const doing = [cue.ACHIEVE, cue.DO, cue.HOLD, cue.STRIVE].some((words) =>
    lastBefore(tokens, from, words, CLAUSE * 2),
  );
  return doing || isLabelled(tokens, from) ? null : withDoubt(answer, 'not-this-task');
}

/** Without "trước" or "chậm nhất" an hour is when something happens more often than by when it is to be done. */
function isMoment({ frame, what }: Match): boolean {
  return frame === 'within' || frame === 'bare' || what === 'range';
}

function judgeHour(tokens: readonly Token[], { from, to, answer }: Match): Answer {
  const happens =
    lastBefore(tokens, from, cue.TAKES_PLACE, CLAUSE) ??
    lastBefore(tokens, from, cue.INVITED, CLAUSE) ??
    lastBefore(tokens, from, cue.EVENT, CLAUSE) ??
    lastBefore(tokens, from, cue.MEASURED, CLAUSE);
  const shown = firstAfter(tokens, to, cue.SHOWS, 2) ?? firstAfter(tokens, to, cue.TAKES_PLACE, CLAUSE);
  const done = lastDoing(tokens, from, CLAUSE);
  const later = done !== null && (happens === null || done.start > happens.end);
  return later && !shown
    ? withDoubt(answer, 'not-this-task')
    : rejected(answer, 'event-date', ['not-this-task']);
}

/** "phục vụ Hội nghị từ ngày A đến ngày B" are the days of the event; "tổ chức Hội nghị từ …" may be the task's. */
function judgeDays(tokens: readonly Token[], { from, answer }: Match): Answer | null {
  const event = lastBefore(tokens, from, cue.EVENT, NAME);
  if (!event || tokens[from + 1]?.key === NOW) return null;
  const between = from - event.end;
  if (lastBefore(tokens, from, cue.DO, between) ?? lastDoing(tokens, from, between)) return null;
  if (endsAt(tokens, event.start, cue.HOLD)) return withDoubt(answer, 'not-this-task');
  return rejected(answer, 'event-date', ['not-this-task']);
}

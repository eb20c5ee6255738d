import { addDays, type PlainDate } from '../../time/instant';
import { rejected, type Answer } from './answer';
import { standsAlone } from './bare';
import * as cue from './cues';
import type { Match } from './match';
import { endsAt, firstAfter, lastBefore } from './surroundings';
import type { Token } from './tokens';

const CLAUSE = 14;
// Notices that set a date already over are late by days or weeks; beyond a year the words speak of something else.
const LONG_AGO = 366;

/** A date that was over at issue: what a thing is ("nhà xây dựng trước năm 1994"), or what was to be done and was not. */
export function judgePast(
  tokens: readonly Token[],
  match: Match,
  last: PlainDate | null,
  issuedOn: PlainDate | null,
): Answer | null {
  if (last === null || issuedOn === null || last >= issuedOn) return null;
  const { from, to, frame, answer } = match;
  if (last < addDays(issuedOn, -LONG_AGO) && !standsAlone(tokens, match)) {
    return rejected(answer, 'past-event', ['not-this-task']);
  }
  if (lastBefore(tokens, from, cue.FAILED, CLAUSE) || firstAfter(tokens, to, cue.AS_SAID, 4)) {
    return rejected(answer, 'earlier-assignment', ['not-this-task']);
  }
  const passive = frame === 'within' && lastBefore(tokens, from, cue.PASSIVE, CLAUSE);
  return passive ? rejected(answer, 'past-event', ['not-this-task']) : null;
}

/** "hồ sơ nộp trước ngày D thì giải quyết theo quy định cũ": a condition, not an order. */
export function judgeCondition(tokens: readonly Token[], { from, to, answer }: Match): Answer | null {
  const then = firstAfter(tokens, to, cue.THEN, 2);
  if (!then) return null;
  const ofThing = endsAt(tokens, from, cue.WEAK_ATTRIBUTE) ?? endsAt(tokens, from, cue.CONTRACTED);
  const sure = cue.CONDITIONAL.at(tokens, then.start);
  return ofThing || sure ? rejected(answer, 'attribute', ['not-this-task']) : null;
}

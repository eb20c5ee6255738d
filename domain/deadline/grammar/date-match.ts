import { endOfDay } from '../../time/instant';
import type { ReadingContext } from '../reading';
import { undated, withDoubt } from './answer';
import { endsClause } from './base';
import { answerDate } from './date-answer';
import { dayPoint, nearDay } from './day';
import { readDayOfEvent, readEventName } from './day-of-event';
import { readFrame, type Frame } from './frame';
import { answerHoliday, readHoliday } from './event';
import type { Match } from './match';
import { readPeriod } from './period';
import { readOrdinal } from './numbers';
import { anyOf, phrasesFor, skip, type Read } from './phrases';
import { place } from './place';
import type { Point } from './point';
import { DASHES } from './row';
import { oneDay } from './span';
import { readTimeAlone, readTimedDay } from './timed-day';
import { key, type Token } from './tokens';

const FROM_NOW = anyOf(
  ...['từ nay', 'từ nay cho', 'từ bây giờ', 'kể từ nay', 'từ giờ', 'từ nay ,', 'từ hôm nay'],
);
const TO = anyOf('đến', 'tới', '-', '–', '—', 'cho đến', 'cho tới', 'đến hết', 'đến trước', 'và');
const UNTIL_EVENT = anyOf('đến khi', 'cho đến khi', 'tới khi', 'đến lúc', 'cho tới khi');
const AND = key('và');
const COUNTED = key('tính');
const DAY = key('ngày');
const SEVERAL = anyOf('các', 'những', 'cả', 'suốt');
const PERIODS = new Set(['tháng', 'quý', 'năm'].map(key));
const ROW = new Set([AND, ',', '-', '–', '/']);
const MORE_DAYS = anyOf('và', ',', 'hoặc', '-', '–', 'và ngày', ', ngày');
const FILLER = anyOf(':', 'là', 'thời điểm', 'khoảng', 'mốc', 'thời hạn');
const OF_SENTENCE = phrasesFor<true>([[true, ['hết']]]);

/** A framed or bare day, period or holiday at a token. */
export function matchDate(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  return (
    matchFromNow(tokens, i, context) ?? matchRange(tokens, i, context) ?? matchFramed(tokens, i, context)
  );
}

/** `từ nay đến cuối năm`, `từ nay đến hết ngày 31/12/2025`. */
function matchFromNow(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const now = FROM_NOW.at(tokens, i);
  if (!now) return null;
  const frame = readFrame(tokens, now.end);
  if (!frame || frame.value === 'since') return null;
  const point = readPoint(tokens, frame.end, frame.value);
  if (!point) return null;
  const restOfYear = point.value.unit === 'year' && typeof point.value.year !== 'number';
  const answer = answerDate(frame.value, point.value, context);
  return {
    from: i,
    to: point.end,
    what: 'range',
    frame: frame.value,
    point: point.value,
    answer: restOfYear ? { ...answer, rule: 'rest-of-year', doubts: [], ambiguous: false } : answer,
  };
}

/** `từ ngày A đến ngày B`, `ngày A - B`: B ends it. */
function matchRange(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const since = readFrame(tokens, i);
  if (since && since.value !== 'since' && since.value !== 'within') return null;
  const first = readPoint(tokens, since?.end ?? i, since?.value ?? 'bare');
  if (!first) return null;
  const until = since?.value === 'since' ? UNTIL_EVENT.at(tokens, first.end) : null;
  if (until) {
    const answer = undated('before_event', 'until-event', ['unknown-event']);
    return { from: i, to: until.end, what: 'range', frame: 'by', point: first.value, answer };
  }
  const to = TO.at(tokens, first.end);
  if (!to || (tokens[to.end - 1]?.key === AND && since?.value !== 'since')) return null;
  const frame = readFrame(tokens, first.end);
  const last = readPoint(tokens, frame?.end ?? to.end, 'by') ?? readPoint(tokens, to.end, 'by');
  if (!last || (last.value.unit !== first.value.unit && since?.value !== 'since')) return null;
  const end = notBefore(first.value, last.value, context);
  const read = answerDate(frame?.value === 'before' ? 'before' : 'by', end, context);
  const answer = endsBeforeIt(first.value, end, context) ? withDoubt(read, 'two-readings') : read;
  // "tính từ ngày A đến ngày B" is what a report covers.
  const covered = tokens[i]?.key === COUNTED ? 'counted-to' : 'by';
  return { from: i, to: last.end, what: 'range', frame: covered, point: end, answer };
}

/** "từ quý III/2026 đến tháng 6/2026": one of the two is a slip. */
function endsBeforeIt(first: Point, last: Point, context: ReadingContext): boolean {
  const written = typeof first.year === 'number' && typeof last.year === 'number';
  const start = written ? place(first, context).span : null;
  const end = place(last, context).span;
  return start !== null && end !== null && end.last < start.first;
}

/** "từ ngày 15/12 đến ngày 15/01": a year that is not written is the first one after the beginning. */
function notBefore(first: Point, last: Point, context: ReadingContext): Point {
  if (last.year !== 'none' || !last.inYear) return last;
  const start = place(first, context).span;
  if (!start || context.issuedOn === null) return last;
  const end = place(last, {
    ...context,
    issuedOn: start.first > context.issuedOn ? start.first : context.issuedOn,
  });
  return end.span ? { ...last, year: Number(end.span.last.slice(0, 4)), yearOfRange: true } : last;
}

function matchFramed(tokens: readonly Token[], i: number, context: ReadingContext): Match | null {
  const framed = readFrame(tokens, i);
  const frame: Frame = framed?.value ?? 'bare';
  const at = framed ? skipHowMany(tokens, skip(FILLER, tokens, framed.end)) : i;
  const today = frame === 'within' ? readToday(tokens, at) : null;
  if (today) {
    const answer = answerDate(frame, today.value, context);
    return { from: i, to: today.end, what: 'date', frame, point: today.value, answer };
  }
  const holiday = readHoliday(tokens, at);
  const point = readPoint(tokens, at, frame) ?? (framed ? readShorterFrame(tokens, i, framed) : null);
  if (holiday && holiday.end >= (point?.end ?? 0)) {
    const answer = answerHoliday(frame, holiday.value, context);
    return { from: i, to: holiday.end, what: 'holiday', frame, answer };
  }
  if (!point) return matchUnknownEvent(tokens, i, frame, at, context);
  const fuzzy = matchFuzzyRow(tokens, i, frame, point, context);
  if (fuzzy) return fuzzy;
  // "từ quý II đến quý IV/2026" was read as one row of quarters: its end counts.
  if (frame === 'since' && point.value.several) {
    const answer = answerDate('by', point.value, context);
    return { from: i, to: point.end, what: 'range', frame: 'by', point: point.value, answer };
  }
  const more = readMoreDays(tokens, point, context);
  if (more && frame === 'before')
    return beforeRow(i, point, more, DASHES.has(tokens[point.end]?.key ?? ''), context);
  const last = more ?? point;
  const answer = answerDate(frame, last.value, context);
  return { from: i, to: last.end, what: 'date', frame, point: last.value, answer };
}

/** "trước ngày 30/4 - 01/5" is before the first of them; "trước ngày 15 và 30/11" sets two ends. */
function beforeRow(
  from: number,
  first: Read<Point>,
  last: Read<Point>,
  together: boolean,
  context: ReadingContext,
): Match {
  const { year, month } = last.value;
  const { day } = first.value;
  const start =
    day === undefined
      ? first.value
      : dayPoint(day, first.value.month ?? month ?? 0, first.value.month ? first.value.year : year);
  const [point, other] = together ? [start, last.value] : [last.value, start];
  const answer = answerDate('before', point, context);
  const rejected = answerDate('before', other, context);
  const doubted = together ? answer : withDoubt(answer, 'two-readings');
  const alternatives = [...doubted.alternatives, { due: rejected.due, rule: rejected.rule }];
  return { from, to: last.end, what: 'date', frame: 'before', point, answer: { ...doubted, alternatives } };
}

/** "trong 2 ngày 16 và 17/3", "trong các tháng 4, 5": how many is said before which. */
function skipHowMany(tokens: readonly Token[], i: number): number {
  if (SEVERAL.at(tokens, i) && PERIODS.has(tokens[i + 1]?.key ?? '') && readOrdinal(tokens, i + 2))
    return i + 1;
  const counted = tokens[i]?.number != null && tokens[i + 1]?.key === DAY && tokens[i + 2]?.number != null;
  return counted ? i + 1 : i;
}

/** "trong ngày": the day of issue, as far as the words go. */
function readToday(tokens: readonly Token[], i: number): Read<Point> | null {
  if (tokens[i]?.key !== DAY || !endsClause(tokens, i + 1)) return null;
  return { value: { ...nearDay(oneDay), near: true }, end: i + 1 };
}

/** `trước kỳ họp thứ 11`, `trước mùa mưa bão`: by an event whose day is not in any table. */
function matchUnknownEvent(
  tokens: readonly Token[],
  i: number,
  frame: Frame,
  at: number,
  context: ReadingContext,
): Match | null {
  const event = frame === 'before' || frame === 'by' ? readEventName(tokens, at) : null;
  if (!event) return null;
  const day = readDayOfEvent(tokens, event);
  if (day) {
    const answer = answerDate(frame, day.value, context);
    return { from: i, to: day.end, what: 'date', frame, point: day.value, answer };
  }
  const answer = undated('before_event', 'before-event', ['unknown-event']);
  return { from: i, to: event, what: 'holiday', frame, answer };
}

/** "cuối năm 2025 và đầu năm 2026": no law says where such a stretch ends. */
function matchFuzzyRow(
  tokens: readonly Token[],
  i: number,
  frame: Frame,
  first: Read<Point>,
  context: ReadingContext,
): Match | null {
  const second =
    first.value.fuzzy && ROW.has(tokens[first.end]?.key ?? '')
      ? readPoint(tokens, first.end + 1, frame)
      : null;
  if (!second?.value.fuzzy) return null;
  const ends = [first.value, second.value].map((point) => answerDate('by', point, context));
  const answer = {
    ...undated('dated', 'part-of-period', ['fuzzy-period']),
    alternatives: ends.map(({ due, rule }) => ({ due, rule })),
  };
  return { from: i, to: second.end, what: 'range', frame, point: second.value, answer };
}

/** "trong 10 ngày cuối tháng": the frame may have taken a word that belongs to the period ("hết năm"). */
function readShorterFrame(tokens: readonly Token[], i: number, framed: Read<Frame>): Read<Point> | null {
  return framed.end - i > 1 && OF_SENTENCE.at(tokens, framed.end - 1)
    ? readPoint(tokens, framed.end - 1, framed.value)
    : null;
}

export function readPoint(tokens: readonly Token[], i: number, frame: Frame): Read<Point> | null {
  const framed = frame !== 'bare';
  const day = readTimedDay(tokens, i);
  const period = readPeriod(tokens, i, framed, frame === 'by' || frame === 'within');
  const time = frame === 'before' || frame === 'by' || frame === 'within' ? readTimeAlone(tokens, i) : null;
  let best: Read<Point> | null = null;
  for (const read of [day, period, time]) if (read && (!best || read.end > best.end)) best = read;
  if (best?.value.bare === true && best.value.year === 'none' && frame !== 'before' && frame !== 'by')
    return null;
  return best;
}

/** `ngày 15 và 30/11/2025`: the last of a row of days, which has the month and year. */
function readMoreDays(
  tokens: readonly Token[],
  first: Read<Point>,
  context: ReadingContext,
): Read<Point> | null {
  if (first.value.unit !== 'day' || (first.value.day === undefined && first.value.month === undefined))
    return null;
  const comma = MORE_DAYS.at(tokens, first.end);
  const next = comma && (readTimedDay(tokens, comma.end) ?? readTimedDay(tokens, comma.end - 1));
  if (!next || next.value.month === undefined || next.value.time !== undefined) return null;
  const incomplete = first.value.month === undefined || first.value.year === 'none';
  if (!incomplete || endsEarlier(first.value, next.value, context)) return null;
  return { value: { ...next.value, several: true }, end: next.end };
}

function endsEarlier(first: Point, next: Point, context: ReadingContext): boolean {
  if (first.month === undefined) return false;
  const a = place({ ...first, year: next.year }, context).span;
  const b = place(next, context).span;
  return a !== null && b !== null && endOfDay(b.last) < endOfDay(a.last);
}

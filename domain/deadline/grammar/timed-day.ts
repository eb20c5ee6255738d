import { readClock, readOfficeHours, type ClockTime } from './clock';
import { nearDay, readDay } from './day';
import { readFrame } from './frame';
import { anyOf, skip, type Read } from './phrases';
import type { Point } from './point';
import { oneDay } from './span';
import { key, type Token } from './tokens';

const BEFORE_DAY = anyOf(',', 'của', 'vào', 'trong', 'của ngày', ', vào');
const OPENING = anyOf('(', ',');
const TO = anyOf('-', '–', 'đến', 'tới');
const SAME = key('cùng');
const DAY = key('ngày');
const SAME_DAY = anyOf('cùng ngày', 'ngày hôm nay', 'hôm nay', 'trong ngày');

/** A day with an hour before or behind it: `17h00 ngày 27/11`, `ngày 27/11 (trước 17 giờ)`. */
export function readTimedDay(tokens: readonly Token[], i: number): Read<Point> | null {
  const clock = readClockRange(tokens, i) ?? readOfficeHours(tokens, i);
  if (clock) {
    const day =
      readDay(tokens, skip(BEFORE_DAY, tokens, clock.end)) ??
      readDay(tokens, clock.end) ??
      // "9 giờ sáng mai": the part of the day was read with the hour.
      readDay(tokens, clock.end - 1);
    if (!day) return null;
    return { value: withTime(day.value, clock.value), end: day.end };
  }
  const day = readDay(tokens, i);
  if (!day) return null;
  const open = skip(OPENING, tokens, day.end);
  const frame = readFrame(tokens, open);
  const after = (frame || open > day.end) && readClock(tokens, frame?.end ?? open);
  if (!after || after.value.officeHours) return day;
  const closed = tokens[after.end]?.key === ')' ? after.end + 1 : after.end;
  return { value: withTime(day.value, after.value), end: closed };
}

/** `08h00 - 17h00`: the second hour ends it. */
function readClockRange(tokens: readonly Token[], i: number): Read<ClockTime> | null {
  const first = readClock(tokens, i);
  const to = first && TO.at(tokens, first.end);
  return (to && readClock(tokens, to.end)) ?? first;
}

/** `17h00` alone, or `17h00 cùng ngày`: of the day of issue. */
export function readTimeAlone(tokens: readonly Token[], i: number): Read<Point> | null {
  const clock = readClock(tokens, i);
  if (!clock) return null;
  const same = SAME_DAY.at(tokens, clock.end) ?? (endsInSameDay(tokens, clock.end) ? clock : null);
  const asBefore = same !== null && endsInSameDay(tokens, same.end);
  const point = withTime({ ...nearDay(oneDay), near: same === null || asBefore }, clock.value);
  return { value: asBefore ? { ...point, sameDay: true } : point, end: same?.end ?? clock.end };
}

/** "cùng ngày" is the day that was named before. */
function endsInSameDay(tokens: readonly Token[], end: number): boolean {
  return tokens[end - 2]?.key === SAME && tokens[end - 1]?.key === DAY;
}

function withTime(point: Point, { time, officeHours }: ClockTime): Point {
  if (time === null) return { ...point, badTime: true };
  return { ...point, time, ...(officeHours && { officeHours }) };
}

import { endsClause } from './base';
import { readDay } from './day';
import { readFrame } from './frame';
import { anyOf, type Read } from './phrases';
import type { Point } from './point';
import { key, type Token } from './tokens';

const WHEN = key('khi');
// "khai mạc Đại hội Đảng bộ tỉnh lần thứ I ngày …": so far stands the name from its day.
const LONGEST_NAME = 8;
const EVENT = anyOf(
  ...[
    'kỳ họp',
    'phiên họp',
    'đại hội',
    'ngày bầu cử',
    'bầu cử',
    'khai giảng',
    'ngày khai giảng',
    'mùa mưa',
    'mùa bão',
  ],
  ...[
    'mùa mưa bão',
    'mùa lũ',
    'mùa khô',
    'ngày khai mạc',
    'khai mạc',
    'hội nghị',
    'cuộc họp',
    'dịp khai giảng',
  ],
  ...[
    'năm học mới',
    'ngày khai giảng năm học mới',
    'khai giảng năm học mới',
    'đại hội đảng',
    'ngày tổ chức',
    'ngày diễn ra',
  ],
  ...[
    'khi khai mạc',
    'khi diễn ra',
    'khi tổ chức',
    'ngày hội',
    'lễ khai giảng',
    'lễ khánh thành',
    'ngày họp',
    'dịp lễ',
    'lễ khai mạc',
    'ngày thi',
    'kỳ thi',
    'thời điểm bầu cử',
    'vụ đông xuân',
    'vụ hè thu',
    'thời điểm sáp nhập',
  ],
);

/** Behind `kỳ họp`, `ngày bầu cử`, `khi kỳ thi`: an event whose day is in no table. */
export function readEventName(tokens: readonly Token[], i: number): number | null {
  return (EVENT.at(tokens, i) ?? (tokens[i]?.key === WHEN ? EVENT.at(tokens, i + 1) : null))?.end ?? null;
}

/** `ngày khai giảng 05/9/2026`, `ngày bầu cử (15/3/2026)`, `khai mạc Đại hội ngày 19/5/2026`: the event with its day. */
export function readDayOfEvent(tokens: readonly Token[], from: number): Read<Point> | null {
  for (let at = from; at - from <= LONGEST_NAME; at += 1) {
    const opened = tokens[at]?.key === '(';
    const day = readDay(tokens, opened ? at + 1 : at);
    if (day?.value.month !== undefined) {
      return opened && tokens[day.end]?.key === ')' ? { value: day.value, end: day.end + 1 } : day;
    }
    if (endsClause(tokens, at) || readFrame(tokens, at)) return null;
  }
  return null;
}

import type { TimeOfDay } from '../../time/instant';
import { readDigits } from './numbers';
import { anyOf, phrasesFor, skip, type Read } from './phrases';
import { key, type Token } from './tokens';

/** An hour of the clock; `time` is null when no clock shows it (25 giờ). */
export interface ClockTime {
  time: TimeOfDay | null;
  /** Office hours without an hour: how long they last is not in the words. */
  officeHours: boolean;
}

const HOUR = anyOf('giờ', 'h', 'g');
const MINUTE = anyOf('phút', 'ph', 'p', '’', "'", '′', '`');
const HALF = anyOf('rưỡi');
const OPEN_TIME = anyOf('lúc', 'vào lúc', 'khoảng');
const PART_OF_DAY = phrasesFor<number>([
  [
    0,
    [
      'sáng',
      'trưa',
      'buổi sáng',
      'đêm',
      'khuya',
      'cùng ngày',
      'giờ hà nội',
      '( giờ hà nội )',
      '( giờ việt nam )',
    ],
  ],
  [12, ['chiều', 'tối', 'buổi chiều', 'buổi tối']],
]);

// Office hours of most agencies end at 17:00; no law fixes the hour for all of them.
const OFFICE_HOURS = phrasesFor<TimeOfDay>([
  [
    '17:00',
    [
      'giờ hành chính',
      'hết giờ hành chính',
      'giờ làm việc',
      'hết giờ làm việc',
      'cuối giờ làm việc',
      'cuối giờ chiều',
      'cuối giờ',
      'buổi chiều',
      'chiều',
      'cuối buổi chiều',
    ],
  ],
  ['12:00', ['buổi sáng', 'sáng', 'cuối giờ sáng', 'hết buổi sáng']],
  ['08:00', ['đầu giờ sáng', 'giờ làm việc buổi sáng', 'đầu giờ làm việc']],
  ['14:00', ['đầu giờ chiều']],
]);

const LAST_HOUR = 24;

/** `17h00`, `17 giờ 30 phút`, `17:00`, `5 giờ chiều`, `24 giờ`. */
export function readClock(tokens: readonly Token[], start: number): Read<ClockTime> | null {
  const from = skip(OPEN_TIME, tokens, start);
  const hour = readDigits(tokens, from);
  if (!hour || (tokens[from]?.digits ?? 0) > 2) return null;
  const colon = tokens[hour.end];
  if (colon?.key === ':' && colon.glued) {
    const minute = readDigits(tokens, hour.end + 1);
    return minute && tokens[hour.end + 1]?.digits === 2
      ? withPartOfDay(tokens, hour.value, minute.value, minute.end)
      : null;
  }
  const word = HOUR.at(tokens, hour.end);
  if (!word || (tokens[hour.end]?.key !== key('giờ') && tokens[hour.end]?.glued === false)) return null;
  const half = HALF.at(tokens, word.end);
  if (half) return withPartOfDay(tokens, hour.value, 30, half.end);
  const minute = readMinute(tokens, word.end);
  return withPartOfDay(tokens, hour.value, minute?.value ?? 0, skip(MINUTE, tokens, minute?.end ?? word.end));
}

/** `hết giờ hành chính`, `chiều`, `cuối giờ sáng`: only before a day. */
export function readOfficeHours(tokens: readonly Token[], i: number): Read<ClockTime> | null {
  const hours = OFFICE_HOURS.at(tokens, i);
  return hours && { value: { time: hours.value, officeHours: true }, end: hours.end };
}

function readMinute(tokens: readonly Token[], i: number): Read<number> | null {
  const minute = readDigits(tokens, i);
  return minute && tokens[i]?.digits === 2 && !isDateAhead(tokens, minute.end) ? minute : null;
}

/** "trước 17 giờ 27/11/2025": the digits behind the hour belong to the date. */
function isDateAhead(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i]?.key;
  const separates = sign === '/' || sign === '-' || sign === '.';
  return separates && tokens[i + 1]?.number != null && !HOUR.at(tokens, i + 2);
}

function withPartOfDay(tokens: readonly Token[], hour: number, minute: number, end: number): Read<ClockTime> {
  const part = PART_OF_DAY.at(tokens, end);
  const late = part?.value === 12 && hour < 12 ? 12 : 0;
  return { value: { time: timeOfDay(hour + late, minute), officeHours: false }, end: part?.end ?? end };
}

/** The day ends at 24:00; its last second is how deadlines write that down. */
function timeOfDay(hour: number, minute: number): TimeOfDay | null {
  if (hour === LAST_HOUR && minute === 0) return '23:59:59';
  if (hour >= LAST_HOUR || minute >= 60) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

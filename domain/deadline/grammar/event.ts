import { addDays, dateOf, endOfDay, type PlainDate } from '../../time/instant';
import { closedBecause, workingDayOnOrBefore } from '../calendar';
import type { ReadingContext } from '../reading';
import { dated, undated, withDoubt, type Answer } from './answer';
import { pastAtIssue } from './date-answer';
import type { Frame } from './frame';
import { HOLIDAYS, holidayIn, YEAR_NAMES, type Holiday } from './holidays';
import { anyOf, listed, skip, type Read } from './phrases';
import type { YearRef } from './point';
import { place } from './place';
import type { Token } from './tokens';
import { readDay } from './day';
import { readYearNumber, readYearTail } from './year';

/** A holiday that the words name, with the year they give it. */
export interface NamedHoliday {
  holiday: Holiday;
  year: YearRef;
}

const DAY = listed(
  'dịp | ngày | dịp nghỉ | kỳ nghỉ | ngày nghỉ | dịp lễ | lễ | đón | dịp đón | ngày lễ | nghỉ lễ | dịp nghỉ lễ | kỳ nghỉ lễ | đợt nghỉ | dịp kỷ niệm | lễ kỷ niệm | ngày kỷ niệm',
);
const FEAST = listed(
  'lễ | ngày lễ | dịp lễ | nghỉ lễ | dịp nghỉ lễ | kỳ nghỉ lễ | đợt nghỉ lễ | kỳ nghỉ | dịp nghỉ | ngày nghỉ lễ | các ngày lễ | ngày kỷ niệm | dịp kỷ niệm | lễ kỷ niệm | ngày truyền thống',
);
const MORE = anyOf('và', '-', '–', ',', '&', 'và ngày');
const OPENING = anyOf('(', '-');
const YEAR = anyOf('năm', 'xuân', 'xuân năm');

/** `Tết Nguyên đán Bính Ngọ 2026`, `dịp Quốc khánh 02/9`. */
export function readHoliday(tokens: readonly Token[], start: number): Read<NamedHoliday> | null {
  const i = skip(DAY, tokens, start);
  const named = HOLIDAYS.at(tokens, i) ?? HOLIDAYS.at(tokens, start);
  if (!named) return readHolidayByDate(tokens, start);
  const again = readDay(tokens, tokens[named.end]?.key === '(' ? named.end + 1 : named.end);
  let end = again?.value.month === undefined ? named.end : again.end;
  if (end > named.end && tokens[end]?.key === ')') end += 1;
  const written = again && typeof again.value.year === 'number' ? again.value.year : null;
  const byName = YEAR_NAMES.at(tokens, skip(YEAR, tokens, end));
  end = byName?.end ?? end;
  const tail = readYearTail(tokens, end) ?? readYearNumber(tokens, skip(OPENING, tokens, end));
  end = tail?.end ?? end;
  if (tail && tokens[end]?.key === ')' && tokens[end - 2]?.key === '(') end += 1;
  const year = tail?.value ?? byName?.value ?? written ?? 'none';
  return { value: { holiday: named.value, year }, end };
}

/** `dịp lễ 30/4 và 01/5`, `kỳ nghỉ lễ 30/4 - 01/5`: the first day of the holiday is the event. */
function readHolidayByDate(tokens: readonly Token[], start: number): Read<NamedHoliday> | null {
  const word = FEAST.at(tokens, start);
  const first = word && readDay(tokens, word.end);
  if (first?.value.day === undefined || first.value.month === undefined) return null;
  const more = readDay(tokens, skip(MORE, tokens, first.end));
  const last = more?.value.month !== undefined && MORE.at(tokens, first.end) ? more : first;
  const year = first.value.year === 'none' ? last.value.year : first.value.year;
  return { value: { holiday: `${first.value.month}-${first.value.day}`, year }, end: last.end };
}

/** "trước Tết": over with the day before its first day; the offices close some days earlier. */
export function answerHoliday(
  frame: Frame,
  { holiday, year }: NamedHoliday,
  context: ReadingContext,
): Answer {
  const placed = place({ unit: 'day', year, inYear: (y) => holidayIn(holiday, y), from: null }, context);
  if (placed.span === null || frame === 'occasion' || frame === 'since') {
    const answer = undated('before_event', 'before-event', ['unknown-event']);
    return placed.span
      ? {
          ...answer,
          doubts: ['two-readings'],
          alternatives: [{ due: endOfDay(addDays(placed.span.first, -1)), rule: 'before-event' }],
        }
      : answer;
  }
  const day = placed.span.first;
  const answer: Answer = {
    ...dated(endOfDay(frame === 'before' ? addDays(day, -1) : day), 'before-event'),
    kind: 'before_event',
  };
  const lastOpen = lastDayBeforeHoliday(day, context);
  if (answer.due !== null && lastOpen < dateOf(answer.due)) {
    answer.alternatives.push({ due: endOfDay(lastOpen), rule: 'before-holiday-closure' });
  }
  return pastAtIssue(holiday === 'tet' ? withDoubt(answer, 'two-readings') : answer, context);
}

/** The last working day before the offices close for the holiday. */
function lastDayBeforeHoliday(day: PlainDate, { calendar }: ReadingContext): PlainDate {
  const before = addDays(day, -1);
  return closedBecause(calendar, before) === null ? before : workingDayOnOrBefore(calendar, before);
}

import type { CalendarFile } from '../contract/schemas/calendar-file';
import { isoWeekday } from '../domain/time/instant';
import type { Problem } from './problem';
import type { YamlFile } from './yaml-file';

const FRIDAY = 5;

/** What makes a calendar unusable although each of its fields is sound. */
export function calendarProblems(file: YamlFile, data: CalendarFile): Problem[] {
  return [
    ...daysOutsideYear(file, data),
    ...overlappingSpans(file, data),
    ...pointlessMakeUps(file, data),
    ...repeatedMakeUps(file, data),
  ];
}

/** A day is looked up in the calendar of its own year, so a line of another year would never be seen. */
function daysOutsideYear(file: YamlFile, { year }: CalendarFile): Problem[] {
  const days = [
    ...file.texts('closed', '*', 'from'),
    ...file.texts('closed', '*', 'to'),
    ...file.texts('makeUp', '*', 'date'),
  ];
  return days
    .filter(({ text }) => !text.startsWith(`${year}-`))
    .map(({ path }) =>
      file.problem(path, 'other-year', {
        vi: `không thuộc năm ${year}; hãy ghi vào lịch của năm đó.`,
        en: `is not in ${year}; put it into the calendar of its own year.`,
      }),
    );
}

/** Of two lines for one day only the first would give its name and decision. */
function overlappingSpans(file: YamlFile, { closed }: CalendarFile): Problem[] {
  return closed.flatMap(({ from, to }, i) => {
    const earlier = closed.findIndex((other, j) => j < i && other.from <= to && from <= other.to);
    if (earlier < 0) return [];
    return [
      file.problem(['closed', i, 'from'], 'overlapping-days', {
        vi: `kỳ nghỉ này trùng ngày với closed[${earlier}]; mỗi ngày chỉ ghi ở một dòng.`,
        en: `these days overlap with closed[${earlier}]; write each day on one line only.`,
      }),
    ];
  });
}

/** Make-up work is done on a weekend, in place of a weekday that the calendar closes. */
function pointlessMakeUps(file: YamlFile, { makeUp, closed }: CalendarFile): Problem[] {
  return makeUp.flatMap(({ date, insteadOf }, i) => {
    const problems: Problem[] = [];
    if (isoWeekday(date) <= FRIDAY || closed.some(({ from, to }) => from <= date && date <= to)) {
      problems.push(
        file.problem(['makeUp', i, 'date'], 'not-a-weekend', {
          vi: 'ngày làm bù phải là thứ Bảy hoặc Chủ nhật không thuộc kỳ nghỉ.',
          en: 'a make-up day is a Saturday or Sunday outside the holidays.',
        }),
      );
    }
    if (
      isoWeekday(insteadOf) > FRIDAY ||
      !closed.some(({ from, to }) => from <= insteadOf && insteadOf <= to)
    ) {
      problems.push(
        file.problem(['makeUp', i, 'insteadOf'], 'not-a-swapped-day', {
          vi: 'ngày được hoán đổi phải là ngày làm việc nằm trong một kỳ nghỉ ở "closed".',
          en: 'the swapped day must be a weekday that "closed" closes.',
        }),
      );
    }
    return problems;
  });
}

function repeatedMakeUps(file: YamlFile, { makeUp }: CalendarFile): Problem[] {
  const fields = ['date', 'insteadOf'] as const;
  return fields.flatMap((field) =>
    makeUp.flatMap((day, i) => {
      const earlier = makeUp.findIndex((other, j) => j < i && other[field] === day[field]);
      if (earlier < 0) return [];
      return [
        file.problem(['makeUp', i, field], 'repeated-make-up', {
          vi: `đã có ở makeUp[${earlier}]; mỗi ngày chỉ được hoán đổi một lần.`,
          en: `is in makeUp[${earlier}] already; a day is swapped once.`,
        }),
      ];
    }),
  );
}

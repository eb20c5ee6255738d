import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calendarFile, type CalendarFile } from '../contract/schemas/calendar-file';
import type { CalendarYear, WorkingCalendar } from '../domain/deadline/calendar';
import { isoWeekday } from '../domain/time/instant';
import { refuseIfAny, InputProblems, type Problem } from './problem';
import { YamlFile } from './yaml-file';

const FRIDAY = 5;

/** All years of `<dataDir>/calendars/*.yaml`; its version names each year's. Throws InputProblems. */
export function loadCalendars(dataDir: string): WorkingCalendar {
  const dir = join(dataDir, 'calendars');
  const problems: Problem[] = [];
  const years: CalendarYear[] = [];
  for (const name of calendarFiles(dir)) {
    const file = new YamlFile(join(dir, name));
    const data = file.validate(calendarFile);
    problems.push(...file.problems);
    if (!data) continue;
    problems.push(...daysOutsideYear(file, data), ...pointlessMakeUps(file, data));
    if (years.some(({ year }) => year === data.year)) problems.push(secondCalendar(file, data.year));
    years.push(asCalendarYear(data));
  }
  refuseIfAny(problems);
  years.sort((a, b) => a.year - b.year);
  return { version: years.map(({ year, version }) => `${year}-${version}`).join('+'), years };
}

function calendarFiles(dir: string): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  } catch {
    // Reported below like an empty folder: either way there is no calendar to work with.
  }
  if (names.length > 0) return names.sort();
  throw new InputProblems([
    {
      file: dir,
      line: 1,
      column: 1,
      field: '',
      code: 'no-calendar',
      vi: 'không có lịch làm việc nào (*.yaml) trong thư mục này.',
      en: 'there is no working calendar (*.yaml) in this folder.',
    },
  ]);
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

function secondCalendar(file: YamlFile, year: number): Problem {
  return file.problem(['year'], 'duplicate-year', {
    vi: `đã có lịch khác của năm ${year}.`,
    en: `there is another calendar of ${year} already.`,
  });
}

function asCalendarYear({ year, version, provisional, closed, makeUp }: CalendarFile): CalendarYear {
  return {
    year,
    version,
    provisional,
    closed: closed.map((days) => ({
      from: days.from,
      to: days.to,
      name: days.name,
      provisional: provisional || days.provisional,
    })),
    makeUp: makeUp.map(({ date, insteadOf }) => ({ date, insteadOf })),
  };
}

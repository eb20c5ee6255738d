import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calendarFile, type CalendarFile } from '../contract/schemas/calendar-file';
import type { CalendarYear } from '../domain/deadline/calendar';
import { calendarProblems } from './calendar-problems';
import { InputProblems, type Problem } from './problem';
import { YamlFile } from './yaml-file';

/** A calendar file as far as it could be read; `data` is null when it cannot be used as a calendar. */
export interface ReadCalendar {
  path: string;
  file: YamlFile | null;
  data: CalendarFile | null;
  problems: Problem[];
}

/** Reads one calendar file and gathers everything that is wrong in it. */
export function readCalendarFile(path: string): ReadCalendar {
  try {
    const file = new YamlFile(path);
    const data = file.validate(calendarFile);
    const problems = [...file.problems, ...(data ? calendarProblems(file, data) : [])];
    return { path, file, data, problems };
  } catch (error) {
    if (!(error instanceof InputProblems)) throw error;
    return { path, file: null, data: null, problems: [...error.problems] };
  }
}

/** All of `<dataDir>/calendars/*.yaml`, two calendars of one year among their problems. Throws when there is none. */
export function readCalendarFiles(dataDir: string): ReadCalendar[] {
  const dir = join(dataDir, 'calendars');
  const read = calendarFilesIn(dir).map((name) => readCalendarFile(join(dir, name)));
  return read.map((calendar, i) => {
    const { file, data } = calendar;
    const isSecond = data !== null && read.some((other, j) => j < i && other.data?.year === data.year);
    return isSecond && file !== null
      ? { ...calendar, problems: [...calendar.problems, secondCalendar(file, data.year)] }
      : calendar;
  });
}

export function asCalendarYear({ year, version, provisional, closed, makeUp }: CalendarFile): CalendarYear {
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

function calendarFilesIn(dir: string): string[] {
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

function secondCalendar(file: YamlFile, year: number): Problem {
  return file.problem(['year'], 'duplicate-year', {
    vi: `đã có lịch khác của năm ${year}.`,
    en: `there is another calendar of ${year} already.`,
  });
}

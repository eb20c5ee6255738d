import type { CalendarFile } from '../contract/schemas/calendar-file';
import { calendarOf, type WorkingCalendar } from '../domain/deadline/calendar';
import { asCalendarYear, readCalendarFile, readCalendarFiles, type ReadCalendar } from './calendar-files';
import { refuseIfAny } from './problem';

/** All years of `<dataDir>/calendars/*.yaml`; its version names each year's. Throws InputProblems. */
export function loadCalendars(dataDir: string): WorkingCalendar {
  return calendarOf(loadCalendarFiles(dataDir).map(asCalendarYear));
}

/** The same with what each line rests on, in the order of the years. Throws InputProblems. */
export function loadCalendarFiles(dataDir: string): CalendarFile[] {
  return sound(readCalendarFiles(dataDir)).sort((a, b) => a.year - b.year);
}

/** One calendar file, wherever it lies. Throws InputProblems. */
export function loadCalendarFile(path: string): CalendarFile {
  return sound([readCalendarFile(path)])[0] as CalendarFile;
}

function sound(read: readonly ReadCalendar[]): CalendarFile[] {
  refuseIfAny(read.flatMap(({ problems }) => problems));
  return read.flatMap(({ data }) => (data === null ? [] : [data]));
}

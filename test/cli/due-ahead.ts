import { packagedDataDir } from '../../config/data-dir';
import { loadCalendars } from '../../config/load-calendars';
import { isWorkingDay } from '../../domain/deadline/calendar';
import { addDays, isoWeekday, type PlainDate } from '../../domain/time/instant';

const WEDNESDAY = 3;

/** A working Wednesday, so far ahead that all reminders before it still lie in the future. */
export function dueAhead(today: PlainDate): PlainDate {
  const calendar = loadCalendars(packagedDataDir());
  let day = addDays(today, 21);
  while (isoWeekday(day) !== WEDNESDAY || !isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
}

/** A calendar of the day's year that closes this day and no other. */
export function calendarClosing(day: PlainDate): string {
  const line = `  - { from: ${day}, to: ${day}, name: nghỉ thử, decision: null }\n`;
  return `year: ${day.slice(0, 4)}\nversion: v9\nprovisional: true\nclosed:\n${line}`;
}

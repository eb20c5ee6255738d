import { addDays, type PlainDate } from '../time/instant';
import { isWorkingDay, type WorkingCalendar } from './calendar';

/** How many working days each month of the year has, January first. */
export function workingDaysByMonth(calendar: WorkingCalendar, year: number): number[] {
  const months = new Array<number>(12).fill(0);
  for (const date of daysOfYear(year)) {
    const month = Number(date.slice(5, 7)) - 1;
    if (isWorkingDay(calendar, date)) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

export function daysOfYear(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) days.push(date);
  return days;
}

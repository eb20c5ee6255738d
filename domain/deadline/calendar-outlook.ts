import type { PlainDate } from '../time/instant';
import type { WorkingCalendar } from './calendar';

/** What the years that plans reach into lack: the present one and the next. */
export interface CalendarOutlook {
  year: number;
  lack: 'missing' | 'provisional';
}

export function calendarOutlook(calendar: WorkingCalendar, today: PlainDate): CalendarOutlook[] {
  const present = Number(today.slice(0, 4));
  return [present, present + 1].flatMap((year): CalendarOutlook[] => {
    const known = calendar.years.find((one) => one.year === year);
    if (known === undefined) return [{ year, lack: 'missing' }];
    return known.provisional ? [{ year, lack: 'provisional' }] : [];
  });
}

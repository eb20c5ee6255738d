import { calendarWarnings } from '../../config/calendar-advice';
import { readCalendarFiles } from '../../config/calendar-files';
import { loadCalendars } from '../../config/load-calendars';
import { describeProblem } from '../../config/problem';
import { calendarOutlook } from '../../domain/deadline/calendar-outlook';
import { outlookWords } from '../calendar/outlook-words';
import { ok, warning, type DoctorCheck } from './check';

export const calendars: DoctorCheck = {
  id: 'calendars',
  name: { vi: 'Lịch làm việc', en: 'Working calendars' },
  async examine(context) {
    const calendar = loadCalendars(context.dataDir);
    const missing = readCalendarFiles(context.dataDir).flatMap(({ file, data }) =>
      file === null || data === null ? [] : calendarWarnings(file, data),
    );
    const found = [
      ...calendarOutlook(calendar, context.today()).map((year) => warning(outlookWords(year))),
      ...missing.map((problem) =>
        warning({ vi: describeProblem(problem, 'vi'), en: describeProblem(problem, 'en') }),
      ),
    ];
    const years = calendar.years.map(({ year }) => year).join(', ');
    const well = ok(`đủ ngày nghỉ theo luật cho các năm ${years}.`, `all statutory days off for ${years}.`);
    return found.length > 0 ? found : [well];
  },
};

import type { CalendarOutlook } from '../../domain/deadline/calendar-outlook';
import type { Sentence } from '../../config/problem';

/** What a missing or provisional year means and what to do about it. */
export function outlookWords({ year, lack }: CalendarOutlook): Sentence {
  return lack === 'missing'
    ? {
        vi: `chưa có lịch làm việc năm ${year}: mọi ngày trong tuần của năm đó đang tính là ngày làm việc. Thêm calendars/${year}.yaml vào thư mục dữ liệu.`,
        en: `there is no working calendar of ${year}: every weekday of it counts as worked. Add calendars/${year}.yaml to the data folder.`,
      }
    : {
        vi: `lịch làm việc năm ${year} là tạm tính. Khi có quyết định, so sánh bản mới bằng: npx dondoc calendar diff TỆP.`,
        en: `the working calendar of ${year} is provisional. Once it is decided, compare the new one with: npx dondoc calendar diff FILE.`,
      };
}

import { impossibilityOf, type WrittenDate } from '../domain/deadline/written-dates';
import type { Sentence } from './problem';

/** Why the date does not exist: "tháng 02/2026 không có ngày 31." Null when it does. */
export function sentenceOfImpossibleDate(date: Omit<WrittenDate, 'text' | 'index'>): Sentence | null {
  const month = String(date.month).padStart(2, '0') + (date.year === null ? '' : `/${date.year}`);
  switch (impossibilityOf(date)) {
    case null:
      return null;
    case 'month':
      return { vi: `không có tháng ${date.month}.`, en: `there is no month ${date.month}.` };
    case 'day':
      return {
        vi: `tháng ${month} không có ngày ${date.day}.`,
        en: `month ${month} has no day ${date.day}.`,
      };
  }
}

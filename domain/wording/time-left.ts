import { dateOf, type Instant } from '../time/instant';
import type { Lang } from './lang';

export const DUE_TODAY = 'hạn hôm nay';

export interface TimeLeft {
  at: Instant;
  due: Instant | null;
  workingDaysLeft: number | null;
  workingDaysLate: number | null;
}

/** `còn 5 ngày làm việc`, `đã quá hạn 3 ngày làm việc`, `hạn hôm nay`; null when there is no date to count to. */
export function timeLeftWords(
  { at, due, workingDaysLeft, workingDaysLate }: TimeLeft,
  lang: Lang = 'vi',
): string | null {
  const say = (vi: string, en: string): string => (lang === 'en' ? en : vi);
  if (workingDaysLate !== null) return daysLateWords(workingDaysLate, lang);
  if (due === null || workingDaysLeft === null) return null;
  if (dateOf(due) === dateOf(at)) return say(DUE_TODAY, 'due today');
  if (dateOf(due) < dateOf(at)) {
    return say(
      'đã qua ngày phải hoàn thành, chưa tính là quá hạn',
      'past the due day, not counted as late yet',
    );
  }
  if (workingDaysLeft === 0) {
    return say(
      'hôm nay là ngày làm việc cuối cùng trước hạn',
      'today is the last working day before the date',
    );
  }
  return say(`còn ${workingDaysLeft} ngày làm việc`, `${workingDays(workingDaysLeft)} left`);
}

/** `đã quá hạn 3 ngày làm việc`; `đã quá hạn` while no working day has passed. */
export function daysLateWords(workingDaysLate: number, lang: Lang = 'vi'): string {
  if (lang === 'en') return workingDaysLate === 0 ? 'overdue' : `${workingDays(workingDaysLate)} overdue`;
  return workingDaysLate === 0 ? 'đã quá hạn' : `đã quá hạn ${workingDaysLate} ngày làm việc`;
}

/** `quá 3 ngày làm việc`, where the word for the deadline stands before it. */
export function daysLateBrief(workingDaysLate: number, lang: Lang = 'vi'): string {
  if (lang === 'en') return workingDaysLate === 0 ? 'overdue' : `${workingDays(workingDaysLate)} late`;
  return workingDaysLate === 0 ? 'đã quá hạn' : `quá ${workingDaysLate} ngày làm việc`;
}

function workingDays(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}

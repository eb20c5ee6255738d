import { dateOf, type Instant } from '../time/instant';

export const DUE_TODAY = 'hạn hôm nay';

export interface TimeLeft {
  at: Instant;
  due: Instant | null;
  workingDaysLeft: number | null;
  workingDaysLate: number | null;
}

/** `còn 5 ngày làm việc`, `đã quá hạn 3 ngày làm việc`, `hạn hôm nay`; null when there is no date to count to. */
export function timeLeftWords({ at, due, workingDaysLeft, workingDaysLate }: TimeLeft): string | null {
  if (workingDaysLate !== null) return daysLateWords(workingDaysLate);
  if (due === null || workingDaysLeft === null) return null;
  if (dateOf(due) === dateOf(at)) return DUE_TODAY;
  if (dateOf(due) < dateOf(at)) return 'đã qua ngày phải hoàn thành, chưa tính là quá hạn';
  if (workingDaysLeft === 0) return 'hôm nay là ngày làm việc cuối cùng trước hạn';
  return `còn ${workingDaysLeft} ngày làm việc`;
}

/** `đã quá hạn 3 ngày làm việc`; `đã quá hạn` while no working day has passed. */
export function daysLateWords(workingDaysLate: number): string {
  return workingDaysLate === 0 ? 'đã quá hạn' : `đã quá hạn ${workingDaysLate} ngày làm việc`;
}

/** `quá 3 ngày làm việc`, where the word for the deadline stands before it. */
export function daysLateBrief(workingDaysLate: number): string {
  return workingDaysLate === 0 ? 'đã quá hạn' : `quá ${workingDaysLate} ngày làm việc`;
}

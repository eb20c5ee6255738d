import { isAfter, type Instant } from '../time/instant';

/** A result is judged by the day of its report: waiting for acceptance makes nobody late. */
export function timelinessOf(lateAfter: Instant | null, reportedAt: Instant): 'on-time' | 'late' | 'undated' {
  if (lateAfter === null) return 'undated';
  return isAfter(reportedAt, lateAfter) ? 'late' : 'on-time';
}

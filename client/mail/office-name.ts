import { LIVE_OFFICE, officeOf } from '../../contract/post-office-workflow';
import { DAY_MS, instantOfMs, type Instant } from '../../domain/time/instant';
import type { Lang } from '../text/say';

const REHEARSAL = /^rehearsal\.(-?\d+)$/;

/** The moment on the clock of an office: that of a rehearsal stands whole weeks beside ours. */
export function nowIn(office: string, nowMs: number): Instant {
  const weeks = Number(REHEARSAL.exec(office)?.[1] ?? 0);
  return instantOfMs(nowMs + weeks * 7 * DAY_MS);
}

export function officeName(office: string, lang: Lang): string {
  if (office === LIVE_OFFICE) return lang === 'en' ? 'in service' : 'đang vận hành';
  const [, weeks] = REHEARSAL.exec(office) ?? [];
  if (weeks === undefined || officeOf(Number(weeks)) !== office) return office;
  return lang === 'en' ? `rehearsal (${weeks} weeks)` : `diễn tập (${weeks} tuần)`;
}

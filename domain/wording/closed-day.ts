import type { PlainDate } from '../time/instant';
import { weekdayName } from './dates';
import type { Lang } from './lang';

/** Why offices are closed on that day, as `closedBecause` says: `Saturday`; a holiday keeps the name of its calendar file. */
export function closedReason(because: string, date: PlainDate, lang: Lang = 'vi'): string {
  return because === weekdayName(date) ? weekdayName(date, lang) : because;
}

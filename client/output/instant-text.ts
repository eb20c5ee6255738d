import { dateOf, daysBetween, HOUR_MS, MINUTE_MS, msOf, type Instant } from '../../domain/time/instant';
import { vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import type { TimeFormat } from '../surroundings';
import { sayIn, type Lang, type Say } from '../text/say';

/** What matters of an instant: its day, as of a deadline, or its minute, as of a letter. */
export type Precision = 'day' | 'minute';

export interface InstantStyle {
  format: TimeFormat;
  lang: Lang;
  /** What relative times are seen from. */
  now: Instant;
}

const DAY_IN_HOURS = 24;

export function instantText(at: Instant, precision: Precision, { format, lang, now }: InstantStyle): string {
  switch (format) {
    case 'iso':
      return at;
    case 'relative':
      return relative(at, now, precision, sayIn(lang));
    case 'local':
      if (lang === 'en') return precision === 'day' ? dateOf(at) : at.slice(0, 16).replace('T', ' ');
      return precision === 'day' ? vietnameseDate(at) : vietnameseDateTime(at);
  }
}

/** Days are counted on the calendar: tomorrow morning is one day away, however few the hours. */
function relative(at: Instant, now: Instant, precision: Precision, say: Say): string {
  const away = Math.abs(msOf(at) - msOf(now));
  const ahead = msOf(at) > msOf(now);
  if (precision === 'minute' && away < DAY_IN_HOURS * HOUR_MS) {
    if (away < MINUTE_MS) return say('bây giờ', 'now');
    const inHours = away >= HOUR_MS;
    const count = Math.floor(away / (inHours ? HOUR_MS : MINUTE_MS));
    return fromNow(count, inHours ? ['giờ', 'hour'] : ['phút', 'minute'], ahead, say);
  }
  const days = daysBetween(dateOf(now), dateOf(at));
  if (days === 0) return say('hôm nay', 'today');
  if (days === 1) return say('ngày mai', 'tomorrow');
  if (days === -1) return say('hôm qua', 'yesterday');
  return fromNow(Math.abs(days), ['ngày', 'day'], ahead, say);
}

function fromNow(count: number, [vi, en]: [string, string], ahead: boolean, say: Say): string {
  const units = count === 1 ? en : `${en}s`;
  return ahead
    ? say(`${count} ${vi} nữa`, `in ${count} ${units}`)
    : say(`${count} ${vi} trước`, `${count} ${units} ago`);
}

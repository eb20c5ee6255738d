import { DateTime } from 'luxon';

/** The legal time of Viet Nam; every date of the project is read and shown in it. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** A point in time, ISO 8601 with Viet Nam's offset, e.g. `2026-02-28T23:59:59+07:00`. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string;

/** A time of day, `HH:mm`. */
export type TimeOfDay = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export function instantOfMs(epochMs: number): Instant {
  return DateTime.fromMillis(epochMs, { zone: ZONE }).toISO({ suppressMilliseconds: true }) as Instant;
}

/** Epoch milliseconds; throws a RangeError when the text is not an instant. */
export function msOf(instant: Instant): number {
  const parsed = DateTime.fromISO(instant, { zone: ZONE });
  if (!parsed.isValid) throw new RangeError(`not an instant: ${instant}`);
  return parsed.toMillis();
}

export function isBefore(a: Instant, b: Instant): boolean {
  return msOf(a) < msOf(b);
}

export function isAfter(a: Instant, b: Instant): boolean {
  return msOf(a) > msOf(b);
}

export function laterOf(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? b : a;
}

/** The day in Viet Nam on which the instant lies. */
export function dateOf(instant: Instant): PlainDate {
  return DateTime.fromISO(instant, { zone: ZONE }).toISODate() as PlainDate;
}

export function instantAt(date: PlainDate, time: TimeOfDay): Instant {
  const parsed = DateTime.fromISO(`${date}T${time}`, { zone: ZONE });
  if (!parsed.isValid) throw new RangeError(`not a date and time: ${date} ${time}`);
  return parsed.toISO({ suppressMilliseconds: true });
}

/** The last second of the day, the way deadlines are written down (23:59:59). */
export function endOfDay(date: PlainDate): Instant {
  return instantAt(date, '23:59:59');
}

export function startOfDay(date: PlainDate): Instant {
  return instantAt(date, '00:00');
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() as PlainDate;
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: PlainDate): number {
  return DateTime.fromISO(date, { zone: 'utc' }).weekday;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

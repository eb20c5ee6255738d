import { DateTime } from 'luxon';

/** The legal time of Viet Nam; every date of the project is read and shown in it. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** A point in time, ISO 8601 with Viet Nam's offset, e.g. `2026-02-28T23:59:59+07:00`. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string;

/** A time of day, `HH:mm` or `HH:mm:ss`. */
export type TimeOfDay = string;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

// Viet Nam has kept UTC+7 without summer time since 13/06/1975 (tz database), so an instant in its own
// notation can be read and written by arithmetic, twenty times faster than through a zone; everything
// else goes through luxon. docs/adr/0004; test/domain/instant.spec.ts compares the two.
const OFFSET_MS = 7 * HOUR_MS;
const OWN_NOTATION = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+07:00$/;
const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

export function instantOfMs(epochMs: number): Instant {
  const local = new Date(epochMs + OFFSET_MS).toISOString();
  return `${local.endsWith('.000Z') ? local.slice(0, -5) : local.slice(0, -1)}+07:00`;
}

/** Epoch milliseconds; throws a RangeError when the text is not an instant. */
export function msOf(instant: Instant): number {
  if (OWN_NOTATION.test(instant)) {
    const ms = Date.parse(instant);
    // A day that does not exist (31/02) rolls over in some engines: what was read must read back.
    if (!Number.isNaN(ms) && instantOfMs(ms).slice(0, 19) === instant.slice(0, 19)) return ms;
  }
  const parsed = DateTime.fromISO(instant, { zone: ZONE });
  if (!parsed.isValid) throw new RangeError(`not an instant: ${instant}`);
  return parsed.toMillis();
}

export function isBefore(a: Instant, b: Instant): boolean {
  return compareInstants(a, b) < 0;
}

export function isAfter(a: Instant, b: Instant): boolean {
  return compareInstants(a, b) > 0;
}

/** Negative when `a` is earlier, for sorting. */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  return msOf(a) - msOf(b);
}

export function laterOf(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? b : a;
}

/** The first of the moments that there are; null when there is none. */
export function earliest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>(
    (first, at) => (at === null || (first !== null && !isBefore(at, first)) ? first : at),
    null,
  );
}

/** The day in Viet Nam on which the instant lies. */
export function dateOf(instant: Instant): PlainDate {
  return OWN_NOTATION.test(instant) ? instant.slice(0, 10) : instantOfMs(msOf(instant)).slice(0, 10);
}

export function instantAt(date: PlainDate, time: TimeOfDay): Instant {
  if (!isPlainDate(date) || !TIME_OF_DAY.test(time)) {
    throw new RangeError(`not a date and time: ${date} ${time}`);
  }
  return `${date}T${time.length === 5 ? `${time}:00` : time}+07:00`;
}

/** The last second of the day, the way deadlines are written down (23:59:59). */
export function endOfDay(date: PlainDate): Instant {
  return instantAt(date, '23:59:59');
}

export function startOfDay(date: PlainDate): Instant {
  return instantAt(date, '00:00');
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** The same day so many months later; the last day of a month that is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ months }).toISODate() as PlainDate;
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: PlainDate): number {
  // 01/01/1970 was a Thursday.
  return ((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export function isPlainDate(text: string): boolean {
  const parts = PLAIN_DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function epochDayOf(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY_MS;
}

function dateOfEpochDay(day: number): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

import { addDays, type PlainDate } from '../../time/instant';

/** Days counted from the end of 1899 (Windows) or from 01/01/1904 (old Macintosh files). */
export type DateSystem = '1900' | '1904';

/** What a register of tasks can mean; other numbers are no days. */
const FIRST_DAY = '1980-01-01';
const LAST_DAY = '2099-12-31';
/** The system of 1900 counts a 29/02/1900 that never was, as its day 60. */
const PHANTOM_DAY = 60;

/**
 * The day that a serial number stands for; its time of day is dropped, so no time zone can shift it. Null
 * for a number that is no day between 1980 and 2099.
 */
export function serialDate(serial: number, system: DateSystem): PlainDate | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < PHANTOM_DAY + 1 || day > 100_000) return null;
  const date = system === '1904' ? addDays('1904-01-01', day) : addDays('1899-12-30', day);
  return date >= FIRST_DAY && date <= LAST_DAY ? date : null;
}

import { z } from 'zod';
import { endOfDay, instantAt, isPlainDate } from '../../domain/time/instant';

/**
 * The kinds of fields that the files have in common. The message of each check is a code; the words for
 * the person are chosen where the file, the line and the field are known.
 */

const CONTROL_OR_LINE_BREAK = /[\p{Cc}\u2028\u2029]/u;
/** Characters that turn the reading direction: they could make a letter show other words than it holds. */
const DIRECTION_CHANGE = /[\u202A-\u202E\u2066-\u2069]/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_LENGTH = 'YYYY-MM-DD'.length;
const DUE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\+07:00)?)?$/;
/** "24:00" would fall on the next day; the end of a day is written without an hour. */
const TIME = /^$|^T(?:[01]\d|2[0-3])(?::[0-5]\d)+(?:\+|$)/;

/** One line of text: no line break or control character can reach a mail header through it. */
export function line(most = 300) {
  return z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'blank')
    .refine((text) => !CONTROL_OR_LINE_BREAK.test(text), 'control-character')
    .refine((text) => !DIRECTION_CHANGE.test(text), 'direction-character');
}

/** Text for the reader of the file only; it goes into no letter. */
export const note = z.string().max(4_000);

export const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'code-format');

/** What aborts keeps checks between fields from seeing text that is no date. */
const aborting = (message: string) => ({ message, abort: true });

export const plainDate = z
  .string()
  .regex(DATE, aborting('date-format'))
  .refine(isPlainDate, aborting('no-such-date'));

/** A day (its last second is meant) or a day and an hour in Viet Nam; read as an instant. */
export const dueInstant = z
  .string()
  .regex(DUE, aborting('due-format'))
  .refine((text) => isPlainDate(text.slice(0, DATE_LENGTH)), aborting('no-such-date'))
  .refine((text) => TIME.test(text.slice(DATE_LENGTH)), aborting('no-such-time'))
  .transform((text) => {
    const [, day = '', time] = DUE.exec(text) ?? [];
    return time === undefined ? endOfDay(day) : instantAt(day, time);
  });

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, aborting('time-format'));

/** An address for the envelope; ASCII, so that it needs no SMTPUTF8 on the way. */
export const emailAddress = z
  .string()
  .max(254)
  .regex(/^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'email-format');

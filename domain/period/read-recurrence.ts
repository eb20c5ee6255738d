import { WEEKDAYS, rule, type Rule } from '../deadline/grammar/rrule';
import { addDays, isPlainDate, type PlainDate } from '../time/instant';

/** One rule of a recurrence with its end, where it has one. */
export interface BoundedRule extends Rule {
  /** The last day on which it may fall. */
  until: PlainDate | null;
  /** How many occurrences there are, the first one included. */
  count: number | null;
}

type Parts = Partial<BoundedRule> & { hours?: number[]; minutes?: number[] };

const FREQUENCIES: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** Beyond these no directive goes: a larger number is a slip of the pen, and is not followed. */
const MOST_INTERVAL = 60;
const MOST_COUNT = 1_000;

/** What each part of a rule says; null for what is not followed here. */
const PARTS = new Map<string, (value: string) => Parts | null>(
  Object.entries({
    FREQ: (value) => (FREQUENCIES.includes(value) ? { freq: value as Rule['freq'] } : null),
    INTERVAL: (value) => one(value, 1, MOST_INTERVAL, (interval) => ({ interval })),
    COUNT: (value) => one(value, 1, MOST_COUNT, (count) => ({ count })),
    UNTIL: (value) => lastDay(value),
    BYMONTH: (value) => some(value, 1, 12, (months) => ({ months })),
    BYMONTHDAY: (value) => {
      const monthDays = value.split(',').map((day) => (day === '-1' ? -1 : wholeNumber(day)));
      return monthDays.every((day) => day === -1 || (day >= 1 && day <= 31)) ? { monthDays } : null;
    },
    BYDAY: (value) => {
      const weekdays = value.split(',').map((day) => WEEKDAYS.indexOf(day) + 1);
      return weekdays.includes(0) ? null : { weekdays };
    },
    BYSETPOS: (value) => (value === '1' || value === '-1' ? { setPosition: Number(value) } : null),
    BYHOUR: (value) => some(value, 0, 23, (hours) => ({ hours })),
    BYMINUTE: (value) => some(value, 0, 59, (minutes) => ({ minutes })),
  }),
);

/**
 * The rules of a recurrence as the grammar writes it (RFC 5545, joined by " + "), with UNTIL or COUNT where
 * a person added them. Null when any part is none of those that are followed here: nothing is guessed.
 */
export function readRecurrence(recurrence: string): BoundedRule[] | null {
  const rules = recurrence.split(' + ').map(readRule);
  return rules.every((read) => read !== null) ? rules : null;
}

function readRule(text: string): BoundedRule | null {
  const parts: Parts = {};
  for (const field of text.trim().split(';')) {
    const [name, value, ...rest] = field.split('=');
    const read = value === undefined || rest.length > 0 ? null : (PARTS.get(name as string)?.(value) ?? null);
    if (read === null) return null;
    Object.assign(parts, read);
  }
  const { freq, hours = [], minutes = [0], ...others } = parts;
  if (freq === undefined || (others.setPosition != null && others.weekdays === undefined)) return null;
  const times = hours.flatMap((hour) => minutes.map((minute) => `${two(hour)}:${two(minute)}`));
  return { ...rule(freq), until: null, count: null, ...others, times };
}

function one(value: string, least: number, most: number, as: (number: number) => Parts): Parts | null {
  return value.includes(',') ? null : some(value, least, most, ([number]) => as(number as number));
}

function some(list: string, least: number, most: number, as: (numbers: number[]) => Parts): Parts | null {
  const numbers = list.split(',').map(wholeNumber);
  return numbers.every((number) => number >= least && number <= most) ? as(numbers) : null;
}

function wholeNumber(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : NaN;
}

/** `20301231`, or with a time of day in UTC: the day in Viet Nam (UTC+7) on which it lies. */
function lastDay(until: string): Parts | null {
  const [, year, month, day, hour] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})\d{4}Z)?$/.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isPlainDate(date)) return null;
  return { until: hour !== undefined && Number(hour) >= 17 ? addDays(date, 1) : date };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

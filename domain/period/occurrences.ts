import type { Deadline } from '../deadline/deadline';
import { falls } from '../deadline/grammar/rrule';
import { dayOf, monthOf, monthsSpan, weekSpan, yearOf, type Span } from '../deadline/grammar/span';
import {
  addDays,
  compareInstants,
  dateOf,
  daysBetween,
  instantAt,
  instantOfMs,
  isAfter,
  isBefore,
  isoWeekday,
  msOf,
  type Instant,
  type PlainDate,
} from '../time/instant';
import { readRecurrence, type BoundedRule } from './read-recurrence';

/** When one occurrence of a recurring duty is due, and after which instant it is late. */
export interface Occurrence {
  due: Instant;
  lateAfter: Instant;
}

/** A deadline that comes again: what its occurrences are counted from. */
interface Recurring {
  rules: BoundedRule[];
  first: Occurrence;
}

/** The rarest occurrence that a person could mean comes every ten years. */
const DAYS_AHEAD = 11 * 366;

const SHORTEST_MONTH = 28;

/** The first occurrence of the deadline; null when it does not come again, or in words that give no day. */
export function firstOccurrence(deadline: Deadline): Occurrence | null {
  return recurringOf(deadline)?.first ?? null;
}

/** The next occurrence whose due instant is later than `after`; null after the last one (UNTIL, COUNT). */
export function nextOccurrence(deadline: Deadline, after: Instant): Occurrence | null {
  const recurring = recurringOf(deadline);
  if (recurring === null) return null;
  const { rules, first } = recurring;
  if (isBefore(after, first.due)) return first;
  const dues = rules.flatMap((rule) => nextOf(rule, first.due, after) ?? []);
  const [due] = dues.sort(compareInstants);
  if (due === undefined) return null;
  // "trước ngày 20": the table of the Government Office records the 20th of every period alike.
  return { due, lateAfter: instantOfMs(msOf(due) + msOf(first.lateAfter) - msOf(first.due)) };
}

function recurringOf({ kind, recurrence, due, lateAfter }: Deadline): Recurring | null {
  if (kind !== 'recurring' || recurrence === null || due === null) return null;
  const rules = readRecurrence(recurrence);
  return rules && { rules, first: { due, lateAfter: lateAfter ?? due } };
}

function nextOf(rule: BoundedRule, first: Instant, after: Instant): Instant | null {
  const from = dateOf(first);
  const dated = withDayOf(rule, from);
  const time = [...rule.times].sort().at(-1) ?? first.slice(11, 19);
  // The occurrence that the task began with is the first of COUNT, whether or not the rule falls on it.
  let count = 1;
  const furthest = addDays(dateOf(after), DAYS_AHEAD);
  const last = rule.until !== null && rule.until < furthest ? rule.until : furthest;
  for (let day = rule.count === null ? dateOf(after) : from; day <= last; day = nextDay(dated, day)) {
    if (!fallsOn(dated, day) || !inInterval(dated, from, day)) continue;
    const due = instantAt(day, time);
    if (!isAfter(due, first)) continue;
    count += 1;
    if (rule.count !== null && count > rule.count) return null;
    if (isAfter(due, after)) return due;
  }
  return null;
}

/** Months that the rule does not name are passed over at once: a task asks at every turn. */
function nextDay({ months }: BoundedRule, day: PlainDate): PlainDate {
  const isNamed = months.length === 0 || months.includes(monthOf(day));
  return isNamed ? addDays(day, 1) : addDays((monthsSpan(yearOf(day), monthOf(day)) as Span).last, 1);
}

/** What a rule leaves open is as on the first day (RFC 5545, 3.3.10): "hằng tuần" from a Wednesday, on Wednesdays. */
function withDayOf(rule: BoundedRule, first: PlainDate): BoundedRule {
  if (rule.monthDays.length > 0 || rule.weekdays.length > 0) return rule;
  switch (rule.freq) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      return { ...rule, weekdays: [isoWeekday(first)] };
    case 'MONTHLY':
      return { ...rule, monthDays: [dayOf(first)] };
    case 'YEARLY':
      return {
        ...rule,
        months: rule.months.length > 0 ? rule.months : [monthOf(first)],
        monthDays: [dayOf(first)],
      };
  }
}

/** Whether the rule falls on the day; in a month without its day, on the month's last (Civil Code 2015, art. 148.4). */
function fallsOn(rule: BoundedRule, day: PlainDate): boolean {
  if (falls(rule, day)) return true;
  const dayOfMonth = dayOf(day);
  if (dayOfMonth < SHORTEST_MONTH || !rule.monthDays.some((wanted) => wanted > dayOfMonth)) return false;
  if (day !== monthsSpan(yearOf(day), monthOf(day))?.last) return false;
  return falls({ ...rule, monthDays: [dayOfMonth] }, day);
}

/** Whether the day lies in a week, month … that the interval counts from the first one's. */
function inInterval({ freq, interval, months }: BoundedRule, first: PlainDate, day: PlainDate): boolean {
  switch (freq) {
    case 'DAILY':
      return daysBetween(first, day) % interval === 0;
    case 'WEEKLY':
      return (daysBetween(weekSpan(first).first, weekSpan(day).first) / 7) % interval === 0;
    case 'MONTHLY':
      // "INTERVAL=3;BYMONTH=3,6,9,12": the months say it themselves, also where the first date was set by hand.
      return months.length > 0 || (monthIndex(day) - monthIndex(first)) % interval === 0;
    case 'YEARLY':
      return (yearOf(day) - yearOf(first)) % interval === 0;
  }
}

function monthIndex(date: PlainDate): number {
  return 12 * yearOf(date) + monthOf(date);
}

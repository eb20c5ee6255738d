import { addDays, isoWeekday, type PlainDate, type TimeOfDay } from '../../time/instant';
import { dayOf, monthOf, monthsSpan, yearOf } from './span';

/** A recurrence as RFC 5545 has it, as far as directives need it. */
export interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  months: number[];
  /** -1 is the month's last day. */
  monthDays: number[];
  /** 1 is Monday. */
  weekdays: number[];
  /** The last or first of the weekdays in the month; working days are Monday to Friday, as far as RFC 5545 can say it. */
  setPosition: number | null;
  times: TimeOfDay[];
}

/** As RFC 5545 writes them, Monday first. */
export const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

// The rarest rule is 29 February, which can be eight years away.
const DAYS_AHEAD = 8 * 366;

export function rule(freq: Rule['freq'], interval = 1): Rule {
  return { freq, interval, months: [], monthDays: [], weekdays: [], setPosition: null, times: [] };
}

/** `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=19` */
export function ruleText(rule: Rule): string {
  const parts = [`FREQ=${rule.freq}`];
  const add = (name: string, values: readonly (number | string)[]): void => {
    if (values.length > 0) parts.push(`${name}=${values.join(',')}`);
  };
  if (rule.interval > 1) parts.push(`INTERVAL=${rule.interval}`);
  add('BYMONTH', rule.months);
  add('BYMONTHDAY', rule.monthDays);
  add(
    'BYDAY',
    rule.weekdays.map((day) => WEEKDAYS[day - 1] as string),
  );
  const minutes = new Set(rule.times.map((time) => Number(time.slice(3, 5))));
  add(
    'BYHOUR',
    rule.times.map((time) => Number(time.slice(0, 2))),
  );
  if (!minutes.has(0) || minutes.size > 1) add('BYMINUTE', [...minutes]);
  if (rule.setPosition !== null) parts.push(`BYSETPOS=${rule.setPosition}`);
  return parts.join(';');
}

/** Whether the rule says on which days it falls. */
export function hasDay({ freq, monthDays, weekdays, times }: Rule): boolean {
  return monthDays.length > 0 || weekdays.length > 0 || (freq === 'DAILY' && times.length > 0);
}

/** The first day on or after `from` on which the rule falls. */
export function firstDay(rule: Rule, from: PlainDate): PlainDate | null {
  let day = from;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    if (falls(rule, day)) return day;
    day = addDays(day, 1);
  }
  return null;
}

/** Whether the rule's months and days admit the day; its interval is counted by whoever knows the first one. */
export function falls(rule: Rule, day: PlainDate): boolean {
  if (rule.months.length > 0 && !rule.months.includes(monthOf(day))) return false;
  if (rule.setPosition !== null) return day === edgeWeekday(day, rule.weekdays, rule.setPosition);
  if (rule.weekdays.length > 0 && !rule.weekdays.includes(isoWeekday(day))) return false;
  if (rule.monthDays.length === 0) return true;
  const last = monthsSpan(yearOf(day), monthOf(day))?.last ?? day;
  return rule.monthDays.includes(dayOf(day)) || rule.monthDays.includes(dayOf(day) - dayOf(last) - 1);
}

/** The first or last of such weekdays in the day's month. */
function edgeWeekday(day: PlainDate, weekdays: readonly number[], position: number): PlainDate {
  const month = monthsSpan(yearOf(day), monthOf(day));
  let edge = (position < 0 ? month?.last : month?.first) ?? day;
  while (!weekdays.includes(isoWeekday(edge))) edge = addDays(edge, position < 0 ? -1 : 1);
  return edge;
}

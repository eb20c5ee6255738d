import type { Anchor } from './anchor';
import { cadenceRule, type Cadence } from './cadence';
import { rule, type Rule } from './rrule';

const EVERY_MONTH = 0;
const LAST_DAY = -1;
const QUARTERS = [0, 3, 6, 9];

/** The rules of one or more cadences whose day the anchor names; null when the two do not fit together. */
export function anchoredRules(cadences: readonly Cadence[], anchor: Anchor): Rule[] | null {
  const stated = cadences.filter((cadence) => cadence !== 'not-stated');
  const cadence = stated[0] ?? impliedBy(anchor);
  if (cadence === null) return null;
  const rules = daysOf(cadence, anchor);
  if (rules === null) return null;
  const days = rules.map((r) => ({
    ...(anchor.before && anchor.times.length === 0 ? dayBefore(r) : r),
    times: anchor.times,
  }));
  return [...days, ...stated.slice(1).map(cadenceRule)];
}

function impliedBy({ implied, days, weekdays, times, monthOfQuarter }: Anchor): Rule | null {
  if (implied === 'quarter' || monthOfQuarter !== null) return rule('MONTHLY', 3);
  if (implied === 'month') return rule('MONTHLY');
  if (implied === 'year' || days.some((day) => day.month !== EVERY_MONTH)) return rule('YEARLY');
  if (days.length > 0) return rule('MONTHLY');
  if (weekdays.length > 0) return rule('WEEKLY');
  return times.length > 0 ? rule('DAILY') : null;
}

function daysOf({ freq, interval }: Pick<Rule, 'freq' | 'interval'>, anchor: Anchor): Rule[] | null {
  const { days, weekdays, monthOfQuarter, workingDay } = anchor;
  if (weekdays.length > 0 && workingDay !== null) {
    return [{ ...rule('MONTHLY'), weekdays, setPosition: workingDay }];
  }
  if (weekdays.length > 0) return [{ ...rule(freq === 'DAILY' ? 'WEEKLY' : freq, interval), weekdays }];
  const quarterly = monthOfQuarter !== null || (freq === 'MONTHLY' && interval === 3);
  const months = quarterly ? QUARTERS.map((first) => first + (monthOfQuarter ?? 3)) : [];
  const base = quarterly ? rule('MONTHLY', 3) : rule(freq, interval);
  if (workingDay !== null) {
    return [{ ...base, months, weekdays: [1, 2, 3, 4, 5], setPosition: workingDay }];
  }
  if (days.length === 0) return freq === 'DAILY' || anchor.times.length > 0 ? [rule(freq, interval)] : null;
  if (days.every((day) => day.month === EVERY_MONTH)) {
    if (freq === 'YEARLY' || freq === 'WEEKLY' || freq === 'DAILY')
      return freq === 'YEARLY' ? null : [{ ...rule('MONTHLY'), monthDays: days.map((d) => d.day) }];
    return [{ ...base, months, monthDays: days.map((day) => day.day) }];
  }
  // "hằng tháng … trước ngày 30/12": one date is not the month's; "định kỳ quý (10/3, 10/6)" are the quarter's.
  const perYear = freq === 'YEARLY' ? 1 : freq === 'MONTHLY' ? 12 / interval : Infinity;
  if (perYear > 2 && (days.length === 1 || perYear > 4) && days.length < perYear) return null;
  return yearly(days);
}

/** One rule for the dates that share their day ("ngày 15/6 và 15/12"), one for each other day. */
function yearly(days: readonly { day: number; month: number }[]): Rule[] {
  const byDay = new Map<number, number[]>();
  for (const { day, month } of days) byDay.set(day, [...(byDay.get(day) ?? []), month]);
  return [...byDay].map(([day, months]) => ({
    ...rule('YEARLY'),
    months: [...months].sort((a, b) => a - b),
    monthDays: [day],
  }));
}

/** "trước ngày 20" ends with the 19th; "trước ngày 01" with the last day of the month before. */
function dayBefore(of: Rule): Rule {
  if (of.setPosition !== null) return of;
  if (of.weekdays.length > 0) return { ...of, weekdays: of.weekdays.map((day) => (day === 1 ? 7 : day - 1)) };
  const earlier = (month: number): number => (month === 1 ? 12 : month - 1);
  const [day] = of.monthDays;
  if (
    of.monthDays.length === 1 &&
    (day === 1 || (day === LAST_DAY && of.freq === 'YEARLY' && of.months.length > 0))
  ) {
    return { ...of, months: of.months.map(earlier), monthDays: [LAST_DAY] };
  }
  return { ...of, monthDays: of.monthDays.map((d) => (d === 1 ? LAST_DAY : d - 1)) };
}

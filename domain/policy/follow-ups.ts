import {
  addWorkingDays,
  closedBecause,
  workingDayOnOrBefore,
  type WorkingCalendar,
} from '../deadline/calendar';
import type { DeadlineKind } from '../deadline/deadline';
import {
  addDays,
  addMonths,
  dateOf,
  instantAt,
  isAfter,
  isBefore,
  type Instant,
  type PlainDate,
} from '../time/instant';
import type { LadderBasis, Rung } from './ladder';
import type { FollowUps, Policy } from './policy';

/** The kinds for which a date can be expected and the secretariat is asked to obtain it. */
const DATE_IS_MISSING: readonly DeadlineKind[] = ['on_schedule', 'immediate', 'before_event', 'recurring'];

/** What is asked beside the deadline: the promise, the report of a standing duty, the date that is missing. */
export function followUpRungs(
  policy: Policy,
  calendar: WorkingCalendar,
  basis: LadderBasis,
  horizon: Instant,
): Rung[] {
  const { followUps } = policy;
  if (followUps === undefined) return [];
  return [
    ...promiseRungs(policy, followUps, calendar, basis),
    ...seriesWithoutDate(policy, followUps, calendar, basis, horizon),
  ];
}

/** A promise that lies after the deadline changes nothing: the deadline's own ladder is stricter. */
function promiseRungs(
  policy: Policy,
  { promise }: FollowUps,
  calendar: WorkingCalendar,
  { promisedOn, promisedAt, due }: LadderBasis,
): Rung[] {
  if (promisedOn == null || (due !== null && promisedOn >= dateOf(due))) return [];
  const asked = (id: string, day: PlainDate, nominalOn: PlainDate, workingDaysAfter: number): Rung => ({
    id,
    kind: 'promise',
    to: ['lead'],
    at: instantAt(day, policy.letters.at),
    nominalOn,
    shiftedBecause: day === nominalOn ? null : closedBecause(calendar, nominalOn),
    reason: { rule: 'promise', promisedOn, workingDaysAfter },
    level: null,
  });
  const after = addWorkingDays(calendar, promisedOn, promise.afterWorkingDays);
  const onDay = asked(`P.${promisedOn}`, workingDayOnOrBefore(calendar, promisedOn), promisedOn, 0);
  // Who promises the same morning, or over a weekend, needs no reminder of what was just said.
  const isToCome = promisedAt == null || !isBefore(onDay.at, promisedAt);
  return [
    ...(promise.onDay && isToCome ? [onDay] : []),
    asked(`P+.${promisedOn}`, after, after, promise.afterWorkingDays),
  ];
}

function seriesWithoutDate(
  policy: Policy,
  { standing, missingDate }: FollowUps,
  calendar: WorkingCalendar,
  { kind, due, startsAt }: LadderBasis,
  horizon: Instant,
): Rung[] {
  if (due !== null || kind === undefined) return [];
  const from = dateOf(startsAt);
  const step = (id: string, nominalOn: PlainDate): Omit<Rung, 'kind' | 'to' | 'reason'> => {
    const day = workingDayOnOrBefore(calendar, nominalOn);
    return {
      id,
      at: instantAt(day, policy.letters.at),
      nominalOn,
      shiftedBecause: day === nominalOn ? null : closedBecause(calendar, nominalOn),
      level: null,
    };
  };
  if (kind === 'standing') {
    const everyMonths = standing.reportEveryMonths;
    return upTo(horizon, (n) => ({
      ...step(`S+${n}`, addMonths(from, n * everyMonths)),
      kind: 'report-request',
      to: ['lead'],
      reason: { rule: 'report-request', everyMonths, repetition: n },
    }));
  }
  if (!DATE_IS_MISSING.includes(kind)) return [];
  const { everyWeeks } = missingDate;
  return upTo(horizon, (n) => ({
    ...step(`C+${n}`, addDays(from, 7 * n * everyWeeks)),
    kind: 'missing-date',
    to: ['secretariat'],
    reason: { rule: 'missing-date', everyWeeks, repetition: n },
  }));
}

/** The first, second, third … of an endless series, up to the horizon. */
function upTo(horizon: Instant, rung: (n: number) => Rung): Rung[] {
  const rungs: Rung[] = [];
  for (let n = 1; ; n += 1) {
    const next = rung(n);
    if (isAfter(next.at, horizon)) return rungs;
    rungs.push(next);
  }
}

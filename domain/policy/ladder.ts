import {
  addWorkingDays,
  closedBecause,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type WorkingCalendar,
} from '../deadline/calendar';
import type { DeadlineKind } from '../deadline/deadline';
import type { LetterKind } from '../letter/letter';
import {
  addDays,
  compareInstants,
  dateOf,
  endOfDay,
  instantAt,
  isAfter,
  isBefore,
  type Instant,
  type PlainDate,
} from '../time/instant';
import { followUpRungs } from './follow-ups';
import type { Audience, EscalationLevel, Policy } from './policy';

/** Why a rung goes on the day it goes. */
export type RungReason =
  | { rule: 'opening' }
  | { rule: 'days-before'; days: number }
  | { rule: 'due-day' }
  /** `afterOpening`: the date had passed before; the days count from the letter that opened the ladder. */
  | { rule: 'overdue'; workingDays: number; afterOpening?: true }
  | { rule: 'no-acknowledgement'; withinWorkingDays: number }
  | {
      rule: 'escalation';
      level: EscalationLevel;
      workingDays: number;
      repetition: number;
      /** As of `overdue`. */
      afterOpening?: true;
    }
  | { rule: 'promise'; promisedOn: PlainDate; workingDaysAfter: number }
  | { rule: 'report-request'; everyMonths: number; repetition: number }
  | { rule: 'missing-date'; everyWeeks: number; repetition: number };

/** One planned step of a ladder: who is written to, when, and by which rule. */
export interface Rung {
  /** `ASSIGNED`, `T-15`, `D`, `O+1`, `ACK`, `L2`, `L3+1W` …; unique within a ladder version. */
  id: string;
  kind: LetterKind;
  to: Audience[];
  at: Instant;
  /** The day the rule names, before the shift to a working day. */
  nominalOn: PlainDate;
  /** Why offices are closed on `nominalOn`, when the rung moved; else null. */
  shiftedBecause: string | null;
  reason: RungReason;
  level: EscalationLevel | null;
}

export interface Ladder {
  /** In the order of `at`; endless series are cut at the horizon. */
  rungs: Rung[];
  /** Rungs whose time had passed before the ladder started: no letter goes for them. */
  skipped: { id: string; nominalOn: PlainDate; at: Instant }[];
}

/** What opened a ladder; `PERIOD` is the next occurrence of a recurring duty. */
export type LadderOpening = 'ASSIGNED' | 'EXTENDED' | 'RETURNED' | 'RESUMED' | 'REASSIGNED' | 'PERIOD';

/** What a ladder is planned from; nothing else may influence it. */
export interface LadderBasis {
  opening: LadderOpening;
  startsAt: Instant;
  /** Rungs before this instant are left out (other rules were in force); left out: `startsAt`. */
  since?: Instant | undefined;
  /** What the wording allows to say; decides what is asked while there is no due instant. */
  kind?: DeadlineKind | undefined;
  /** The date the lead promised, when it did. */
  promisedOn?: PlainDate | null | undefined;
  promisedAt?: Instant | null | undefined;
  due: Instant | null;
  lateAfter: Instant | null;
  acknowledged: boolean;
}

/** The letter that an opening brings. */
const OPENING_KIND: Record<LadderOpening, LetterKind> = {
  ASSIGNED: 'assignment',
  EXTENDED: 'extension',
  RETURNED: 'return',
  RESUMED: 'resumption',
  REASSIGNED: 'reassignment',
  PERIOD: 'next-period',
};

/** Openings after which a lead that has not answered is asked whether it has the task. */
const ASKS_FOR_ACKNOWLEDGEMENT: readonly LadderOpening[] = ['ASSIGNED', 'REASSIGNED'];

/** The first moment at or after the instant at which letters leave. */
export function nextLetterTime(policy: Policy, calendar: WorkingCalendar, from: Instant): Instant {
  const today = dateOf(from);
  const firstDay = isAfter(from, instantAt(today, policy.letters.at)) ? addDays(today, 1) : today;
  return instantAt(workingDayOnOrAfter(calendar, firstDay), policy.letters.at);
}

/**
 * From when overdue reminders and escalation count: the official lateness, but never before the lead
 * could have known. Where the date is past before the opening letter leaves (real notices do that),
 * they count from the end of that letter's day.
 */
export function overdueFrom(policy: Policy, calendar: WorkingCalendar, basis: LadderBasis): Instant | null {
  if (basis.lateAfter === null) return null;
  const toldAt = nextLetterTime(policy, calendar, basis.startsAt);
  return isBefore(basis.lateAfter, toldAt) ? endOfDay(dateOf(toldAt)) : basis.lateAfter;
}

/** Whether letters may leave at this moment: a working day, inside the policy's hours. */
export function inLetterHours(policy: Policy, calendar: WorkingCalendar, now: Instant): boolean {
  const today = dateOf(now);
  return (
    isWorkingDay(calendar, today) &&
    !isBefore(now, instantAt(today, policy.letters.at)) &&
    isBefore(now, instantAt(today, policy.letters.until))
  );
}

/** Now when letters may leave now, else the next time they do. */
export function letterTimeFrom(policy: Policy, calendar: WorkingCalendar, now: Instant): Instant {
  return inLetterHours(policy, calendar, now) ? now : nextLetterTime(policy, calendar, now);
}

/** The whole ladder up to the horizon; `plan` shows it and `decide` runs it. */
export function planLadder(
  policy: Policy,
  calendar: WorkingCalendar,
  basis: LadderBasis,
  horizon: Instant,
): Ladder {
  const all = [
    ...openingRungs(policy, calendar, basis),
    ...reminderRungs(policy, calendar, basis),
    ...overdueRungs(policy, calendar, basis, horizon),
    ...escalationRungs(policy, calendar, basis, horizon),
    ...followUpRungs(policy, calendar, basis, horizon),
  ];
  const since = basis.since ?? basis.startsAt;
  const [rungs, early] = [
    all.filter((r) => !isBefore(r.at, since)),
    all.filter((r) => isBefore(r.at, since)),
  ];
  return {
    rungs: rungs.sort((a, b) => compareInstants(a.at, b.at)),
    skipped: early.map(({ id, nominalOn, at }) => ({ id, nominalOn, at })),
  };
}

function openingRungs(policy: Policy, calendar: WorkingCalendar, basis: LadderBasis): Rung[] {
  const at = nextLetterTime(policy, calendar, basis.startsAt);
  const opening: Rung = {
    id: basis.opening,
    kind: OPENING_KIND[basis.opening],
    to: ['lead'],
    at,
    nominalOn: dateOf(basis.startsAt),
    shiftedBecause: closedBecause(calendar, dateOf(basis.startsAt)),
    reason: { rule: 'opening' },
    level: null,
  };
  // A period that begins is told by its first reminder: a letter of its own would double every one of them.
  if (basis.opening === 'PERIOD') return [];
  if (!ASKS_FOR_ACKNOWLEDGEMENT.includes(basis.opening)) return [opening];
  const rungs = policy.reminders.onAssignment || basis.opening !== 'ASSIGNED' ? [opening] : [];
  const { withinWorkingDays, level } = policy.escalation.noAcknowledgement;
  if (basis.acknowledged) return rungs;
  const lastDayToAnswer = addWorkingDays(calendar, dateOf(basis.startsAt), withinWorkingDays);
  const toldOn = addWorkingDays(calendar, lastDayToAnswer, 1);
  const unanswered: Rung = {
    id: 'ACK',
    kind: 'no-acknowledgement',
    to: audienceOf(policy, level),
    at: instantAt(toldOn, policy.letters.at),
    nominalOn: toldOn,
    shiftedBecause: null,
    reason: { rule: 'no-acknowledgement', withinWorkingDays },
    level,
  };
  return [...rungs, unanswered];
}

function reminderRungs(policy: Policy, calendar: WorkingCalendar, basis: LadderBasis): Rung[] {
  if (basis.due === null) return [];
  const dueOn = dateOf(basis.due);
  const before = policy.reminders.daysBefore.map((days) =>
    reminderRung(policy, calendar, `T-${days}`, 'reminder', addDays(dueOn, -days), {
      rule: 'days-before',
      days,
    }),
  );
  if (!policy.reminders.onDueDay) return before;
  return [...before, reminderRung(policy, calendar, 'D', 'due-today', dueOn, { rule: 'due-day' })];
}

/** A rung on a closed day moves to the working day before, so that nobody is told too late. */
function reminderRung(
  policy: Policy,
  calendar: WorkingCalendar,
  id: string,
  kind: LetterKind,
  nominalOn: PlainDate,
  reason: RungReason,
): Rung {
  const day = workingDayOnOrBefore(calendar, nominalOn);
  return {
    id,
    kind,
    to: ['lead'],
    at: instantAt(day, policy.letters.at),
    nominalOn,
    shiftedBecause: day === nominalOn ? null : closedBecause(calendar, nominalOn),
    reason,
    level: null,
  };
}

function overdueRungs(
  policy: Policy,
  calendar: WorkingCalendar,
  basis: LadderBasis,
  horizon: Instant,
): Rung[] {
  const from = overdueFrom(policy, calendar, basis);
  if (from === null) return [];
  const { firstAfterWorkingDays, thenEveryWorkingDays } = policy.reminders.overdue;
  const rungs: Rung[] = [];
  let workingDays = firstAfterWorkingDays;
  let day = addWorkingDays(calendar, dateOf(from), workingDays);
  while (!isAfter(instantAt(day, policy.letters.at), horizon)) {
    rungs.push({
      id: `O+${workingDays}`,
      kind: 'overdue',
      to: ['lead'],
      at: instantAt(day, policy.letters.at),
      nominalOn: day,
      shiftedBecause: null,
      reason: { rule: 'overdue', workingDays, ...countedFrom(basis, from) },
      level: null,
    });
    workingDays += thenEveryWorkingDays;
    day = addWorkingDays(calendar, day, thenEveryWorkingDays);
  }
  return rungs;
}

function escalationRungs(
  policy: Policy,
  calendar: WorkingCalendar,
  basis: LadderBasis,
  horizon: Instant,
): Rung[] {
  const from = overdueFrom(policy, calendar, basis);
  if (from === null) return [];
  return policy.escalation.levels.flatMap((rule) => {
    const first = addWorkingDays(calendar, dateOf(from), rule.afterWorkingDays);
    const rungs: Rung[] = [];
    for (let repetition = 0; ; repetition += 1) {
      const nominalOn = addDays(first, 7 * repetition * (rule.repeatEveryWeeks ?? 1));
      const day = workingDayOnOrBefore(calendar, nominalOn);
      if (isAfter(instantAt(day, policy.letters.at), horizon)) return rungs;
      rungs.push({
        id: repetition === 0 ? `L${rule.level}` : `L${rule.level}+${repetition}W`,
        kind: 'escalation',
        to: rule.to,
        at: instantAt(day, policy.letters.at),
        nominalOn,
        shiftedBecause: day === nominalOn ? null : closedBecause(calendar, nominalOn),
        reason: {
          rule: 'escalation',
          level: rule.level,
          workingDays: rule.afterWorkingDays,
          repetition,
          ...countedFrom(basis, from),
        },
        level: rule.level,
      });
      if (rule.repeatEveryWeeks === null) return rungs;
    }
  });
}

function countedFrom({ lateAfter }: LadderBasis, from: Instant): { afterOpening?: true } {
  return from === lateAfter ? {} : { afterOpening: true };
}

export function audienceOf(policy: Policy, level: EscalationLevel): Audience[] {
  const rule = policy.escalation.levels.find((l) => l.level === level);
  if (!rule) throw new RangeError(`policy ${policy.version} has no escalation level ${level}`);
  return rule.to;
}

import { closedBecause, isProvisional } from '../../domain/deadline/calendar';
import type { Task } from '../../domain/task';
import { addDays, dateOf, isoWeekday, type PlainDate } from '../../domain/time/instant';
import { lettersOf, type DirectivePlan, type PlannedLetterOf } from '../plan/planned-task';
import { MARK_KINDS, markOfRung, markOfStep, type MarkKind } from './letter-marks';

/** One day of the picture with everything that is drawn in it. */
export interface PlanDay {
  date: PlainDate;
  /** `weekend` is said by its column; a `holiday` by the calendar. */
  closed: 'weekend' | 'holiday' | null;
  closedBecause: string | null;
  provisional: boolean;
  /** The day off that this Saturday or Sunday is worked for. */
  makesUpFor: PlainDate | null;
  assigned: boolean;
  due: Task[];
  marks: { kind: MarkKind; letters: PlannedLetterOf[] }[];
  /** Rungs that were to go on this day and go on another. */
  moved: { kind: MarkKind; to: PlainDate; letters: PlannedLetterOf[] }[];
}

export interface PlanMonth {
  /** `2026-02` */
  month: string;
  days: PlanDay[];
}

/** The months in which something happens, and those between them in which nothing does. */
export interface PlanMonths {
  shown: PlanMonth[];
  quiet: string[];
}

const FRIDAY = 5;

export function planMonths(plan: DirectivePlan): PlanMonths {
  const days = new Map<PlainDate, PlanDay>();
  const dayOf = (date: PlainDate): PlanDay => {
    const known = days.get(date);
    if (known) return known;
    const day = emptyDay(plan, date);
    days.set(date, day);
    return day;
  };
  dayOf(plan.assignedOn).assigned = true;
  for (const { task } of plan.tasks) {
    if (task.deadline.due !== null) dayOf(dateOf(task.deadline.due)).due.push(task);
  }
  for (const letter of lettersOf(plan)) {
    const goesOn = dateOf(letter.step.at);
    addLetter(dayOf(goesOn).marks, { kind: markOfStep(letter.step) }, letter);
    for (const rung of letter.step.rungs) {
      if (rung.shiftedBecause === null) continue;
      addLetter(dayOf(rung.nominalOn).moved, { kind: markOfRung(rung), to: goesOn }, letter);
    }
  }
  for (const day of days.values()) day.marks.sort((a, b) => order(a.kind) - order(b.kind));
  return months([...days.keys()].sort(), dayOf);
}

function emptyDay({ calendar, assignedOn }: DirectivePlan, date: PlainDate): PlanDay {
  const because = closedBecause(calendar, date);
  const ofYear = calendar.years.find(({ year }) => year === Number(date.slice(0, 4)));
  const holiday = ofYear?.closed.some(({ from, to }) => from <= date && date <= to) === true;
  const weekend = isoWeekday(date) > FRIDAY;
  return {
    date,
    closed: because === null ? null : holiday ? 'holiday' : 'weekend',
    closedBecause: because,
    provisional: (holiday || !weekend) && isProvisional(calendar, date),
    makesUpFor: ofYear?.makeUp.find((makeUp) => makeUp.date === date)?.insteadOf ?? null,
    assigned: date === assignedOn,
    due: [],
    marks: [],
    moved: [],
  };
}

function addLetter<Group extends { kind: MarkKind; to?: PlainDate; letters: PlannedLetterOf[] }>(
  groups: Group[],
  key: Omit<Group, 'letters'>,
  letter: PlannedLetterOf,
): void {
  const known = groups.find(({ kind, to }) => kind === key.kind && to === key.to);
  if (known) known.letters.push(letter);
  else groups.push({ ...key, letters: [letter] } as Group);
}

function order(kind: MarkKind): number {
  return MARK_KINDS.indexOf(kind);
}

function months(eventful: PlainDate[], dayOf: (date: PlainDate) => PlanDay): PlanMonths {
  const withEvents = new Set(eventful.map(monthOf));
  const all = monthsBetween(monthOf(eventful[0] as PlainDate), monthOf(eventful.at(-1) as PlainDate));
  return {
    shown: all
      .filter((month) => withEvents.has(month))
      .map((month) => ({ month, days: daysOfMonth(month).map(dayOf) })),
    quiet: all.filter((month) => !withEvents.has(month)),
  };
}

function monthOf(date: PlainDate): string {
  return date.slice(0, 7);
}

function monthsBetween(first: string, last: string): string[] {
  const found: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) found.push(month);
  return found;
}

function daysOfMonth(month: string): PlainDate[] {
  const found: PlainDate[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) found.push(day);
  return found;
}

function nextMonth(month: string): string {
  return monthOf(addDays(`${month}-01`, 31));
}

import { workingDaysBetween, type WorkingCalendar } from '../../domain/deadline/calendar';
import { DAY_MS, dateOf, daysBetween, instantOfMs, type Instant } from '../../domain/time/instant';
import type { TaskRow } from '../tasks/task-rows';
import type { Condition, NumberField, Operator } from './fields';

/** What the figures of a row are counted by. */
export interface CountingBy {
  calendar: WorkingCalendar;
  /** The real moment; a rehearsed task has its own. */
  now: Instant;
}

/** Whether every condition holds for the row. What has no figure (a task without a date) meets none on it. */
export function matches(row: TaskRow, conditions: readonly Condition[], by: CountingBy): boolean {
  return conditions.every(({ field, operator, value }) => {
    switch (field) {
      case 'late':
      case 'due':
      case 'level':
      case 'letters': {
        const figure = figureOf(row, field, by);
        return figure !== null && holds(figure, operator, value);
      }
      case 'acknowledged':
        return (row.acknowledged === value) === (operator === '=');
      case 'lead':
        return (row.lead === value) === (operator === '=');
      case 'directive':
        return (row.directive === value) === (operator === '=');
      case 'parent':
        return (row.parent === value) === (operator === '=');
      case 'status':
        return (row.officialStatus === value) === (operator === '=');
      case 'stage':
        return (row.stage === value) === (operator === '=');
      case 'kind':
        return (row.kind === value) === (operator === '=');
    }
  });
}

/** Working days that an overdue task is late; null for any other. */
export function workingDaysLate(row: TaskRow, { calendar, now }: CountingBy): number | null {
  if (row.officialStatus !== 'overdue' || row.lateAfter === null) return null;
  return Math.max(0, workingDaysBetween(calendar, dateOf(row.lateAfter), dateOf(ownTime(row, now))));
}

/** Days until the due day, which is not past; null for a task without one, or closed. */
export function daysLeft(row: TaskRow, { now }: CountingBy): number | null {
  if (!row.open || row.due === null) return null;
  const days = daysBetween(dateOf(ownTime(row, now)), dateOf(row.due));
  return days < 0 ? null : days;
}

function ownTime({ clockShiftWeeks }: TaskRow, now: Instant): Instant {
  return clockShiftWeeks === 0 ? now : instantOfMs(Date.parse(now) + clockShiftWeeks * 7 * DAY_MS);
}

function figureOf(row: TaskRow, field: NumberField, by: CountingBy): number | null {
  switch (field) {
    case 'late':
      return workingDaysLate(row, by);
    case 'due':
      return daysLeft(row, by);
    case 'level':
      return row.level;
    case 'letters':
      return row.letters;
  }
}

function holds(figure: number, operator: Operator, value: number): boolean {
  switch (operator) {
    case '=':
      return figure === value;
    case '!=':
      return figure !== value;
    case '>':
      return figure > value;
    case '>=':
      return figure >= value;
    case '<':
      return figure < value;
    case '<=':
      return figure <= value;
  }
}

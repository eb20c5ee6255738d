import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { addDays, endOfDay, startOfDay, type PlainDate } from '../../domain/time/instant';
import { deadlineKindName } from '../../domain/wording/deadline-kind';
import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { OfficialStatus } from '../../domain/official-status';
import type { TaskState } from '../../domain/state';
import { officialStatusName, stageName } from '../../domain/wording/status';
import { filterText } from '../tasks/task-rows';
import type { Condition, Operator } from './fields';
import { RUNNING } from '../tasks/running';

const {
  status,
  due,
  lateAfter,
  acknowledged,
  level,
  stage,
  parent,
  lead,
  directive,
  kind,
  letters,
  rehearsal,
} = SEARCH_ATTRIBUTES;

const OVERDUE = `${status.name} = ${filterText(officialStatusName('overdue'))}`;

/**
 * The filter as a list filter of Temporal. It may let through more than was asked, never less: what counts
 * working days, or days of a task with a clock of its own, is finished on the rows.
 */
export function listQuery(conditions: readonly Condition[], today: PlainDate): string | null {
  if (conditions.length === 0) return null;
  return conditions.map((condition) => `(${queryOf(condition, today)})`).join(' AND ');
}

function queryOf({ field, operator, value }: Condition, today: PlainDate): string {
  switch (field) {
    case 'late': {
      const since = latest(operator, value, today);
      return since === null ? OVERDUE : `${OVERDUE} AND ${orRehearsal(`${lateAfter.name} <= '${since}'`)}`;
    }
    case 'due':
      return `${RUNNING} AND ${orRehearsal(dueWithin(operator, value, today))}`;
    case 'level':
    case 'letters':
      return `${(field === 'level' ? level : letters).name} ${operator} ${value}`;
    case 'acknowledged':
      return `${acknowledged.name} = ${value === (operator === '=')}`;
    case 'lead':
      return isOrNot(lead.name, operator, value);
    case 'directive':
      return isOrNot(directive.name, operator, value);
    case 'parent':
      return isOrNot(parent.name, operator, value);
    case 'status':
      return isOrNot(status.name, operator, officialStatusName(value as OfficialStatus));
    case 'stage':
      return isOrNot(stage.name, operator, stageName(value as TaskState['status']));
    case 'kind':
      return isOrNot(kind.name, operator, deadlineKindName(value as DeadlineKind));
  }
}

/** So many working days late means at least as many calendar days: the end of that day or before. */
function latest(operator: Operator, days: number, today: PlainDate): string | null {
  if (operator === '>') return endOfDay(addDays(today, -days - 1));
  if (operator === '>=' || operator === '=') return endOfDay(addDays(today, -days));
  return null;
}

function dueWithin(operator: Operator, days: number, today: PlainDate): string {
  const from = operator === '>' || operator === '>=' || operator === '=' ? addDays(today, days) : today;
  const notPast = `${due.name} >= '${startOfDay(from)}'`;
  if (operator === '>' || operator === '>=' || operator === '!=') return notPast;
  return `${notPast} AND ${due.name} <= '${endOfDay(addDays(today, days))}'`;
}

/** The days of a rehearsal are those of its own calendar. */
function orRehearsal(query: string): string {
  return `(${rehearsal.name} = true OR (${query}))`;
}

/** A list filter leaves out what has no value: a task without it is not the one named, either. */
function isOrNot(attribute: string, operator: '=' | '!=', value: string): string {
  const text = filterText(value);
  return operator === '=' ? `${attribute} = ${text}` : `${attribute} != ${text} OR ${attribute} IS NULL`;
}

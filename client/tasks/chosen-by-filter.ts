import { loadCalendars } from '../../config/load-calendars';
import type { VerbOptions } from '../commands/command';
import type { CommandContext } from '../context';
import { listQuery } from '../filter/list-query';
import { matches, workingDaysLate, type CountingBy } from '../filter/matches';
import { parseFilter } from '../filter/parse-filter';
import { addDays, endOfDay, instantOfMs, isoWeekday, startOfDay } from '../../domain/time/instant';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { filterText, listTasks, type TaskRow } from './task-rows';

/** A row with what was counted for it. */
export interface CountedRow extends TaskRow {
  /** Working days; null for a task that is not overdue. */
  daysLate: number | null;
}

/** The tasks that `--filter`, `--query` and the ready conditions beside them let through. */
export async function chosenByFilter(
  context: CommandContext,
  options: VerbOptions,
  more: readonly string[] = [],
): Promise<CountedRow[]> {
  const today = context.today();
  const filter = typeof options['filter'] === 'string' ? options['filter'] : null;
  const conditions = filter === null ? [] : parseFilter(filter, (name, at) => context.agency(name, at));
  const by: CountingBy = {
    calendar: loadCalendars(context.dataDir),
    now: instantOfMs(Date.now()),
  };
  const ofFilter = listQuery(conditions, today);
  const own = options['query'] === undefined ? [] : [`(${String(options['query'])})`];
  const queries = [...more, ...(ofFilter === null ? [] : [ofFilter]), ...own];
  const client = await context.connect();
  const rows = await listTasks(client, queries.length === 0 ? undefined : queries.join(' AND '));
  return rows
    .filter((row) => matches(row, conditions, by))
    .map((row) => ({ ...row, daysLate: workingDaysLate(row, by) }));
}

/** Due on a day of this week, Monday to Sunday, and still open. */
export function dueThisWeek(context: CommandContext): string {
  const today = context.today();
  const monday = addDays(today, 1 - isoWeekday(today));
  const week = `'${startOfDay(monday)}' AND '${endOfDay(addDays(monday, 6))}'`;
  return `ExecutionStatus = 'Running' AND ${SEARCH_ATTRIBUTES.due.name} BETWEEN ${week}`;
}

export function isValue(attribute: string, value: string): string {
  return `${attribute} = ${filterText(value)}`;
}

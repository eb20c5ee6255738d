import { loadAgencies } from '../../config/load-agencies';
import { loadDirective } from '../../config/load-directive';
import type { WorkingCalendar } from '../../domain/deadline/calendar';
import {
  planDifference,
  stepsOfNewTask,
  stepsOfOpenTask,
  type PlanDifference,
} from '../../domain/plan-difference';
import type { Policy } from '../../domain/policy/policy';
import type { Task } from '../../domain/task';
import { instantOfMs, startOfDay, type Instant } from '../../domain/time/instant';
import type { CommandContext } from '../context';
import { printWarnings } from '../directives/print-warnings';
import { openTasks } from './open-tasks';

/** What another calendar would move of one task. */
export interface TaskChange extends PlanDifference {
  taskId: string;
  code: string;
  lead: string;
  due: Instant | null;
  /** The calendar that was frozen into the task; null for a task that is only a file. */
  calendarVersion: string | null;
}

export interface Calendars {
  before: WorkingCalendar;
  after: WorkingCalendar;
}

/** The tasks of directive files, as if each were assigned on the day that the file names. */
export function changesOfFiles(
  context: CommandContext,
  files: readonly string[],
  policy: Policy,
  calendars: Calendars,
): TaskChange[] {
  const directory = loadAgencies(context.dataDir);
  return files.flatMap((file) => {
    const { directive, assignedOn, tasks, warnings } = loadDirective(file, directory);
    printWarnings(context, warnings);
    const from = startOfDay(assignedOn ?? directive.issuedOn ?? context.today());
    return tasks.map((task) => ({
      ...nameOf(task),
      due: task.deadline.due,
      calendarVersion: null,
      ...planDifference(policy, calendars, stepsOfNewTask(task, from)),
    }));
  });
}

/** The tasks under way, from now on. */
export async function changesOfOpenTasks(
  context: CommandContext,
  policy: Policy,
  calendars: Calendars,
): Promise<{ source: 'ledger' | 'temporal'; changes: TaskChange[] }> {
  const { source, tasks } = await openTasks(context);
  const now = instantOfMs(Date.now());
  const changes = tasks.map((state) => ({
    ...nameOf(state.task),
    due: state.due,
    calendarVersion: state.calendarVersion,
    ...planDifference(policy, calendars, stepsOfOpenTask(state, now)),
  }));
  return { source, changes };
}

function nameOf({ id, code, lead }: Task): Pick<TaskChange, 'taskId' | 'code' | 'lead'> {
  return { taskId: id, code, lead: lead.name };
}

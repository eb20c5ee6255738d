import type { TaskInput } from '../../contract/task-workflow';
import type { Person } from '../../domain/actor';
import type { TaskRules } from '../../domain/decide/decision';
import type { Task } from '../../domain/task';
import { instantOfMs, laterOf, startOfDay, type PlainDate } from '../../domain/time/instant';
import { CONTINUE_AS_NEW_AFTER } from './register';

/** What the tasks of a file start with on the real calendar: now, or on the later day that the file names. */
export function startInputs(
  assignedOn: PlainDate | null,
  rules: TaskRules,
  registeredBy: Person,
): (task: Task) => TaskInput {
  const now = instantOfMs(Date.now());
  const assignedAt = assignedOn === null ? now : laterOf(now, startOfDay(assignedOn));
  return (task) => ({
    task,
    rules,
    assignedAt,
    clockShiftWeeks: 0,
    registeredBy,
    carried: [],
    continueAsNewAfter: CONTINUE_AS_NEW_AFTER,
  });
}

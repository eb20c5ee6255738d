import type { LoadedDirective } from '../../config/load-directive';
import type { TaskRules } from '../../domain/decide/decision';
import { planTask } from '../../domain/plan';
import type { Task } from '../../domain/task';
import { startOfDay, type Instant, type PlainDate } from '../../domain/time/instant';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import { shortCode, type DirectivePlan } from './planned-task';

export interface PlanWishes {
  assignedOn: PlainDate;
  until: Instant | undefined;
  /** One task only, by its code or the part after the slash. */
  task: string | undefined;
}

/** Throws a CliError (3) when the directive has no such task. */
export function planDirective(
  { directive, tasks }: LoadedDirective,
  { policy, calendar }: TaskRules,
  { assignedOn, until, task: wanted }: PlanWishes,
): DirectivePlan {
  const chosen = wanted === undefined ? tasks : [taskIn(tasks, wanted)];
  return {
    directive,
    assignedOn,
    calendar,
    policyVersion: policy.version,
    tasks: chosen.map((task) => ({
      task,
      plan: planTask(task, policy, calendar, startOfDay(assignedOn), until),
    })),
  };
}

/** By its id, its code or the part after the slash. @throws CliError (3) with the codes that there are */
export function taskIn(tasks: readonly Task[], wanted: string): Task {
  const found = tasks.find(({ id, code }) => [id, code, shortCode(code)].includes(wanted.trim()));
  if (found) return found;
  const codes = tasks.map(({ code }) => shortCode(code)).join(', ');
  throw new CliError(
    EXIT.notFound,
    `Văn bản không có nhiệm vụ "${wanted}". Có: ${codes}.`,
    `The directive has no task "${wanted}". It has: ${codes}.`,
  );
}

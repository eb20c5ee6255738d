import type { WorkingCalendar } from '../../domain/deadline/calendar';
import type { PlannedStep, TaskPlan } from '../../domain/plan';
import type { DirectiveRef, Task } from '../../domain/task';
import type { PlainDate } from '../../domain/time/instant';

export interface PlannedTask {
  task: Task;
  plan: TaskPlan;
}

/** A directive's tasks with all their letters, as table and picture show them. */
export interface DirectivePlan {
  directive: DirectiveRef;
  assignedOn: PlainDate;
  calendar: WorkingCalendar;
  policyVersion: string;
  tasks: PlannedTask[];
}

/** One planned letter with its task, in the order of time. */
export interface PlannedLetterOf {
  task: Task;
  step: PlannedStep;
}

export function lettersOf({ tasks }: DirectivePlan): PlannedLetterOf[] {
  return tasks
    .flatMap(({ task, plan }) => [...plan.letters, ...plan.escalations].map((step) => ({ task, step })))
    .sort((a, b) => a.step.at.localeCompare(b.step.at));
}

/** The task's code without its directive's part: `3c-12`; tasks of one directive are told apart by it. */
export function shortCode(code: string): string {
  return code.slice(code.lastIndexOf('/') + 1);
}

/** `Lãnh đạo Bộ Ngoại giao` */
export function addresseeOf({ to }: PlannedStep): string {
  return to.seat === 'leadership' ? `Lãnh đạo ${to.name}` : to.name;
}

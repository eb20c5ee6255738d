import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/actor';
import type { TaskRules } from '../domain/decide/decision';
import type { NextStep } from '../domain/decide/steps';
import type { RecordedEvent } from '../domain/events';
import type { Task } from '../domain/task';
import type { Instant } from '../domain/time/instant';
import type { TaskView } from '../domain/view';
import type { CommandInput, CommandName } from './schemas/commands';

/** The workflow type; frozen once released, like every name in this file. */
export const DIRECTIVE_TASK = 'directiveTask';

/** Input of `directiveTask`: everything that decides, frozen at the start. */
export interface TaskInput {
  task: Task;
  rules: TaskRules;
  /** When the task is assigned; a workflow started earlier waits until then. */
  assignedAt: Instant;
  /**
   * Whole weeks between the server's clock and the task's (negative: the task lives in the past).
   * Zero but in a rehearsal; whole weeks keep weekdays and hours true in the Temporal UI.
   */
  clockShiftWeeks: number;
  registeredBy: Actor;
  /** Events of earlier runs of this workflow (continue-as-new); empty at the start. */
  carried: RecordedEvent[];
  /** History length at which the workflow continues as new; the server's own advice counts as well. */
  continueAsNewAfter: number;
}

/** What `directiveTask` returns when the task is closed. */
export interface TaskResult {
  status: 'accepted' | 'withdrawn';
  closedAt: Instant;
  events: number;
}

/** Updates by command; the argument is validated against `contract/schemas/commands.ts`. */
export const TASK_UPDATES = {
  acknowledge: defineUpdate<TaskView, [CommandInput<'acknowledge'>]>('acknowledge'),
  progress: defineUpdate<TaskView, [CommandInput<'progress'>]>('reportProgress'),
  complete: defineUpdate<TaskView, [CommandInput<'complete'>]>('reportCompletion'),
  accept: defineUpdate<TaskView, [CommandInput<'accept'>]>('accept'),
  return: defineUpdate<TaskView, [CommandInput<'return'>]>('return'),
  extend: defineUpdate<TaskView, [CommandInput<'extend'>]>('extend'),
  escalate: defineUpdate<TaskView, [CommandInput<'escalate'>]>('escalate'),
  withdraw: defineUpdate<TaskView, [CommandInput<'withdraw'>]>('withdraw'),
} satisfies Record<CommandName, unknown>;

export const stateQuery = defineQuery<TaskView>('state');
export const timelineQuery = defineQuery<RecordedEvent[]>('timeline');
export const nextStepQuery = defineQuery<NextStep | null>('nextStep');

/** Memo of every task workflow: what a list shows without asking a worker. At most 2 KiB. */
export interface TaskMemo {
  code: string;
  gist: string;
  lead: string;
  directive: string;
  /** SHA-256 over the task's definition; tells an unchanged second `add` from a changed one. */
  fingerprint: string;
  /** As in the input: zero for a task of the real calendar. */
  clockShiftWeeks: number;
}

import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../domain/actor';
import type { TaskRules } from '../domain/decide/decision';
import type { NextStep } from '../domain/decide/steps';
import type { AdoptionPreview, RulesOnOffer } from '../domain/adoption';
import type { RecordedEvent } from '../domain/events';
import type { Explanation } from '../domain/explain/explanation';
import type { Carried } from '../domain/snapshot';
import type { AssignedTask } from '../domain/state';
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
  /** The state that `carried` follows, of a life too long to carry whole; left out at the start. */
  snapshot?: AssignedTask | undefined;
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
  risk: defineUpdate<TaskView, [CommandInput<'risk'>]>('reportRisk'),
  complete: defineUpdate<TaskView, [CommandInput<'complete'>]>('reportCompletion'),
  accept: defineUpdate<TaskView, [CommandInput<'accept'>]>('accept'),
  return: defineUpdate<TaskView, [CommandInput<'return'>]>('return'),
  requestExtension: defineUpdate<TaskView, [CommandInput<'requestExtension'>]>('requestExtension'),
  decideExtension: defineUpdate<TaskView, [CommandInput<'decideExtension'>]>('decideExtension'),
  extend: defineUpdate<TaskView, [CommandInput<'extend'>]>('extend'),
  suspend: defineUpdate<TaskView, [CommandInput<'suspend'>]>('suspend'),
  resume: defineUpdate<TaskView, [CommandInput<'resume'>]>('resume'),
  reassign: defineUpdate<TaskView, [CommandInput<'reassign'>]>('reassign'),
  coordinate: defineUpdate<TaskView, [CommandInput<'coordinate'>]>('changeCoordinating'),
  acknowledgePart: defineUpdate<TaskView, [CommandInput<'acknowledgePart'>]>('acknowledgePart'),
  contribute: defineUpdate<TaskView, [CommandInput<'contribute'>]>('deliverContribution'),
  delegate: defineUpdate<TaskView, [CommandInput<'delegate'>]>('delegate'),
  endDelegation: defineUpdate<TaskView, [CommandInput<'endDelegation'>]>('endDelegation'),
  link: defineUpdate<TaskView, [CommandInput<'link'>]>('linkSource'),
  adopt: defineUpdate<TaskView, [CommandInput<'adopt'>]>('adoptRules'),
  cascade: defineUpdate<TaskView, [CommandInput<'cascade'>]>('openCascade'),
  escalate: defineUpdate<TaskView, [CommandInput<'escalate'>]>('escalate'),
  withdraw: defineUpdate<TaskView, [CommandInput<'withdraw'>]>('withdraw'),
} satisfies Record<CommandName, unknown>;

/** To a cascaded task: its children are not what they were when it looked at them last. Carries nothing. */
export const childrenChangedSignal = defineSignal('childrenChanged');

/** To a task: a letter of it that a mail server had taken came back. From the reader of bounces. */
export const letterBouncedSignal = defineSignal<[{ key: string; response: string }]>('letterBounced');

export const stateQuery = defineQuery<TaskView>('state');
/** All events; of a task of years, those since its period or ladder was opened: the ledger has the others. */
export const timelineQuery = defineQuery<RecordedEvent[]>('timeline');
/** What the state of the task rests on: the events at hand, and the state that they follow. */
export const recordQuery = defineQuery<Carried>('record');
export const nextStepQuery = defineQuery<NextStep | null>('nextStep');
export const explainQuery = defineQuery<Explanation>('explain');
/** What adopting these rules would change, before anybody does. */
export const adoptionQuery = defineQuery<AdoptionPreview, [RulesOnOffer]>('adoptionPreview');

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

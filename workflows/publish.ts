import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { TaskRules } from '../domain/decide/decision';
import type { TaskState } from '../domain/state';
import type { TaskView } from '../domain/view';
import { currentDetails } from './details';
import { changesSince, shownAttributes } from './shown-attributes';

/** Shows the task in the Temporal UI; writes only what changed, since every upsert is an event. */
export class Noticeboard {
  private readonly written = new Map<string, string>();

  constructor(private readonly rules: TaskRules) {}

  show(view: TaskView, state: TaskState): void {
    const isFirstRun = workflowInfo().continuedFromExecutionRunId === undefined;
    setCurrentDetails(currentDetails(view, state, this.rules, isFirstRun));
    const changes = changesSince(this.written, shownAttributes(view, this.rules.edition));
    if (changes.length > 0) upsertSearchAttributes(changes);
  }
}

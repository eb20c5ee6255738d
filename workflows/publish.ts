import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { SEARCH_ATTRIBUTES } from '../contract/search-attributes';
import type { TaskState } from '../domain/state';
import type { TaskView } from '../domain/view';
import { officialStatusName } from '../domain/wording/status';
import { currentDetails } from './details';

/** Shows the task in the Temporal UI; writes only what changed, since every upsert is an event. */
export class Noticeboard {
  private shown = new Map<string, string>();

  show(view: TaskView, state: TaskState): void {
    const isFirstRun = workflowInfo().continuedFromExecutionRunId === undefined;
    setCurrentDetails(currentDetails(view, state, isFirstRun));
    const changed = attributesOf(view).filter(({ key, value }) => {
      const text = value === null ? '' : String(value);
      if (this.shown.get(key.name) === text) return false;
      this.shown.set(key.name, text);
      return true;
    });
    if (changed.length > 0) upsertSearchAttributes(changed);
  }
}

/** Those that change in the life of a task; directive, lead and kind are set at the start. */
function attributesOf(view: TaskView): SearchAttributeUpdatePair[] {
  return [
    { key: SEARCH_ATTRIBUTES.status, value: officialStatusName(view.officialStatus) },
    { key: SEARCH_ATTRIBUTES.due, value: dateOrNull(view.due) },
    { key: SEARCH_ATTRIBUTES.lateAfter, value: dateOrNull(view.lateAfter) },
    { key: SEARCH_ATTRIBUTES.nextStep, value: dateOrNull(view.next?.at ?? null) },
    { key: SEARCH_ATTRIBUTES.level, value: view.level },
    { key: SEARCH_ATTRIBUTES.highestLevel, value: view.highestLevel },
    { key: SEARCH_ATTRIBUTES.letters, value: view.letters.filter((l) => l.outcome === 'accepted').length },
    { key: SEARCH_ATTRIBUTES.acknowledged, value: view.acknowledgedAt !== null },
  ];
}

function dateOrNull(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

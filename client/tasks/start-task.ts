import { createHash } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { DETAILS_BYTES, KEYWORD_BYTES, SUMMARY_BYTES, clampBytes } from '../../contract/clamp-bytes';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { taskDetails, taskSummary } from '../../contract/task-presentation';
import { DIRECTIVE_TASK, type TaskInput, type TaskMemo } from '../../contract/task-workflow';
import { deadlineKindName } from '../../domain/wording/deadline-kind';
import { canonicalJson } from '../../domain/canonical-json';
import type { directiveTask } from '../../workflows';

export type StartOutcome = 'started' | 'unchanged' | 'conflict';

/**
 * Starts the workflow of a task, once: a second start with the same definition changes nothing, one with
 * another definition under the same id is a conflict (e.g. a document number used again the next year).
 */
export async function startTask(client: Client, taskQueue: string, input: TaskInput): Promise<StartOutcome> {
  const { task } = input;
  const memo: TaskMemo = {
    code: task.code,
    gist: task.gist,
    lead: task.lead.name,
    directive: task.directive.number ?? task.directive.shortTitle,
    fingerprint: fingerprintOf(input),
    clockShiftWeeks: input.clockShiftWeeks,
  };
  try {
    await client.workflow.start<typeof directiveTask>(DIRECTIVE_TASK, {
      workflowId: task.id,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      staticSummary: clampBytes(taskSummary(task), SUMMARY_BYTES),
      staticDetails: clampBytes(taskDetails(task), DETAILS_BYTES),
      memo: { ...memo },
      typedSearchAttributes: [
        { key: SEARCH_ATTRIBUTES.directive, value: clampBytes(memo.directive, KEYWORD_BYTES) },
        { key: SEARCH_ATTRIBUTES.lead, value: clampBytes(task.lead.name, KEYWORD_BYTES) },
        { key: SEARCH_ATTRIBUTES.kind, value: deadlineKindName(task.deadline.kind) },
        { key: SEARCH_ATTRIBUTES.rehearsal, value: input.clockShiftWeeks !== 0 },
        ...(task.parent ? [{ key: SEARCH_ATTRIBUTES.parent, value: task.parent.code }] : []),
      ],
    });
    return 'started';
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    const existing = await client.workflow.getHandle(task.id).describe();
    return existing.memo?.['fingerprint'] === memo.fingerprint ? 'unchanged' : 'conflict';
  }
}

/** SHA-256 over what the document says of the task; not over who registered it or when. */
export function fingerprintOf({ task }: Pick<TaskInput, 'task'>): string {
  return createHash('sha256').update(canonicalJson(task)).digest('hex');
}

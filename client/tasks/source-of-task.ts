import type { Client } from '@temporalio/client';
import { stateQuery } from '../../contract/task-workflow';
import type { SourceRef } from '../../domain/task';
import { findTask } from './find-task';
import { withinAnswerTime } from './within-answer-time';

/** The document and clause that assigned a task, as another task records it. */
export async function sourceOfTask(client: Client, typed: string): Promise<SourceRef> {
  const taskId = await findTask(client, typed);
  const { task } = await withinAnswerTime(client, () => client.workflow.getHandle(taskId).query(stateQuery));
  const { number, shortTitle, issuedOn } = task.directive;
  return { number, title: shortTitle, issuedOn, clause: task.clause, taskCode: task.code };
}

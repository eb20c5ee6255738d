import type { Client } from '@temporalio/client';
import { parseTaskId, taskCodeOfId } from '../../contract/task-id';
import { DIRECTIVE_TASK, type TaskMemo } from '../../contract/task-workflow';
import { readTaskName, tailOf } from '../tasks/task-name';
import { filterText } from '../tasks/task-rows';
import type { Candidate } from './candidates';

/** More than a person looks through; one page of the server's list. */
const MOST_OFFERED = 200;

interface OpenTask {
  id: string;
  gist: string;
}

/** Open tasks by the beginning of their code or of its tail, in the form that was begun. */
export async function liveTasks(client: Client, typed: string): Promise<Candidate[]> {
  const { directive, tail } = readTaskName(typed);
  if (directive !== null) {
    const head = typed.slice(0, typed.lastIndexOf('/') + 1);
    const tasks = await openTasks(client, `nv-${directive}`);
    return tasks.flatMap((task) => offer(task, `${head}${tailOfId(task.id)}`, typed));
  }
  const named = tail === '' ? [] : await openTasks(client, `nv-${tail}`);
  const tasks = named.length > 0 ? named : await openTasks(client, 'nv-');
  return tasks.flatMap((task) => {
    const byCode = offer(task, taskCodeOfId(task.id) ?? task.id, typed);
    return byCode.length > 0 ? byCode : offer(task, tailOfId(task.id), typed);
  });
}

/** Shells compare letter by letter, so what was typed stays as it was typed. */
function offer({ gist }: OpenTask, form: string, typed: string): Candidate[] {
  if (!form.toLowerCase().startsWith(typed.toLowerCase())) return [];
  return [{ value: `${typed}${form.slice(typed.length)}`, description: gist }];
}

async function openTasks(client: Client, prefix: string): Promise<OpenTask[]> {
  const query = `WorkflowType = '${DIRECTIVE_TASK}' AND ExecutionStatus = 'Running' AND WorkflowId STARTS_WITH ${filterText(prefix)}`;
  const tasks: OpenTask[] = [];
  for await (const { workflowId, memo } of client.workflow.list({ query, pageSize: MOST_OFFERED })) {
    tasks.push({ id: workflowId, gist: ((memo ?? {}) as Partial<TaskMemo>).gist ?? '' });
    if (tasks.length === MOST_OFFERED) break;
  }
  return tasks;
}

function tailOfId(id: string): string {
  const name = parseTaskId(id);
  return name === null ? id : tailOf(name);
}

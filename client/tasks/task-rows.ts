import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { DIRECTIVE_TASK, type TaskMemo } from '../../contract/task-workflow';
import { instantOfMs, type Instant } from '../../domain/time/instant';
import { vietnameseDate } from '../../domain/wording/dates';
import type { Column } from '../output/printer';

/** A task as the server's list knows it, without asking a worker. */
export interface TaskRow {
  taskId: string;
  code: string;
  directive: string;
  lead: string;
  gist: string;
  due: Instant | null;
  lateAfter: Instant | null;
  status: string;
  level: number;
  highestLevel: number;
  letters: number;
  open: boolean;
}

export const TASK_COLUMNS: Column<TaskRow>[] = [
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.code },
  { key: 'lead', vi: 'Chủ trì', en: 'Lead', value: (r) => r.lead, width: 28 },
  { key: 'gist', vi: 'Nhiệm vụ', en: 'Task', value: (r) => r.gist, width: 42 },
  {
    key: 'due',
    vi: 'Hạn',
    en: 'Due',
    value: (r) => (r.lateAfter === null ? null : vietnameseDate(r.lateAfter)),
  },
  { key: 'status', vi: 'Tình trạng', en: 'Status', value: (r) => r.status },
  {
    key: 'level',
    vi: 'Cấp',
    en: 'Level',
    value: (r) => (r.highestLevel === 0 ? null : `L${r.highestLevel}`),
  },
  { key: 'letters', vi: 'Thư', en: 'Letters', value: (r) => r.letters, align: 'right' },
];

/** Tasks by a list filter of Temporal, in the order of their codes. */
export async function listTasks(client: Client, filter?: string): Promise<TaskRow[]> {
  const query = `WorkflowType = '${DIRECTIVE_TASK}'${filter === undefined ? '' : ` AND ${filter}`}`;
  const rows: TaskRow[] = [];
  for await (const info of client.workflow.list({ query })) {
    // A run that continued as new is listed beside its successor; only the last one counts.
    if (info.status.name !== 'CONTINUED_AS_NEW') rows.push(rowOf(info));
  }
  return rows.sort((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }));
}

/** A value inside a list filter; quotes in it cannot end it. */
export function filterText(value: string): string {
  return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

function rowOf(info: WorkflowExecutionInfo): TaskRow {
  const memo = (info.memo ?? {}) as Partial<TaskMemo>;
  const attributes = info.typedSearchAttributes;
  return {
    taskId: info.workflowId,
    code: memo.code ?? info.workflowId,
    directive: memo.directive ?? '',
    lead: memo.lead ?? '',
    gist: memo.gist ?? '',
    due: instantOf(attributes.get(SEARCH_ATTRIBUTES.due)),
    lateAfter: instantOf(attributes.get(SEARCH_ATTRIBUTES.lateAfter)),
    status: attributes.get(SEARCH_ATTRIBUTES.status) ?? '',
    level: attributes.get(SEARCH_ATTRIBUTES.level) ?? 0,
    highestLevel: attributes.get(SEARCH_ATTRIBUTES.highestLevel) ?? 0,
    letters: attributes.get(SEARCH_ATTRIBUTES.letters) ?? 0,
    open: info.status.name === 'RUNNING',
  };
}

function instantOf(date: Date | undefined): Instant | null {
  return date === undefined ? null : instantOfMs(date.getTime());
}

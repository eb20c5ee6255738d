import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { DIRECTIVE_TASK, type TaskMemo } from '../../contract/task-workflow';
import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { OfficialStatus } from '../../domain/official-status';
import { instantOfMs, type Instant } from '../../domain/time/instant';
import type { Column } from '../output/printer';
import { DUE_COLUMNS, taskColumns } from '../output/task-columns';
import { briefStatusWords, kindOfName, statusOfName, statusWords } from '../text/state-words';

/** A task as the server's list knows it, without asking a worker. */
export interface TaskRow {
  taskId: string;
  code: string;
  directive: string;
  lead: string;
  gist: string;
  /** Null for words of another version. */
  kind: DeadlineKind | null;
  due: Instant | null;
  lateAfter: Instant | null;
  /** In the words of the official tracking table. */
  status: string;
  officialStatus: OfficialStatus | null;
  level: number;
  highestLevel: number;
  letters: number;
  open: boolean;
}

export const TASK_COLUMNS: Column<TaskRow>[] = [
  ...taskColumns({ lead: 28, gist: 42 }),
  ...DUE_COLUMNS,
  {
    key: 'status',
    vi: 'Tình trạng',
    en: 'Status',
    value: (r) => r.status,
    text: (r, lang) => (r.officialStatus === null ? r.status || null : statusWords(r.officialStatus, lang)),
    brief: (r, lang) =>
      r.officialStatus === null ? r.status || null : briefStatusWords(r.officialStatus, lang),
    alarming: (r) => r.officialStatus === 'overdue',
  },
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
  const status = attributes.get(SEARCH_ATTRIBUTES.status) ?? '';
  return {
    taskId: info.workflowId,
    code: memo.code ?? info.workflowId,
    directive: memo.directive ?? '',
    lead: memo.lead ?? '',
    gist: memo.gist ?? '',
    kind: kindOfName(attributes.get(SEARCH_ATTRIBUTES.kind) ?? ''),
    due: instantOf(attributes.get(SEARCH_ATTRIBUTES.due)),
    lateAfter: instantOf(attributes.get(SEARCH_ATTRIBUTES.lateAfter)),
    status,
    officialStatus: statusOfName(status),
    level: attributes.get(SEARCH_ATTRIBUTES.level) ?? 0,
    highestLevel: attributes.get(SEARCH_ATTRIBUTES.highestLevel) ?? 0,
    letters: attributes.get(SEARCH_ATTRIBUTES.letters) ?? 0,
    open: info.status.name === 'RUNNING',
  };
}

function instantOf(date: Date | undefined): Instant | null {
  return date === undefined ? null : instantOfMs(date.getTime());
}

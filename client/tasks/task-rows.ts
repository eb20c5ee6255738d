import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contract/search-attributes';
import { DIRECTIVE_TASK, type TaskMemo } from '../../contract/task-workflow';
import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { OfficialStatus } from '../../domain/official-status';
import type { TaskState } from '../../domain/state';
import { instantOfMs, type Instant } from '../../domain/time/instant';
import type { Column } from '../output/printer';
import { DUE_COLUMNS, taskColumns } from '../output/task-columns';
import { briefStatusWords, kindOfName, stageOfName, statusOfName, statusWords } from '../text/state-words';

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
  /** Null for a task of version 0.1, which does not tell it. */
  stage: TaskState['status'] | null;
  acknowledged: boolean;
  /** Code of the task that was cascaded to this one. */
  parent: string | null;
  /** When time alone moves the task on. */
  nextStepAt: Instant | null;
  /** Weeks between the real clock and the task's; zero but in a rehearsal. */
  clockShiftWeeks: number;
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
  { key: 'directive', vi: 'Văn bản', en: 'Directive', value: (r) => r.directive, wideOnly: true },
  {
    key: 'lateAfter',
    vi: 'Quá hạn từ',
    en: 'Late after',
    value: (r) => r.lateAfter,
    instant: 'minute',
    wideOnly: true,
  },
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

/** One task, asked of the server itself: lists lag a little behind. Throws WorkflowNotFoundError. */
export async function taskRow(client: Client, taskId: string): Promise<TaskRow> {
  return rowOf(await client.workflow.getHandle(taskId).describe());
}

function rowOf(
  info: Pick<WorkflowExecutionInfo, 'workflowId' | 'memo' | 'typedSearchAttributes' | 'status'>,
): TaskRow {
  const memo = (info.memo ?? {}) as Partial<TaskMemo>;
  const attributes = info.typedSearchAttributes;
  const status = attributes.get(SEARCH_ATTRIBUTES.status) ?? '';
  return {
    taskId: info.workflowId,
    code: memo.code ?? info.workflowId,
    directive: memo.directive ?? '',
    // The memo keeps the lead of the start; the attribute follows a task that was given to another.
    lead: attributes.get(SEARCH_ATTRIBUTES.lead) ?? memo.lead ?? '',
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
    stage: stageOfName(attributes.get(SEARCH_ATTRIBUTES.stage) ?? ''),
    acknowledged: attributes.get(SEARCH_ATTRIBUTES.acknowledged) ?? false,
    parent: attributes.get(SEARCH_ATTRIBUTES.parent) ?? null,
    nextStepAt: instantOf(attributes.get(SEARCH_ATTRIBUTES.nextStep)),
    clockShiftWeeks: memo.clockShiftWeeks ?? 0,
  };
}

function instantOf(date: Date | undefined): Instant | null {
  return date === undefined ? null : instantOfMs(date.getTime());
}

import type { Client } from '@temporalio/client';
import { taskCodeOfId } from '../../contract/task-id';
import { printable } from '../../config/problem';
import { instantOfMs } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { shownDateTime } from '../../domain/wording/dates';
import { POISONED_OF_ANY_KIND } from '../views/ready-views';
import { NOT_EXAMINED, connected, ok, warning, type Diagnosis, type DoctorCheck } from './check';
import { msOfTimestamp } from './timestamp';

/** As many as a person reads; the view of them all is named below. */
const MOST_NAMED = 20;

/** The failure is the last thing but for the attempts that follow it, so one short page holds it. */
const LAST_EVENTS = 20;

const MESSAGE_LENGTH = 200;

/** Tasks, and the post office, whose workflow task fails again and again: the code of the worker cannot get past a point. */
export const failingTasks: DoctorCheck = {
  id: 'failing-tasks',
  name: { vi: 'Nhiệm vụ xử lý lỗi', en: 'Failing tasks' },
  async examine(_context, connect) {
    const client = await connected(connect);
    if (client === null) return NOT_EXAMINED;
    const count = await countOf(client);
    if (count === null) {
      const vi = 'chưa kiểm tra được: máy chủ Temporal cũ hơn 1.30 không đánh dấu nhiệm vụ xử lý lỗi.';
      return [warning({ vi, en: 'not examined: a Temporal server older than 1.30 does not mark them.' })];
    }
    if (count === 0) return [ok('không có.', 'none.')];
    const found: Diagnosis[] = [];
    for await (const { workflowId } of client.workflow.list({
      query: POISONED_OF_ANY_KIND,
      pageSize: MOST_NAMED,
    })) {
      found.push(diagnosisOf(workflowId, await lastFailure(client, workflowId)));
      if (found.length === MOST_NAMED) break;
    }
    return count > found.length ? [...found, rest(count - found.length)] : found;
  },
};

/** Null where the server does not know the attribute. */
async function countOf(client: Client): Promise<number | null> {
  try {
    return (await client.workflow.count(POISONED_OF_ANY_KIND)).count;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (cause instanceof Error && cause.message.includes('TemporalReportedProblems')) return null;
    throw error;
  }
}

interface Failure {
  /** Milliseconds; null where the history says nothing any more. */
  sinceMs: number | null;
  attempts: number;
  message: string | null;
}

async function lastFailure(client: Client, workflowId: string): Promise<Failure> {
  const { namespace } = client.options;
  const execution = { workflowId };
  const [{ raw }, { history }] = await Promise.all([
    client.workflow.getHandle(workflowId).describe(),
    client.workflowService.getWorkflowExecutionHistoryReverse({
      namespace,
      execution,
      maximumPageSize: LAST_EVENTS,
    }),
  ]);
  const events = history?.events ?? [];
  const lastGood = events.findIndex((event) => event.workflowTaskCompletedEventAttributes);
  const since = lastGood === -1 ? events : events.slice(0, lastGood);
  // Of several attempts only the first is written down; it may have been one that only took too long.
  const failed = since.find((event) => event.workflowTaskFailedEventAttributes);
  const timedOut = since.find((event) => event.workflowTaskTimedOutEventAttributes);
  const task = raw.pendingWorkflowTask;
  return {
    sinceMs: msOfTimestamp((failed ?? timedOut)?.eventTime ?? task?.originalScheduledTime),
    attempts: task?.attempt ?? 0,
    message: failed?.workflowTaskFailedEventAttributes?.failure?.message ?? null,
  };
}

function diagnosisOf(workflowId: string, { sinceMs, attempts, message }: Failure): Diagnosis {
  const code = taskCodeOfId(workflowId) ?? workflowId;
  const why = message === null ? null : clip(printable(message).replace(/\s+/g, ' '), MESSAGE_LENGTH);
  const since = sinceMs === null ? null : instantOfMs(sinceMs);
  return {
    level: 'failure',
    vi:
      `${code}: xử lý lỗi liên tục${since === null ? '' : ` từ ${shownDateTime(since, 'vi')}`}, lần thử thứ ${attempts}: ` +
      `${why ?? 'worker không trả lời trong thời hạn'}. Không mất gì: xem nhật ký worker, ` +
      'khởi động worker bản đã sửa (hoặc bản trước khi đổi), việc tự chạy tiếp.',
    en:
      `${code}: keeps failing${since === null ? '' : ` since ${shownDateTime(since, 'en')}`}, attempt ${attempts}: ` +
      `${why ?? 'the worker did not answer in time'}. Nothing is lost: read the worker's log, ` +
      'start a worker with the fix (or the one before the change), and it goes on by itself.',
  };
}

function rest(count: number): Diagnosis {
  return {
    level: 'failure',
    vi: `và ${count} nhiệm vụ khác; xem tất cả: npx dondoc views`,
    en: `and ${count} more; see them all: npx dondoc views`,
  };
}

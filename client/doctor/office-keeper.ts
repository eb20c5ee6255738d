import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { printable } from '../../config/problem';
import type { PostOfficeActivities } from '../../contract/activity-types';
import type { Backlog } from '../../contract/post-office-port';
import { POST_OFFICE_ID } from '../../contract/post-office-workflow';
import { MINUTE_MS, instantOfMs } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { shownDateTime } from '../../domain/wording/dates';
import { warning, type Diagnosis } from './check';
import { msOfTimestamp } from './timestamp';

type Pending = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** A worker takes a shift at once, and shows itself every half minute. */
const SILENCE_MS = 2 * MINUTE_MS;

/** The fifth attempt comes after a quarter of a minute: no passing trouble. */
const MANY_ATTEMPTS = 5;

const MESSAGE_LENGTH = 160;

const KEEPING = 'runPostOffice' satisfies keyof PostOfficeActivities;

/** What keeps the office from working: nobody runs it, somebody paused it, or it fails. None while all is well. */
export async function unkept(client: Client, backlog: Backlog, nowMs: number): Promise<Diagnosis[]> {
  const described = await client.workflow
    .getHandle(POST_OFFICE_ID)
    .describe()
    .catch(() => null);
  if (described?.status.name !== 'RUNNING') return [closed(backlog)];
  const pending = described.raw.pendingActivities?.find(({ activityType }) => activityType?.name === KEEPING);
  if (pending === undefined) return [];
  if (pending.paused === true) return [paused(pending, backlog)];
  if ((pending.attempt ?? 0) >= MANY_ATTEMPTS) return [failing(pending)];
  const seenMs = lastSeen(pending);
  return seenMs !== null && nowMs - seenMs > SILENCE_MS ? [silent(seenMs, backlog)] : [];
}

function closed({ waiting }: Backlog): Diagnosis {
  return asGraveAs(waiting, {
    vi: `bưu phòng "${POST_OFFICE_ID}" không chạy, ${waiting} thư chờ; khởi động lại worker để mở.`,
    en: `the post office "${POST_OFFICE_ID}" does not run, letters that wait: ${waiting}; restart a worker, which opens it.`,
  });
}

function paused({ pauseInfo }: Pending, { waiting }: Backlog): Diagnosis {
  const { identity, reason } = pauseInfo?.manual ?? {};
  const by = [identity, reason].filter(Boolean).map((text) => clip(printable(text ?? ''), MESSAGE_LENGTH));
  const who = by.length === 0 ? '' : ` (${by.join(': ')})`;
  const since = msOfTimestamp(pauseInfo?.pauseTime);
  return asGraveAs(waiting, {
    vi:
      `bưu phòng đang bị tạm dừng${since === null ? '' : ` từ ${shownDateTime(instantOfMs(since), 'vi')}`}${who}, ${waiting} thư chờ: ` +
      `không thư nào đi. Cho chạy tiếp: trang "${POST_OFFICE_ID}" trên Temporal UI, thẻ Pending Activities, nút Unpause.`,
    en:
      `the post office is paused${since === null ? '' : ` since ${shownDateTime(instantOfMs(since), 'en')}`}${who}, letters that wait: ${waiting}; ` +
      `none leaves. To go on: page "${POST_OFFICE_ID}" of the Temporal UI, tab Pending Activities, button Unpause.`,
  });
}

function failing({ attempt, lastFailure }: Pending): Diagnosis {
  const failure = lastFailure?.cause?.message ?? lastFailure?.message ?? '';
  const why = clip(printable(failure).replace(/\s+/g, ' '), MESSAGE_LENGTH);
  return warning({
    vi: `bưu phòng bị lỗi sau ${attempt} lần thử (${why}). Xem nhật ký worker.`,
    en: `the post office fails after ${attempt} attempts (${why}). Read the worker's log.`,
  });
}

function silent(seenMs: number, { waiting }: Backlog): Diagnosis {
  const seen = instantOfMs(seenMs);
  return asGraveAs(waiting, {
    vi: `bưu phòng không có worker nào trông từ ${shownDateTime(seen, 'vi')}, ${waiting} thư chờ; khởi động worker, xem nhật ký worker.`,
    en: `no worker keeps the post office since ${shownDateTime(seen, 'en')}, letters that wait: ${waiting}; start a worker, and read its log.`,
  });
}

/** Milliseconds of the last sign of life; null: it is about to be tried again. */
function lastSeen({ lastHeartbeatTime, lastStartedTime, scheduledTime, nextAttemptScheduleTime }: Pending) {
  if (nextAttemptScheduleTime) return msOfTimestamp(nextAttemptScheduleTime);
  const signs = [lastHeartbeatTime, lastStartedTime, scheduledTime].flatMap((at) => msOfTimestamp(at) ?? []);
  return signs.length === 0 ? null : Math.max(...signs);
}

/** Without letters it may be as somebody wants it; with them it is not. */
function asGraveAs(waiting: number, words: { vi: string; en: string }): Diagnosis {
  return waiting === 0 ? warning(words) : { level: 'failure', ...words };
}

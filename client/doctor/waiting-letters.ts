import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { printable } from '../../config/problem';
import type { PostingActivities, TaskActivities } from '../../contract/activity-types';
import { taskCodeOfId } from '../../contract/task-id';
import { LIVE_OFFICE } from '../../contract/post-office-workflow';
import { MINUTE_MS, instantOfMs } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { shownDateTime } from '../../domain/wording/dates';
import { openLedgerReader } from '../../ledger/open-ledger';
import type { CommandContext } from '../context';
import { LETTER_UNDERWAY } from '../views/ready-views';
import { NOT_EXAMINED, connected, ok, warning, type Diagnosis, type DoctorCheck } from './check';
import { msOfTimestamp } from './timestamp';

/** Each task is asked about by itself; an outage shows in the first ones. */
const MOST_EXAMINED = 20;

/** The fifth attempt comes about seven minutes after the first (10 s, tripled each time): no passing trouble. */
const MANY_ATTEMPTS = 5;

const MESSAGE_LENGTH = 160;

/** Beyond it the office is asked for no list. */
const MOST_WAITING = 5_000;

/** Posting is one write to the database. */
const TAKEN_IN_MS = MINUTE_MS;

const POSTING = 'postLetter' satisfies keyof PostingActivities;

/** Sending a letter, and handing one to the post office: there it waits in one attempt however long that is. */
const LETTER_ACTIVITIES: readonly string[] = ['sendLetter' satisfies keyof TaskActivities, POSTING];

/** Letters that the mail server defers again and again, or that find none; and those that no office takes in. */
export const waitingLetters: DoctorCheck = {
  id: 'waiting-letters',
  name: { vi: 'Thư chờ gửi lại', en: 'Letters being retried' },
  async examine(context, connect) {
    const client = await connected(connect);
    if (client === null) return NOT_EXAMINED;
    // The office is asked first: what it gets in the meantime has not been pending for long.
    const inTheOffice = await tasksInTheOffice(context);
    const described = await Promise.all(
      (await taskIds(client)).map((taskId) => client.workflow.getHandle(taskId).describe()),
    );
    const found = [...described.flatMap(waitingIn), ...lostIn(described, inTheOffice, Date.now())];
    return found.length > 0 ? found : [ok('không có thư nào bị chậm.', 'no letter is held up.')];
  },
};

async function taskIds(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const { workflowId } of client.workflow.list({
    query: LETTER_UNDERWAY,
    pageSize: MOST_EXAMINED,
  })) {
    ids.push(workflowId);
    if (ids.length === MOST_EXAMINED) break;
  }
  return ids;
}

/** Tasks of which an office holds a letter; null: it cannot be told of each. */
async function tasksInTheOffice({ ledgerUrl }: CommandContext): Promise<ReadonlySet<string> | null> {
  const reader = await openLedgerReader({ url: ledgerUrl }).catch(() => null);
  if (reader === null) return null;
  try {
    const [letters, { onTheirWay }] = await Promise.all([
      reader.mail.list(null, MOST_WAITING),
      reader.mail.backlog(LIVE_OFFICE, instantOfMs(Date.now())),
    ]);
    return letters.length === MOST_WAITING || onTheirWay > 0
      ? null
      : new Set(letters.map(({ taskId }) => taskId));
  } finally {
    await reader.close();
  }
}

/** Posted by their tasks, and not in the office: its table is older than they are. */
function lostIn(
  described: readonly WorkflowExecutionDescription[],
  inTheOffice: ReadonlySet<string> | null,
  nowMs: number,
): Diagnosis[] {
  if (inTheOffice === null) return [];
  const lost = described.filter(
    ({ workflowId, raw }) =>
      !inTheOffice.has(workflowId) &&
      raw.pendingActivities?.some(
        ({ activityType, lastStartedTime }) =>
          activityType?.name === POSTING && nowMs - (msOfTimestamp(lastStartedTime) ?? nowMs) > TAKEN_IN_MS,
      ),
  );
  if (lost.length === 0) return [];
  const codes = lost.map(({ workflowId }) => taskCodeOfId(workflowId) ?? workflowId).join(', ');
  return [
    {
      level: 'failure',
      vi:
        `thư đã nộp mà bưu phòng không còn giữ: ${codes}. Sổ vừa được khôi phục từ bản cũ? Thư tự nộp lại trong vòng một giờ; ` +
        'muốn sớm hơn: docs/operations.md, mục "After a restore".',
      en:
        `letters were posted that the post office does not hold any more: ${codes}. Was an older ledger put back? They are ` +
        'posted again within the hour; for sooner see docs/operations.md, "After a restore".',
    },
  ];
}

function waitingIn({ workflowId, raw }: WorkflowExecutionDescription): Diagnosis[] {
  const code = taskCodeOfId(workflowId) ?? workflowId;
  const pending = (raw.pendingActivities ?? []).filter(
    ({ activityType, attempt }) =>
      LETTER_ACTIVITIES.includes(activityType?.name ?? '') && (attempt ?? 0) >= MANY_ATTEMPTS,
  );
  return pending.map(({ attempt, lastFailure, nextAttemptScheduleTime }) => {
    const failure = lastFailure?.cause?.message ?? lastFailure?.message ?? '';
    const why = clip(printable(failure).replace(/\s+/g, ' '), MESSAGE_LENGTH);
    const nextMs = msOfTimestamp(nextAttemptScheduleTime);
    const next = (lang: 'vi' | 'en') => (nextMs === null ? '–' : shownDateTime(instantOfMs(nextMs), lang));
    return warning({
      vi: `${code}: thư chưa đi sau ${attempt} lần thử (${why}); lần sau ${next('vi')}. Kiểm tra máy chủ thư.`,
      en: `${code}: a letter has not left after ${attempt} attempts (${why}); next ${next('en')}. Check the mail server.`,
    });
  });
}

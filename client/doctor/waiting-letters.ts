import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { printable } from '../../config/problem';
import type { PostingActivities, TaskActivities } from '../../contract/activity-types';
import { taskCodeOfId } from '../../contract/task-id';
import { instantOfMs } from '../../domain/time/instant';
import { clip } from '../../domain/wording/clip';
import { shownDateTime } from '../../domain/wording/dates';
import { LETTER_UNDERWAY } from '../views/ready-views';
import { NOT_EXAMINED, connected, ok, warning, type Diagnosis, type DoctorCheck } from './check';
import { msOfTimestamp } from './timestamp';

/** Each task is asked about by itself; an outage shows in the first ones. */
const MOST_EXAMINED = 20;

/** The fifth attempt comes about seven minutes after the first (10 s, tripled each time): no passing trouble. */
const MANY_ATTEMPTS = 5;

const MESSAGE_LENGTH = 160;

/** Sending a letter, and handing one to the post office: there it waits in one attempt however long that is. */
const LETTER_ACTIVITIES: readonly string[] = [
  'sendLetter' satisfies keyof TaskActivities,
  'postLetter' satisfies keyof PostingActivities,
];

/** Letters that the mail server defers again and again, or that find none; and those that no office takes in. */
export const waitingLetters: DoctorCheck = {
  id: 'waiting-letters',
  name: { vi: 'Thư chờ gửi lại', en: 'Letters being retried' },
  async examine(_context, connect) {
    const client = await connected(connect);
    if (client === null) return NOT_EXAMINED;
    const described = await Promise.all(
      (await taskIds(client)).map((taskId) => client.workflow.getHandle(taskId).describe()),
    );
    const found = described.flatMap(waitingIn);
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

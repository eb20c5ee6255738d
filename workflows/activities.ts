import { ActivityCancellationType, proxyActivities } from '@temporalio/workflow';
import type { PostingActivities, TaskActivities } from '../contract/activity-types';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../domain/time/instant';

/**
 * One attempt at a letter is one SMTP conversation, whose own timeouts end it: the longest is ten minutes
 * for the answer to the final dot (RFC 5321, 4.5.3.2.6). Heartbeats show a dead worker much earlier.
 * Mail servers that defer ask for minutes, not seconds (RFC 5321, 4.5.4.1: at least 30 minutes after
 * the first failures), and an outage may last days: retried without end, at most every half hour,
 * until the letter is no longer wanted. A cancelled letter is waited for, so that its fate is known.
 */
export const { sendLetter } = proxyActivities<Pick<TaskActivities, 'sendLetter'>>({
  startToCloseTimeout: 20 * MINUTE_MS,
  heartbeatTimeout: 30 * SECOND_MS,
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: 10 * SECOND_MS, backoffCoefficient: 3, maximumInterval: 30 * MINUTE_MS },
});

/**
 * The ledger is a database close by: short attempts, retried until it is back. Not a local activity: what
 * is written down must be in the history first. A worker killed after writing would otherwise decide the
 * same step again at a later moment, and the ledger would hold an event that never came to be.
 */
export const { appendEvents, rollUpChildren } = proxyActivities<
  Pick<TaskActivities, 'appendEvents' | 'rollUpChildren'>
>({
  startToCloseTimeout: 30 * SECOND_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: MINUTE_MS },
});

/**
 * A posted letter is answered by the post office, at the latest when its window ends: the same day. Whether it got
 * there nobody knows until then: the worker may have been lost with it in hand. So it is posted again every hour,
 * which the office takes as the same letter.
 */
export const { postLetter } = proxyActivities<Pick<PostingActivities, 'postLetter'>>({
  startToCloseTimeout: HOUR_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: MINUTE_MS },
});

export const { refreshLetter, callBackLetter } = proxyActivities<
  Pick<PostingActivities, 'refreshLetter' | 'callBackLetter'>
>({
  startToCloseTimeout: 30 * SECOND_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: MINUTE_MS },
});

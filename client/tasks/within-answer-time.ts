import type { Client } from '@temporalio/client';

/**
 * A worker that is there answers in milliseconds, and in a few seconds when it must first replay a long
 * history. Without a limit of ours the SDK waits for a query as long as the server does (half a minute)
 * and for an update without end.
 */
const ANSWER_TIME_MS = 12_000;

/** Does calls that need a worker's answer; they fail with DEADLINE_EXCEEDED when none comes in time. */
export function withinAnswerTime<T>(client: Client, calls: () => Promise<T>): Promise<T> {
  return client.withDeadline(Date.now() + ANSWER_TIME_MS, calls);
}

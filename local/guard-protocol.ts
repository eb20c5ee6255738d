/** What the guard tells the process that forked it. */
export type GuardMessage = { type: 'started'; pid: number } | { type: 'failed'; reason: string };

/**
 * How long a guarded command may take to put down its work after TERM before it is killed. The
 * Temporal server needs about a second; a loaded machine gets ten times that.
 */
export const GUARD_GRACE_MS = 10_000;

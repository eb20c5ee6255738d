import { randomUUID } from 'node:crypto';
import { isGrpcServiceError, type Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

/** Timers and attempts that may be skipped between two stops; far above what one task plans in a year. */
const MAX_SKIPS = 100_000;

/** A clock stands still while something of its task is under way; a year of timers takes a minute or two. */
const MOVE_TIMEOUT_MS = 300_000;

// temporal.api.enums.v1.FastForwardPollingResult and WorkflowExecutionStatus; gRPC's NOT_FOUND.
const POLL_TIMED_OUT = 1;
const COMPLETED = 2;
const RUNNING = 1;
const NOT_FOUND = 5;

/** Thrown when the server cannot move the clock of a workflow (an experimental option of the server). */
export class TimeTravelFailed extends Error {
  override readonly name = 'TimeTravelFailed';
}

/**
 * Moves the clock of one workflow forward to an instant of the server's own calendar and waits until it
 * is there; every timer on the way fires in order and the letters go. Does nothing when it is later
 * already, or when the workflow has ended. Needs a server started with
 * `frontend.WorkflowTimeSkippingEnabled=true`.
 *
 * @throws TimeTravelFailed when a workflow that still runs cannot be moved
 */
export async function travelTo(client: Client, workflowId: string, targetMs: number): Promise<void> {
  for (let lastRunId = ''; ;) {
    const run = await describeRun(client, workflowId);
    const durationMs = targetMs - run.nowMs;
    if (!run.isRunning || durationMs <= 0) return;
    const failure = await fastForward(client, workflowId, durationMs);
    if (failure === null) return;
    // A run that ended on the way (closed, or continued as new) is no failure: look again, once a run.
    if (run.runId === lastRunId) throw new TimeTravelFailed(`${workflowId}: ${failure}`);
    lastRunId = run.runId;
  }
}

/** Null when the clock is there, else why it is not. */
async function fastForward(client: Client, workflowId: string, durationMs: number): Promise<string | null> {
  const { workflowService } = client.connection;
  const { namespace } = client.options;
  const workflowExecution = { workflowId };
  const id = randomUUID();
  try {
    await workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MAX_SKIPS,
          fastForwardConfig: { id, duration: msToTs(durationMs) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
    for (const giveUpAt = Date.now() + MOVE_TIMEOUT_MS; Date.now() < giveUpAt;) {
      const { fastForwardPollingResult, failedReason } =
        await workflowService.pollWorkflowExecutionTimeSkipping({
          namespace,
          workflowExecution,
          fastForwardId: id,
        });
      const result = Number(fastForwardPollingResult);
      if (result === COMPLETED) return null;
      if (result !== POLL_TIMED_OUT) return failedReason ?? 'no reason given';
    }
    return `its clock did not come there within ${MOVE_TIMEOUT_MS / 60_000} minutes`;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND) return error.details;
    throw error;
  }
}

/** `nowMs` is the clock of the workflow as the server sees it: its own when it was ever moved, else the wall's. */
async function describeRun(client: Client, workflowId: string) {
  const { workflowExecutionInfo, workflowExtendedInfo } =
    await client.connection.workflowService.describeWorkflowExecution({
      namespace: client.options.namespace,
      execution: { workflowId },
    });
  const moved = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return {
    runId: workflowExecutionInfo?.execution?.runId ?? '',
    isRunning: Number(workflowExecutionInfo?.status) === RUNNING,
    nowMs: moved ? Number(moved.seconds ?? 0) * 1_000 + Math.floor((moved.nanos ?? 0) / 1e6) : Date.now(),
  };
}

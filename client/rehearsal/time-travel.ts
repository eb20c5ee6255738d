import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';

/** Timers and attempts that may be skipped between two stops; far above what one task plans in a year. */
const MAX_SKIPS = 100_000;

const POLL_TIMED_OUT = 1;
const COMPLETED = 2;

/** Thrown when the server cannot move the clock of a workflow (an experimental option of the server). */
export class TimeTravelFailed extends Error {
  override readonly name = 'TimeTravelFailed';
}

/**
 * Moves the clock of one workflow forward to an instant of the server's own calendar and waits until it
 * is there; every timer on the way fires in order and the letters go. Does nothing when it is later
 * already. Needs a server started with `frontend.WorkflowTimeSkippingEnabled=true`.
 */
export async function travelTo(client: Client, workflowId: string, targetMs: number): Promise<void> {
  const { workflowService, options } = serviceOf(client);
  const workflowExecution = { workflowId };
  const { namespace } = options;
  const durationMs = targetMs - (await currentTimeMs(client, workflowId));
  if (durationMs <= 0) return;
  const id = randomUUID();
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
  for (;;) {
    const { fastForwardPollingResult, failedReason } =
      await workflowService.pollWorkflowExecutionTimeSkipping({
        namespace,
        workflowExecution,
        fastForwardId: id,
      });
    const result = Number(fastForwardPollingResult);
    if (result === COMPLETED) return;
    if (result !== POLL_TIMED_OUT) {
      throw new TimeTravelFailed(`${workflowId}: ${failedReason ?? 'no reason given'}`);
    }
  }
}

/** The clock of a workflow as the server sees it: its own when it was ever moved, else the wall's. */
export async function currentTimeMs(client: Client, workflowId: string): Promise<number> {
  const { workflowService, options } = serviceOf(client);
  const { workflowExtendedInfo } = await workflowService.describeWorkflowExecution({
    namespace: options.namespace,
    execution: { workflowId },
  });
  const moved = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  if (!moved) return Date.now();
  return Number(moved.seconds ?? 0) * 1_000 + Math.floor((moved.nanos ?? 0) / 1e6);
}

function serviceOf(client: Client) {
  return { workflowService: client.connection.workflowService, options: client.options };
}

import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import { SUMMARY_BYTES, clampBytes } from '../contract/clamp-bytes';
import type { ReleaseActivities, ReleaseAnswer, ReleaseInput } from '../contract/release-workflow';
import { MAY_RELEASE, mayRelease } from '../domain/post/release-right';
import { MINUTE_MS, SECOND_MS, instantOfMs } from '../domain/time/instant';

const { releaseSuppressed } = proxyActivities<ReleaseActivities>({
  startToCloseTimeout: MINUTE_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: MINUTE_MS },
});

/** An address that returned letters is tried again, when somebody asks who may. */
export async function releaseAddress(input: ReleaseInput): Promise<ReleaseAnswer> {
  const { actor, address } = input;
  if (!mayRelease(actor)) return { answer: 'no-right', role: actor.role, allowed: MAY_RELEASE };
  const summary = clampBytes(`Gửi lại tới ${address}`, SUMMARY_BYTES);
  const release = { ...input, id: workflowInfo().runId, at: instantOfMs(Date.now()) };
  return releaseSuppressed.executeWithOptions({ summary }, [release]);
}

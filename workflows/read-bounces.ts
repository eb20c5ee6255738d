import { proxyActivities } from '@temporalio/workflow';
import type {
  BounceActivities,
  ReadBouncesAnswer,
  ReadBouncesInput,
  ReadReport,
} from '../contract/bounce-workflow';
import { SUMMARY_BYTES, clampBytes } from '../contract/clamp-bytes';
import { MAY_TAKE_BOUNCES, mayTakeBounces } from '../domain/post/bounce-right';
import { MINUTE_MS, SECOND_MS } from '../domain/time/instant';

const { settleBounceReport } = proxyActivities<BounceActivities>({
  startToCloseTimeout: MINUTE_MS,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: MINUTE_MS },
});

/** Takes in returned letters that a person found in a mailbox, one after the other, when that person may. */
export async function readBounces({ reports, actor }: ReadBouncesInput): Promise<ReadBouncesAnswer> {
  if (actor !== undefined && !mayTakeBounces(actor)) {
    return { answer: 'no-right', role: actor.role, allowed: MAY_TAKE_BOUNCES };
  }
  const read: ReadReport[] = [];
  for (const report of reports) {
    const summary = clampBytes(`Đọc báo cáo trả thư ${report.name}`, SUMMARY_BYTES);
    read.push(await settleBounceReport.executeWithOptions({ summary }, [report]));
  }
  return { reports: read };
}

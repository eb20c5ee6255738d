import {
  ActivityCancellationType,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
} from '@temporalio/workflow';
import type { PostOfficeActivities, RoundReport } from '../contract/activity-types';
import type { MailRoundInput, MailRoundResult, PostOfficeInput } from '../contract/post-office-workflow';
import { HOUR_MS, MINUTE_MS, SECOND_MS, instantOfMs } from '../domain/time/instant';
import { vietnameseDateTime } from '../domain/wording/dates';
import { countText } from '../domain/wording/count';
import { markdownTable } from '../domain/wording/markdown-table';

/** The office shows what waits in its heartbeat; a worker that is gone is replaced after this silence. */
const SILENCE_MS = 30 * SECOND_MS;

const { runPostOffice, deliverRound } = proxyActivities<PostOfficeActivities>({
  startToCloseTimeout: 2 * HOUR_MS,
  heartbeatTimeout: SILENCE_MS,
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: SECOND_MS, backoffCoefficient: 2, maximumInterval: MINUTE_MS },
});

/** What a page shows that no worker has to be asked for, and where the rest is. */
const NOW =
  '**Bây giờ**: thẻ *Pending Activities*, mục *Heartbeat Details* (mới nhất trong nửa phút): bao nhiêu thư chờ, từ lúc nào, ' +
  'chờ gì, thư gần nhất gửi lúc nào. Từng thư: npx dondoc mail status, npx dondoc mail list.';

/** A shift of the office is an hour: a day of them is one run of the workflow. */
const SHIFTS_A_RUN = 24;

/**
 * The post office of the real calendar: one worker at a time sends what waits, and another takes over when that
 * one is gone. Runs for ever.
 */
export async function postOffice(input: PostOfficeInput): Promise<void> {
  setCurrentDetails(NOW);
  for (let shift = 1; shift <= SHIFTS_A_RUN; shift += 1) {
    const report = await runPostOffice.executeWithOptions({ summary: 'Phát thư đang chờ' }, [input]);
    setCurrentDetails(
      `${NOW}\n\n**Ca vừa xong**, ${vietnameseDateTime(instantOfMs(Date.now()))}\n\n${detailsOf(report)}`,
    );
  }
  await continueAsNew<typeof postOffice>(input);
}

/** One round at a moment of the office's own clock: everything that may leave then does. */
export async function mailRound(input: MailRoundInput): Promise<MailRoundResult> {
  const summary = `Phát thư ${vietnameseDateTime(input.now)}`;
  const report = await deliverRound.executeWithOptions({ summary }, [input]);
  setCurrentDetails(detailsOf(report));
  return report;
}

function detailsOf({ messages, letters, waiting, nextAt }: RoundReport): string {
  return markdownTable([
    ['Thư đã gửi', `${countText(messages)} thư, về ${countText(letters)} nhiệm vụ`],
    ['Đang chờ', countText(waiting)],
    ['Lần phát tiếp theo', nextAt === null ? 'không còn thư chờ' : vietnameseDateTime(nextAt)],
  ]);
}

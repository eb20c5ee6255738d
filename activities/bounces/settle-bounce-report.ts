import { log } from '@temporalio/activity';
import type { BounceActivities } from '../../contract/bounce-workflow';
import { settleReport, type SettleBounceDeps } from './settle-bounce';

/** The activity behind `dondoc mail bounce`: a report from a file, with everything that follows from it. */
export function createSettleBounceReport(deps: SettleBounceDeps): BounceActivities['settleBounceReport'] {
  return async ({ name, raw }) => {
    const report = await settleReport(deps, Buffer.from(raw, 'base64'), { name });
    const letters = report.recipients.flatMap((recipient) => recipient.letters.map(({ key }) => key));
    log.info('Đã đọc báo cáo trả thư', { kind: report.kind, letters });
    return report;
  };
}

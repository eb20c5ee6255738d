import type { Client } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { asideFolder } from '../activities/bounces/aside-folder';
import { openBounceIntake, type BounceIntake } from '../activities/bounces/bounce-intake';
import { createReleaseSuppressed } from '../activities/bounces/release-suppressed';
import { settleReport, type SettleBounceDeps } from '../activities/bounces/settle-bounce';
import { createSettleBounceReport } from '../activities/bounces/settle-bounce-report';
import { tellTaskThrough } from '../activities/bounces/tell-task';
import type { WorkerConfig } from '../config/worker-config';
import type { BounceActivities, ReadReport } from '../contract/bounce-workflow';
import type { ReleaseActivities } from '../contract/release-workflow';
import type { Ledger } from '../ledger/open-ledger';

interface BounceIntakePlace {
  /** `host:port`, or a port of the loopback interface. */
  listen: string;
  /** The mailbox that undeliverable letters go back to. */
  returnPath: string;
  /** Where messages are kept that concern no letter. */
  asideDir: string;
}

export function settleBounceDeps(ledger: Ledger, client: Client): SettleBounceDeps {
  return { ledger, directory: ledger.addresses, tellTask: tellTaskThrough(client.workflow) };
}

/** What the workflows `readBounces` and `releaseAddress` ask for. */
export function bounceActivities(ledger: Ledger, client: Client): BounceActivities & ReleaseActivities {
  return {
    settleBounceReport: createSettleBounceReport(settleBounceDeps(ledger, client)),
    releaseSuppressed: createReleaseSuppressed({ ledger, directory: ledger.addresses }),
  };
}

/** Where the environment says that returned letters are taken in; null: nowhere. */
export function bounceIntakePlace(config: WorkerConfig): BounceIntakePlace | null {
  const { DONDOC_BOUNCE_LISTEN: listen, DONDOC_MAIL_RETURN_PATH: returnPath } = config;
  if (listen === undefined || returnPath === undefined) return null;
  return { listen, returnPath, asideDir: config.DONDOC_BOUNCE_ASIDE_DIR };
}

/** Takes returned letters by SMTP while the worker runs; says in its log what each brought about. */
export function startBounceIntake(
  { listen, returnPath, asideDir }: BounceIntakePlace,
  ledger: Ledger,
  client: Client,
): Promise<BounceIntake> {
  const deps = settleBounceDeps(ledger, client);
  return openBounceIntake({
    listen,
    returnPath,
    onReport: (raw, sentTo) => settleReport(deps, raw, { sentTo }),
    setAside: asideFolder(asideDir),
    onTaken: tell,
  });
}

function tell(report: ReadReport | null, error?: unknown): void {
  const { logger } = Runtime.instance();
  if (report === null) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn('Chưa ghi được thư trả lại; máy chủ thư sẽ gửi lại', { reason });
    return;
  }
  const letters = report.recipients.flatMap((recipient) => recipient.letters.map(({ key }) => key));
  logger.info('Đã nhận thư ở địa chỉ trả lại', { kind: report.kind, letters });
}

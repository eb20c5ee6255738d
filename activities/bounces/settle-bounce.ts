import type { ReadReport, SettledRecipient } from '../../contract/bounce-workflow';
import type { BouncedLetter, BounceLedger } from '../../contract/ledger-port';
import type { MailDirectory } from '../../contract/post-office-port';
import { instantOfMs } from '../../domain/time/instant';
import { returnTag } from '../mail/return-path';
import type { Bounce, ReportedRecipient } from './bounce';
import { readReport } from './read-report';

/** To a task: its letter came back. Resolves also when the task is closed or gone: nobody is left to tell. */
export type TellTask = (taskId: string, returned: { key: string; response: string }) => Promise<void>;

export interface SettleBounceDeps {
  ledger: BounceLedger;
  directory: Pick<MailDirectory, 'suppress'>;
  tellTask: TellTask;
}

/** Reads a report and does what follows from it. Rejects when the ledger or Temporal is not there: try again. */
export async function settleReport(
  deps: SettleBounceDeps,
  raw: Buffer,
  { name = '', sentTo = [] }: { name?: string; sentTo?: readonly string[] } = {},
): Promise<ReadReport> {
  const report = await readReport(raw, sentTo);
  if (report.kind !== 'bounce') return { name, kind: report.kind, messageId: null, recipients: [] };
  const { bounce } = report;
  return { name, kind: 'bounce', messageId: bounce.messageId, recipients: await settleBounce(deps, bounce) };
}

/**
 * Believes a bounce only where the ledger holds the very message for the very address: records that each of its
 * letters came back, closes an address that is not there, and tells the tasks. In this order, and each part
 * again when it is repeated, so that what an interruption left undone is done the next time.
 */
export async function settleBounce(deps: SettleBounceDeps, bounce: Bounce): Promise<SettledRecipient[]> {
  const messageIds = await messagesMeant(deps, bounce);
  const settled: SettledRecipient[] = [];
  for (const recipient of bounce.recipients) {
    if (recipient.action === 'failed') settled.push(await settleOne(deps, bounce, recipient, messageIds));
  }
  return settled;
}

/** By the letter's own Message-ID; else by the tag. Where the two disagree, something is made up. */
async function messagesMeant(
  { ledger }: SettleBounceDeps,
  { messageId, envelopeTag }: Bounce,
): Promise<string[]> {
  if (messageId === null) return envelopeTag === null ? [] : ledger.messageIdsByTag(envelopeTag);
  const agrees = envelopeTag === null || returnTag(messageId) === envelopeTag;
  return agrees ? [messageId] : [];
}

async function settleOne(
  { ledger, directory, tellTask }: SettleBounceDeps,
  bounce: Bounce,
  recipient: ReportedRecipient,
  messageIds: readonly string[],
): Promise<SettledRecipient> {
  const { status, permanent, forwardedTo } = recipient;
  const response = responseOf(recipient);
  const reportedAt = bounce.reportedAt ?? instantOfMs(Date.now());
  let { address } = recipient;
  let letters: BouncedLetter[] = [];
  for (const messageId of messageIds) {
    for (const candidate of [recipient.address, ...(forwardedTo === null ? [] : [forwardedTo])]) {
      const diagnostic = wayOf(bounce, recipient);
      const found = await ledger.bounce({
        messageId,
        address: candidate,
        response,
        reportedAt,
        diagnostic,
      });
      if (found.length === 0) continue;
      address = candidate;
      letters = [...letters, ...found];
      break;
    }
  }
  const [first] = letters;
  const suppressed = permanent && first !== undefined;
  if (suppressed) {
    await directory.suppress({ address, since: reportedAt, reason: response, letterKey: first.key });
  }
  for (const { taskId, key } of letters) await tellTask(taskId, { key, response });
  return { address, status, response, letters, suppressed };
}

/** `5.1.1 · 550 5.1.1 no such user`; the code is not said twice where the words begin with it. */
function responseOf({ status, diagnostic }: ReportedRecipient): string {
  if (diagnostic === null) return status;
  return diagnostic.startsWith(status) ? diagnostic : `${status} · ${diagnostic}`;
}

/** Which servers spoke; null when the report names none. */
function wayOf({ reportingMta }: Bounce, { remoteMta, forwardedTo }: ReportedRecipient): string | null {
  const parts = [
    reportingMta === null ? null : `Reporting-MTA: ${reportingMta}`,
    remoteMta === null ? null : `Remote-MTA: ${remoteMta}`,
    forwardedTo === null ? null : `Final-Recipient: ${forwardedTo}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}

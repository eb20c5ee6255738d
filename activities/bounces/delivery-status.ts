import { closesMailbox, exactStatus } from '../../domain/post/return-status';
import { clip } from '../../domain/wording/clip';
import { cleanText } from '../../letters/clean-text';
import type { DeliveryAction, ReportedRecipient } from './bounce';
import { fieldGroups, type Fields } from './field-groups';
import { reportedAddress, sameAddress } from './reported-address';

/** A letter has one recipient; a report of more than this is no report about ours. */
const RECIPIENTS_MAX = 100;
const WORDS_MAX = 400;
const ACTION = /^(failed|delayed|delivered|relayed|expanded)\b/i;

export interface DeliveryStatus {
  reportingMta: string | null;
  /** As the sender gave it (RFC 3461, 4.4). */
  envelopeId: string | null;
  arrivedAt: string | null;
  recipients: ReportedRecipient[];
}

/** Reads the body of message/delivery-status (RFC 3464) or message/global-delivery-status (RFC 6533). */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const groups = fieldGroups(text);
  const message = groups.find((group) => !isRecipient(group));
  return {
    reportingMta: afterType(message?.get('reporting-mta')),
    envelopeId: message?.get('original-envelope-id') ?? null,
    arrivedAt: message?.get('arrival-date') ?? null,
    recipients: groups
      .filter(isRecipient)
      .slice(0, RECIPIENTS_MAX)
      .map(recipientOf)
      .filter((recipient) => recipient !== null),
  };
}

function isRecipient(group: Fields): boolean {
  return group.has('final-recipient') || group.has('original-recipient') || group.has('action');
}

function recipientOf(group: Fields): ReportedRecipient | null {
  const [, action] = ACTION.exec(group.get('action') ?? '') ?? [];
  const tried = reportedAddress(group.get('final-recipient'));
  const address = reportedAddress(group.get('original-recipient')) ?? tried;
  if (action === undefined || address === null) return null;
  const diagnostic = afterType(group.get('diagnostic-code'));
  return reportedRecipient({
    address,
    forwardedTo: tried === null || sameAddress(tried, address) ? null : tried,
    action: action.toLowerCase() as DeliveryAction,
    status: group.get('status') ?? null,
    diagnostic,
    remoteMta: afterType(group.get('remote-mta')),
  });
}

/** With the most exact status that its words allow, and what follows from it for the mailbox. */
export function reportedRecipient(
  raw: Omit<ReportedRecipient, 'permanent' | 'status'> & { status: string | null },
): ReportedRecipient {
  const status = exactStatus(raw.status, raw.diagnostic);
  const closed = raw.action === 'failed' && closesMailbox(status, raw.diagnostic);
  // Of a mailbox that forwards to several people, one may be gone.
  const permanent = closed && raw.forwardedTo === null;
  return { ...raw, status, permanent };
}

/** `smtp; 550 5.1.1 …` → `550 5.1.1 …`, as one clean line; null when nothing is left. */
function afterType(field: string | undefined): string | null {
  return field === undefined ? null : words(field.replace(/^[\w-]{1,40}\s*;\s*/, ''));
}

export function words(text: string): string | null {
  const line = clip(cleanText(text.slice(0, 4 * WORDS_MAX)), WORDS_MAX);
  return line === '' ? null : line;
}

import type { ReportKind } from '../../contract/bounce-workflow';
import type { Instant } from '../../domain/time/instant';

/** What a mail server did with a message for one recipient (RFC 3464, 2.3.3). */
export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export interface ReportedRecipient {
  /** As the letter was addressed where the report tells it, else the address that was tried last. */
  address: string;
  /** The address that was tried last, when the letter had been forwarded to another; else null. */
  forwardedTo: string | null;
  action: DeliveryAction;
  /** As exact as the report allows, e.g. `5.1.1` (RFC 3463). */
  status: string;
  /** The server's words in one line. */
  diagnostic: string | null;
  remoteMta: string | null;
  /** The mailbox itself is not there: no further letters to it. */
  permanent: boolean;
}

/** A report that a letter came back. */
export interface Bounce {
  /** Of the letter, with its angle brackets. */
  messageId: string | null;
  /** From the address that the report came to, `bounces+<20 hex>@…`. */
  envelopeTag: string | null;
  /** At least one; those whose action is `failed` are those that did not get it. */
  recipients: ReportedRecipient[];
  /** By the clock of the server that reports; null when it gives no readable date. */
  reportedAt: Instant | null;
  reportingMta: string | null;
}

/** What came to the return path, see `ReportKind`. Only a `bounce` changes anything. */
export type Report =
  | { kind: 'bounce' | 'delivery-news'; bounce: Bounce }
  | { kind: Exclude<ReportKind, 'bounce' | 'delivery-news'> };

import type { Person, PersonRole } from '../domain/actor';

/** The workflow type that takes in returned letters from files; frozen once released. */
export const READ_BOUNCES = 'readBounces';

/** A report with the whole letter in it is a tenth of this; what is larger is not read. */
export const REPORT_BYTES_MAX = 1024 * 1024;

/** What one run carries at most, in base64: well below the two mebibytes of one payload (Temporal's blob limit). */
export const REPORTS_CHARACTERS_MAX = 1_500_000;

/** A message as it lay in a mailbox. */
export interface RawReport {
  /** What a person calls it: its file. */
  name: string;
  /** In base64. */
  raw: string;
}

/**
 * What came back. `bounce`: a letter did not arrive. `delivery-news`: delayed, delivered or relayed, so nothing
 * is lost. `auto-reply`: out of office and the like (RFC 3834). `unreadable`: too large, too deep, no message.
 */
export type ReportKind = 'bounce' | 'delivery-news' | 'auto-reply' | 'other' | 'unreadable';

/** What a bounce brought about for one recipient. */
export interface SettledRecipient {
  address: string;
  /** RFC 3463, e.g. `5.1.1`. */
  status: string;
  /** Status and the server's words in one line, as the ledger keeps it. */
  response: string;
  /** The letters that it returns; none when the ledger holds no such message to this address. */
  letters: { taskId: string; key: string }[];
  /** No further letters go to the address until a person releases it. */
  suppressed: boolean;
}

export interface ReadReport {
  name: string;
  kind: ReportKind;
  /** Message-ID of the letter that the report names; null when it names none. */
  messageId: string | null;
  /** Empty but for a bounce. */
  recipients: SettledRecipient[];
}

export interface ReadBouncesInput {
  reports: RawReport[];
  /** Who hands them over; an edition that did not ask for a right leaves it out. */
  actor?: Person;
}

export interface ReadBouncesResult {
  reports: ReadReport[];
}

export type ReadBouncesAnswer =
  ReadBouncesResult | { answer: 'no-right'; role: PersonRole; allowed: readonly PersonRole[] };

/** The effect that `readBounces` asks for. Reading a report twice leaves what reading it once did. */
export interface BounceActivities {
  settleBounceReport(report: RawReport): Promise<ReadReport>;
}

import type { LetterLedger } from '../../contract/ledger-port';
import type { MailDirectory, MailQueue } from '../../contract/post-office-port';
import type { HeldUp, LetterFate, Recipient } from '../../domain/letter/letter';
import type { MailSettings } from '../../domain/post/mail-settings';
import type { Lang } from '../../domain/wording/lang';
import type { LedgerReader } from '../../ledger/ledger-reader';
import type { LetterTemplates } from '../../letters/templates';
import type { Mailer } from '../mail/mailer';
import type { OfficeClock } from './office-clock';

/** Tells the activity that waits for a letter what became of it; see `completeBy`. */
export type Complete = (token: string, result: LetterFate | HeldUp) => Promise<'told' | 'gone'>;

/** What bringing a message to its mailbox needs. */
export interface DeliveryDeps {
  ledger: LetterLedger & Pick<LedgerReader, 'timeline'>;
  queue: MailQueue;
  addresses: MailDirectory;
  mailer: Mailer;
  templates: LetterTemplates;
  /** Right side of every Message-ID. */
  messageIdDomain: string;
  /** The directory's address of a mailbox, read at the moment of sending; null when it has none. */
  addressOf: (recipient: Recipient) => string | null;
  languageOf: (recipient: Recipient) => Lang;
}

export interface PostOfficeDeps extends DeliveryDeps {
  settings: MailSettings;
  complete: Complete;
  /** Aborted when the worker is told to stop: the office finishes what it has in hand and ends its shift. */
  closing?: AbortSignal;
  /** Left out: the wall clock. */
  clock?: OfficeClock;
  /** How often the office looks for new letters; left out: every second. */
  pollMs?: number;
}

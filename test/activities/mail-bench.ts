import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Info } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger } from '@temporalio/worker';
import { MockActivityEnvironment } from '@temporalio/testing';
import { openMailer, type Mailer, type MailerConfig } from '../../activities/mail/mailer';
import { createSendLetter } from '../../activities/mail/send-letter';
import { loadTemplates } from '../../letters/templates';
import type { TaskActivities } from '../../contract/activity-types';
import type { LetterFacts } from '../../domain/letter/facts';
import type { LetterFate, Recipient } from '../../domain/letter/letter';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { facts } from '../letters/letter-facts';
import { FROM, mailerConfig } from './mailer-settings';

export { FROM, mailerConfig };

export const TEMPLATES = loadTemplates(join(__dirname, '../../data/templates'));

/** An activity that may take long, so that only the faults on purpose end it. */
const PATIENT: Partial<Info> = { startToCloseTimeoutMs: 60_000 };

export function addressOf({ agency, seat }: Recipient): string | null {
  return agency === 'no-mail' ? null : `${seat === 'focal' ? 'dau-moi' : 'lanh-dao'}@${agency}.example`;
}

/** Everything behind the activity for real: a ledger file, a mailer, the templates. */
export interface MailBench {
  ledgerUrl: string;
  ledger: Ledger;
  environment(info?: Partial<Info>): MockActivityEnvironment;
  activities: Pick<TaskActivities, 'sendLetter'>;
  /** One attempt. */
  send(change?: Partial<LetterFacts>, sending?: 'first' | 'resend'): Promise<LetterFate>;
  /** As the service does: again after every retryable failure. */
  sendUntilSettled(
    change?: Partial<LetterFacts>,
  ): Promise<{ fate: LetterFate; failures: ApplicationFailure[] }>;
  close(): Promise<void>;
}

export async function openMailBench(config: MailerConfig, info: Partial<Info> = {}): Promise<MailBench> {
  const dir = await mkdtemp(join(tmpdir(), 'dondoc-mail-'));
  const ledgerUrl = join(dir, 'ledger.db');
  const ledger = await openLedger({ url: ledgerUrl });
  const mailer: Mailer = openMailer(config);
  const sendLetter = createSendLetter({
    ledger,
    mailer,
    templates: TEMPLATES,
    messageIdDomain: 'dondoc.example',
    addressOf,
  });
  const activities = { sendLetter };
  const environment = (more: Partial<Info> = {}): MockActivityEnvironment =>
    new MockActivityEnvironment({ ...PATIENT, ...info, ...more }, { logger: new DefaultLogger('ERROR') });
  const send: MailBench['send'] = (change, sending = 'first') =>
    environment().run(activities.sendLetter, { facts: facts(change), sending });
  return {
    ledgerUrl,
    ledger,
    environment,
    activities,
    send,
    async sendUntilSettled(change) {
      const failures: ApplicationFailure[] = [];
      for (;;) {
        try {
          return { fate: await send(change), failures };
        } catch (error) {
          if (!(error instanceof ApplicationFailure) || error.nonRetryable || failures.length > 5)
            throw error;
          failures.push(error);
        }
      }
    },
    async close() {
      mailer.close();
      await ledger.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

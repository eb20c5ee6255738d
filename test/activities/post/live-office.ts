import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { openMailer } from '../../../activities/mail/mailer';
import type { Complete } from '../../../activities/post/post-office-deps';
import { createRunPostOffice } from '../../../activities/post/run-post-office';
import type { Ledger } from '../../../ledger/open-ledger';
import { addressOf, mailerConfig, TEMPLATES } from '../mail-bench';

/** By the wall clock, two messages at a time, and nothing waits for its company. */
const SETTINGS = {
  relay: { messagesPerMinute: null, connections: 2 },
  gatherSeconds: 0,
  domains: { default: { messagesPerMinute: null, recipientsPerDay: null }, named: [] },
};

/** A shift of the live office as a worker hosts it; ends when the signal says that the worker closes. */
export async function hostLiveOffice(
  ledger: Ledger,
  { smtpUrl, office, complete }: { smtpUrl: string; office: string; complete: Complete },
  closing: AbortSignal,
): Promise<void> {
  const mailer = openMailer({ ...mailerConfig(smtpUrl), poolSize: 2 });
  const runPostOffice = createRunPostOffice({
    ...{ ledger, queue: ledger.queue, addresses: ledger.addresses, mailer, settings: SETTINGS },
    ...{ templates: TEMPLATES, messageIdDomain: 'dondoc.example', addressOf, languageOf: () => 'vi' },
    ...{ complete, closing, pollMs: 50 },
  });
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  await environment.run(runPostOffice, { office });
  mailer.close();
}

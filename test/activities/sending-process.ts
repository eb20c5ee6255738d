// A process of its own that sends the letter of the specs. Arguments: mail server, ledger.
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { openMailer } from '../../activities/mail/mailer';
import { createSendLetter } from '../../activities/mail/send-letter';
import { loadTemplates } from '../../letters/templates';
import type { SendLetterInput } from '../../contract/activity-types';
import { openLedger } from '../../ledger/open-ledger';
import { facts } from '../letters/letter-facts';

async function main(): Promise<void> {
  const [url, ledgerUrl] = process.argv.slice(2) as [string, string];
  const sendLetter = createSendLetter({
    ledger: await openLedger({ url: ledgerUrl }),
    mailer: openMailer({
      url,
      from: { name: 'Theo dõi nhiệm vụ', address: 'dondoc@vpcp.example' },
      poolSize: 1,
      maxMessages: 1,
      ratePerSecond: null,
    }),
    templates: loadTemplates(join(__dirname, '../../data/templates')),
    messageIdDomain: 'dondoc.example',
    addressOf: ({ agency }) => `dau-moi@${agency}.example`,
  });
  const environment = new MockActivityEnvironment({ startToCloseTimeoutMs: 60_000 });
  const input: SendLetterInput = { facts: facts(), sending: 'first' };
  await environment.run(sendLetter, input);
}

void main();

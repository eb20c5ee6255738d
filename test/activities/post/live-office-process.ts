// A process of its own that hosts the live office until it is killed. Arguments: mail server, ledger, office.
import { openLedger } from '../../../ledger/open-ledger';
import { hostLiveOffice } from './live-office';

async function main(): Promise<void> {
  const [smtpUrl, ledgerUrl, office] = process.argv.slice(2) as [string, string, string];
  const ledger = await openLedger({ url: ledgerUrl });
  const complete = async (): Promise<'told'> => 'told';
  await hostLiveOffice(ledger, { smtpUrl, office, complete }, new AbortController().signal);
}

void main();

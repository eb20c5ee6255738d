// A worker in a process of its own, which a spec can kill. Arguments: Temporal server, workflow bundle,
// task queue, mail server, ledger. Told `{ hangAt }`, it stops for ever the next time it gets there, and says so.
import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities';
import { completeBy } from '../../activities/post/complete-by';
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { LETTER_DEPS, mailerTo } from './mail-house';

/**
 * - `recorded`: events are in the ledger, the workflow has not been told.
 * - `claimed`: a letter is claimed, the mail server has not heard of it.
 * - `in-data`: the body is with the mail server, the final dot is not.
 */
export type HangingPoint = 'recorded' | 'claimed' | 'in-data';
export interface Order {
  hangAt: HangingPoint;
}
export type Report = 'ready' | 'hanging';

let hangAt: HangingPoint | null = null;

async function hangIfTold(point: HangingPoint): Promise<void> {
  if (hangAt !== point) return;
  report('hanging');
  await new Promise(() => undefined);
}

function hangingLedger(ledger: Ledger): Ledger {
  return {
    ...ledger,
    async append(taskId, records) {
      await ledger.append(taskId, records);
      await hangIfTold('recorded');
    },
    async claim(claim) {
      const answer = await ledger.claim(claim);
      await hangIfTold('claimed');
      return answer;
    },
    async handOver(key, attempt) {
      await hangIfTold('in-data');
      await ledger.handOver(key, attempt);
    },
  };
}

function report(message: Report): void {
  process.send?.(message);
}

async function main(): Promise<void> {
  const [address, codePath, taskQueue, mailUrl, ledgerFile] = process.argv.slice(2) as [
    string,
    string,
    string,
    string,
    string,
  ];
  process.once('disconnect', () => process.exit(0));
  process.on('message', (order: Order) => {
    hangAt = order.hangAt;
  });
  const connection = await NativeConnection.connect({ address });
  const ledger = hangingLedger(await openLedger({ url: ledgerFile }));
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: { codePath },
    activities: createActivities({
      ...LETTER_DEPS,
      ledger,
      queue: ledger.queue,
      addresses: ledger.addresses,
      mailer: mailerTo(mailUrl),
      complete: completeBy(new Client({ connection }).activity),
    }),
  });
  const running = worker.run();
  report('ready');
  await running;
}

void main();

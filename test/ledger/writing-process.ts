// A process of its own that writes to the ledger and tells its parent what was acknowledged.
// Arguments: ledger address; then `append <task> <first seq>`, `send <letter key>`, or `post <prefix of keys>`.
import { openLedger, type Ledger } from '../../ledger/open-ledger';
import { posted } from './queue-samples';
import { claimOf, fate, progress, TASK_ID } from './samples';

export type Report = { acknowledged: number } | { sent: boolean };

const POSTS_AT_A_TIME = 20;

const SHARED_TASK = 'nv-chung';
const APPENDS_AT_A_TIME = 4;

async function appendForEver(ledger: Ledger, taskId: string, firstSeq: number): Promise<void> {
  for (let seq = firstSeq; process.connected; seq += APPENDS_AT_A_TIME) {
    await Promise.all(
      Array.from({ length: APPENDS_AT_A_TIME }, async (_, offset) => {
        await ledger.append(taskId, [progress(seq + offset)]);
        await ledger.append(SHARED_TASK, [progress(seq + offset)]);
        report({ acknowledged: seq + offset });
      }),
    );
  }
}

async function postForEver(ledger: Ledger, prefix: string): Promise<void> {
  for (let first = 0; process.connected; first += POSTS_AT_A_TIME) {
    await Promise.all(
      Array.from({ length: POSTS_AT_A_TIME }, async (_, offset) => {
        await ledger.queue.post(posted(`${prefix}-${first + offset}`));
        report({ acknowledged: first + offset });
      }),
    );
  }
}

async function send(ledger: Ledger, key: string): Promise<boolean> {
  const claimed = await ledger.claim(claimOf(key));
  if (claimed.answer !== 'go') return false;
  try {
    await ledger.handOver(key, claimed.attempt);
  } catch {
    return false;
  }
  await ledger.settle(TASK_ID, key, fate('accepted', claimed.attempt));
  return true;
}

function report(message: Report): void {
  if (process.connected) process.send?.(message);
}

async function main(): Promise<void> {
  const [url, verb, subject, firstSeq] = process.argv.slice(2) as [string, string, string, string?];
  const ledger = await openLedger({ url });
  if (verb === 'append') await appendForEver(ledger, subject, Number(firstSeq));
  else if (verb === 'post') await postForEver(ledger, subject);
  else report({ sent: await send(ledger, subject) });
  await ledger.close();
  if (process.connected) process.disconnect();
}

void main();

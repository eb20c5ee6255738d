import { join } from 'node:path';
import type { SettleBounceDeps } from '../../../activities/bounces/settle-bounce';
import { openLedger, type Ledger } from '../../../ledger/open-ledger';
import { letter } from '../../letters/letter-facts';
import { temporaryFolder } from '../../support/temporary-folder';
import { RETURNED } from './samples';

export interface Told {
  taskId: string;
  key: string;
  response: string;
}

/** A ledger file with letters that a server took, and what their tasks are told. */
export interface SentLetters {
  folder: string;
  ledger: Ledger;
  deps: SettleBounceDeps;
  told: Told[];
  /** Entries of the ledger: who changes nothing leaves it. */
  entries(): Promise<number>;
  close(): Promise<void>;
}

export interface SentLetter {
  taskId: string;
  key: string;
  address: string;
  messageId: string;
}

export const FIRST: SentLetter = {
  ...RETURNED,
  taskId: 'nv-56-tb-vpcp-3c-12',
  key: 'nv-56-tb-vpcp-3c-12/v1/T-7/moit.focal',
};
/** Went in the same digest as the first. */
export const SECOND: SentLetter = {
  ...FIRST,
  taskId: 'nv-56-tb-vpcp-3c-13',
  key: 'nv-56-tb-vpcp-3c-13/v1/T-7/moit.focal',
};
/** Of another message to the same mailbox. */
export const OTHER: SentLetter = {
  ...FIRST,
  key: 'nv-56-tb-vpcp-3c-12/v1/T-3/moit.focal',
  messageId: `<${'c'.repeat(40)}@dondoc.example>`,
};

export async function sentLetters(
  letters: readonly SentLetter[] = [FIRST, SECOND, OTHER],
): Promise<SentLetters> {
  const folder = temporaryFolder();
  const ledger = await openLedger({ url: join(folder.path, 'ledger.db') });
  for (const sent of letters) await send(ledger, sent);
  const told: Told[] = [];
  return {
    folder: folder.path,
    ledger,
    deps: {
      ledger,
      directory: ledger.addresses,
      tellTask: async (taskId, returned) => void told.push({ taskId, ...returned }),
    },
    told,
    entries: async () => (await ledger.verify()).entries,
    async close() {
      await ledger.close();
      folder.remove();
    },
  };
}

async function send(ledger: Ledger, { taskId, key, address, messageId }: SentLetter): Promise<void> {
  const claimed = await ledger.claim({
    letter: letter({ key }),
    taskId,
    address,
    messageId,
    sending: 'first',
  });
  if (claimed.answer !== 'go') throw new Error(`not claimed: ${key}`);
  const { attempt } = claimed;
  await ledger.handOver(key, attempt);
  const fate = {
    outcome: 'accepted',
    address,
    messageId,
    response: '250 2.0.0 Ok',
    attempts: attempt,
  } as const;
  await ledger.settle(taskId, key, fate);
}

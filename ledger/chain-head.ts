import type { LedgerDatabase } from './engine';
import { GENESIS_HASH } from './entry-hash';

export interface ChainHead {
  /** 0 for an empty ledger. */
  position: number;
  hash: string;
}

export async function readHead(db: LedgerDatabase): Promise<ChainHead> {
  const head = await db
    .selectFrom('ledger_entries')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? { position: 0, hash: GENESIS_HASH };
}

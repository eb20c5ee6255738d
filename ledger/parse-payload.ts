import type { EntryContent } from './entry';
import { LedgerDamaged } from './ledger-errors';

/** Throws LedgerDamaged when the text is no longer the JSON that was written. */
export function parsePayload(entry: Pick<EntryContent, 'id' | 'payload'>): unknown {
  try {
    return JSON.parse(entry.payload);
  } catch {
    throw new LedgerDamaged(entry.id);
  }
}

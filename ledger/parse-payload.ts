import type { EntryContent } from './entry';
import { LedgerDamaged } from './ledger-errors';

/** Throws LedgerDamaged when the text is no longer the JSON that was written. */
export function parsePayload(entry: EntryContent): unknown {
  try {
    return JSON.parse(entry.payload);
  } catch {
    throw new LedgerDamaged(entry.id);
  }
}

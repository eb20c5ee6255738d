import { createHash } from 'node:crypto';
import type { Entry } from './entry';

/** The encoding new entries are hashed with. A changed encoding gets the next number; old entries keep theirs. */
export const ENTRY_FORMAT = 1;

/** Stands before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * SHA-256, hexadecimal, over the UTF-8 bytes of `dondoc-ledger/1`, a line feed, and the JSON array of
 * every field but the hash, in this fixed order. Null when this version does not know the format.
 */
export function entryHash(entry: Omit<Entry, 'hash'>): string | null {
  if (entry.format !== ENTRY_FORMAT) return null;
  const fields = [
    entry.position,
    entry.format,
    entry.id,
    entry.kind,
    entry.taskId,
    entry.letterKey,
    entry.at,
    entry.recordedAt,
    entry.payload,
    entry.prevHash,
  ];
  return createHash('sha256')
    .update(`dondoc-ledger/1\n${JSON.stringify(fields)}`)
    .digest('hex');
}

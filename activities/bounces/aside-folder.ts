import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadReport, ReportKind } from '../../contract/bounce-workflow';

/** A folder under the kind of what lies in it; `unmatched` are bounces of no letter of ours. */
const FOLDERS: Record<ReportKind, string> = {
  bounce: 'unmatched',
  'delivery-news': 'delivery-news',
  'auto-reply': 'auto-reply',
  other: 'other',
  unreadable: 'unreadable',
};

const FILES_MAX = 10_000;

/** Thrown when a person must make room first: a flood of mail must not fill the disk. */
export class AsideFull extends Error {
  override readonly name = 'AsideFull';
}

/**
 * Keeps messages for a person as `<folder>/<kind>/<16 hex of SHA-256>.eml`, readable by the owner only; the same
 * message is one file. On the disk when it resolves. Rejects with AsideFull when a kind holds `max` files.
 */
export function asideFolder(
  folder: string,
  max = FILES_MAX,
): (raw: Buffer, report: ReadReport) => Promise<void> {
  return async (raw, { kind }) => {
    const place = join(folder, FOLDERS[kind]);
    await mkdir(place, { recursive: true, mode: 0o700 });
    const name = `${createHash('sha256').update(raw).digest('hex').slice(0, 16)}.eml`;
    const files = await readdir(place);
    if (files.includes(name)) return;
    if (files.length >= max) throw new AsideFull(`${place}: ${files.length}`);
    const half = join(place, `.${name}.${process.pid}`);
    const file = await open(half, 'w', 0o600);
    try {
      await file.writeFile(raw);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, join(place, name));
  };
}

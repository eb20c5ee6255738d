import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { DocumentRefused } from './document-refused';
import { LIMITS } from './limits';

const MIB = 1024 * 1024;

/**
 * The bytes of a regular file within the size limit. Devices and pipes are refused before they are
 * opened, and opening never waits: a link that is turned into a FIFO meanwhile cannot hang the reader.
 */
export async function documentBytes(file: string, most: number = LIMITS.fileBytes): Promise<Buffer> {
  try {
    refuseUnlessFile(await stat(file), file);
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      refuseUnlessFile(await handle.stat(), file);
      return await readUpTo(handle, most, file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new DocumentRefused('missing', file);
    throw new DocumentRefused('unreadable', file, { reason: code ?? message });
  }
}

function refuseUnlessFile(stats: { isDirectory(): boolean; isFile(): boolean }, file: string): void {
  if (stats.isDirectory()) throw new DocumentRefused('folder', file);
  if (!stats.isFile()) throw new DocumentRefused('not-a-file', file);
}

/** Counts what really comes: a file may grow while it is read, and /proc files have no size. */
async function readUpTo(handle: FileHandle, most: number, file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(MIB), 0, MIB);
    if (bytesRead === 0) break;
    total += bytesRead;
    if (total > most) throw new DocumentRefused('too-large', file, { most: Math.floor(most / MIB) });
    chunks.push(buffer.subarray(0, bytesRead));
  }
  if (total === 0) throw new DocumentRefused('empty', file);
  return Buffer.concat(chunks, total);
}

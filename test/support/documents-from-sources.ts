import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentRefused } from '../../client/documents/document-refused';
import type { DocumentText } from '../../client/documents/document-text';
import { readDocument, type ReadOptions } from '../../client/documents/read-document';

/** Lets the reader process run the TypeScript sources, as jest itself does. */
export const FROM_SOURCES: ReadOptions = {
  nodeArguments: ['--allow-addons', '-r', require.resolve('./register-swc.cjs')],
};

export function read(file: string, options: ReadOptions = {}): Promise<DocumentText> {
  return readDocument(file, { ...FROM_SOURCES, ...options });
}

/** Writes the bytes to a file in the folder and reads it. */
export async function readBytes(
  folder: string,
  name: string,
  bytes: Buffer | string,
  options: ReadOptions = {},
): Promise<DocumentText> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return read(file, options);
}

/** The refusal that a reading ends in. */
export async function refusal(reading: Promise<DocumentText>): Promise<DocumentRefused> {
  const outcome = await reading.then(
    ({ text }) => new Error(`was read: ${text.slice(0, 80)}`),
    (error: Error) => error,
  );
  if (!('code' in outcome)) throw outcome;
  return outcome as DocumentRefused;
}

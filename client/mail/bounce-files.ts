import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { REPORT_BYTES_MAX } from '../../contract/bounce-workflow';
import { CliError } from '../cli-error';
import { EXIT } from '../exit-codes';
import type { Surroundings } from '../surroundings';

/** A message as it was found; `raw` is null when it is larger than a report may be. */
export interface FoundMessage {
  name: string;
  raw: Buffer | null;
  /** Named by the person, rather than found in a folder with other mail. */
  named: boolean;
}

/** A folder of more than this is a mailbox that nobody has looked at; it is read in parts. */
const MESSAGES_MAX = 5_000;

/**
 * The messages of files, of folders (of a maildir, what is new in it) and of stdin (`-`), in the order named.
 *
 * @throws CliError (2) for what cannot be read
 */
export async function findMessages(
  places: readonly string[],
  stdin: Surroundings['stdin'],
): Promise<FoundMessage[]> {
  const found: FoundMessage[] = [];
  for (const place of places) {
    if (place === '-') found.push(await fromStdin(stdin));
    else if ((await statOf(place)).isDirectory()) found.push(...(await fromFolder(place)));
    else found.push({ ...(await fromFile(place)), named: true });
  }
  if (found.length <= MESSAGES_MAX) return found;
  throw new CliError(
    EXIT.badInput,
    `Có ${found.length} thư, mỗi lần đọc nhiều nhất ${MESSAGES_MAX}; chia thư mục ra rồi chạy lại.`,
    `${found.length} messages are more than the ${MESSAGES_MAX} that are read at once; divide the folder and run again.`,
  );
}

async function fromStdin(stdin: Surroundings['stdin']): Promise<FoundMessage> {
  const raw = stdin === undefined ? Buffer.alloc(0) : await buffer(stdin);
  return { name: '-', raw: raw.byteLength > REPORT_BYTES_MAX ? null : raw, named: true };
}

async function fromFolder(folder: string): Promise<FoundMessage[]> {
  const inNew = await stat(join(folder, 'new')).catch(() => null);
  const place = inNew?.isDirectory() === true ? join(folder, 'new') : folder;
  const entries = await readdir(place, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const found: FoundMessage[] = [];
  for (const name of names) found.push({ ...(await fromFile(join(place, name))), named: false });
  return found;
}

async function fromFile(name: string): Promise<Omit<FoundMessage, 'named'>> {
  const { size } = await statOf(name);
  if (size > REPORT_BYTES_MAX) return { name, raw: null };
  return {
    name,
    raw: await readFile(name).catch((error: unknown) => Promise.reject(unreadable(name, error))),
  };
}

async function statOf(place: string): Promise<Stats> {
  return stat(place).catch((error: unknown) => Promise.reject(unreadable(place, error)));
}

function unreadable(place: string, error: unknown): CliError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new CliError(
    EXIT.badInput,
    `Không đọc được ${place} (${code}).`,
    `Cannot read ${place} (${code}).`,
    { place },
    { cause: error },
  );
}

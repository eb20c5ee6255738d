import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** From `config/` in the sources and from `dist/config/` in the package. */
const WAYS_UP = ['..', '../..'];

/** The folder with agencies, calendars, policies and examples that comes with the package. */
export function packagedDataDir(): string {
  const found = WAYS_UP.map((up) => resolve(__dirname, up, 'data')).find((dir) =>
    existsSync(join(dir, 'agencies')),
  );
  if (!found)
    throw new Error(`dondoc's data folder is missing beside ${__dirname}; install the package again`);
  return found;
}

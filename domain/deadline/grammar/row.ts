import { phrasesFor } from './phrases';

/** What stands between the members of a row of months, quarters or years. */
export const CONNECTOR = phrasesFor<true>([
  [true, ['-', '–', '—', 'và', ',', 'đến', 'hoặc', 'đến hết', 'sang', '&']],
]);
export const DASHES = new Set(['-', '–', '—']);

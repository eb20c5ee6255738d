import { Refused } from '../reading';
import { lettersIn, type Page } from './page';
import { rowText } from './rows';

/** A page with fewer letters is a picture, perhaps with a page number or a stamp as text. */
const LETTERS_OF_A_PAGE = 5;
/** A scan may carry a line or two that a signing program wrote on it. */
const LETTERS_OF_A_SCAN = 100;
/** Of rubbish signs among all. A wrong sign here and there (a bullet, a logo) is normal. */
const RUBBISH = 0.1;
const NO_MEANING = /[\p{Co}\p{Cn}\uFFFD]|(?![\t\n])\p{Cc}/gu;

/** Private signs are often bullets and logos; these never are. */
const LOST = /\uFFFD|(?![\t\n])\p{Cc}/gu;
const FEW_LOST = 3;

/** Whether some words were drawn in a font that does not say which letters they are. */
export function hasLostWords(pages: readonly Page[]): boolean {
  const lost = pages.reduce(
    (sum, { rows }) => sum + (rows.map(rowText).join('').match(LOST)?.length ?? 0),
    0,
  );
  return lost > FEW_LOST;
}

/** The numbers of the pages without text. Throws Refused for a scan and for fonts without Unicode map. */
export function pagesWithoutText(pages: readonly Page[]): number[] {
  const texts = pages.map(({ rows, across }) => [...rows, ...across].map(rowText).join('\n'));
  const all = texts.join('\n');
  const signs = all.match(/\S/gu)?.length ?? 0;
  if ((all.match(NO_MEANING)?.length ?? 0) > signs * RUBBISH) throw new Refused('no-unicode-map');
  const empty = pages
    .filter((_, i) => lettersIn(texts[i] ?? '') < LETTERS_OF_A_PAGE)
    .map(({ number }) => number);
  const isMostlyEmpty = empty.length * 2 >= pages.length;
  if (isMostlyEmpty && lettersIn(all) < LETTERS_OF_A_SCAN * pages.length) {
    throw new Refused('scan', { pages: pages.length });
  }
  return empty;
}

/** Soft hyphens, zero-width characters, joiners, byte-order marks and direction marks print nothing. */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u115F\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
/** Spaces of other widths; the tab stays, since it parts the cells of a table. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\v\f]/gu;
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
const HYPHENS = /[\u2010\u2011]/gu;

/** NFC with plain spaces, hyphens and line ends; no line ends in a space, nothing invisible stays. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(HYPHENS, '-')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, '')
    .concat('\n');
}

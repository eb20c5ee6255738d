/** Cuts a text to so many UTF-8 bytes, at a letter's boundary; Vietnamese letters take up to 3. */
export function clampBytes(text: string, maxBytes: number): string {
  if (utf8Length(text) <= maxBytes) return text;
  let bytes = utf8Length('…');
  let kept = '';
  for (const letter of text) {
    bytes += utf8Length(letter);
    if (bytes > maxBytes) break;
    kept += letter;
  }
  return `${kept}…`;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What the server takes for summaries and for details. */
export const SUMMARY_BYTES = 200;
export const DETAILS_BYTES = 20_000;

/** SQL stores keep a Keyword in a column of 255; counted in bytes, so that every store has room. */
export const KEYWORD_BYTES = 255;

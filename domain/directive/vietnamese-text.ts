const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Lower-case ASCII: marks dropped, `đ` written `d`. */
export function foldToAscii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * Equal for two spellings of the same words: composed or decomposed, either case, either place of the
 * tone mark (`hoà`, `hòa`), any run of spaces. Words that differ by a tone or a vowel stay different.
 */
export function spellingKey(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, toneMarkLast)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The tone belongs to the syllable, whichever letter carries it. */
function toneMarkLast(syllable: string): string {
  const tones = syllable.match(TONE_MARKS) ?? [];
  return syllable.replace(TONE_MARKS, '') + tones.join('');
}

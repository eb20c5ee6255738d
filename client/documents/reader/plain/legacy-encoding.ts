import { Refused } from '../reading';

/**
 * Before Unicode, Vietnamese fonts drew its letters in the places of Western ones; read as Western text
 * (or copied out of such a document) they show signs inside words that no language has there.
 * TCVN3 (TCVN 5712:1993) has `«` for ô, `®` for đ, `µ ¶ · ¸ ¹` for the tones of a, and so on.
 */
const TCVN3 =
  /(?<=[A-Za-z])[\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6-\u00CF]|[\u00A8-\u00AE\u00B5-\u00B9\u00BB-\u00BE](?=[a-z\u00C0-\u00FF])/gu;
/** VNI writes the mark as a second letter: `aù` for á, `eä` for ệ, `ñ` for đ, `ö` for ư. */
const VNI = /[aeouAEOUöôÖÔyYi][ùøûõïäâáàåãéèúüëêÙØÛÕÏÄÂÁÀÅÃÉÈÚÜËÊ]|[ñÑöÖ]/gu;
/** Letters that only Unicode's Vietnamese has. */
const MODERN = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
const LETTER = /\p{L}/gu;

const SAMPLE = 200_000;
/** In Vietnamese every fourth letter carries a mark; in other languages these signs are rarer than this. */
const SHARE = 0.03;
const FEWEST = 5;

export function legacyEncodingOf(text: string): 'TCVN3 (ABC)' | 'VNI' | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const letters = count(sample, LETTER);
  const modern = countModern(sample);
  const least = Math.max(FEWEST, letters * SHARE, modern * 2);
  const tcvn3 = count(sample, TCVN3);
  const vni = count(sample, VNI);
  if (Math.max(tcvn3, vni) < least) return null;
  return tcvn3 > vni ? 'TCVN3 (ABC)' : 'VNI';
}

/** How many letters are there that only Unicode can write. */
export function countModern(text: string): number {
  return count(text, MODERN);
}

/** Also for text out of a PDF or Word file that was written with such fonts. */
export function refuseLegacyText(text: string): void {
  const encoding = legacyEncodingOf(text);
  if (encoding !== null) throw new Refused('legacy-encoding', { encoding });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import type { Lang } from './lang';

const ONLY_A_NUMBER = /^(?:số\s+)?(?=\d)/iu;

/**
 * A document as a sentence names it, after the kind that was written before its number; where only a number was
 * written, `văn bản số 812/BC-BNNMT ngày 04/02/2026`.
 */
export function documentName(document: string, lang: Lang = 'vi'): string {
  if (!ONLY_A_NUMBER.test(document)) return document;
  return document.replace(ONLY_A_NUMBER, lang === 'en' ? 'document no. ' : 'văn bản số ');
}

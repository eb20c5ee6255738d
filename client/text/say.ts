export type Lang = 'vi' | 'en';

/** Chooses between the same words in Vietnamese and in English. */
export type Say = (vi: string, en: string) => string;

export function sayIn(lang: Lang): Say {
  return (vi, en) => (lang === 'en' ? en : vi);
}

/** The languages of everything a person reads; Vietnamese where nothing else is asked for. */
export type Lang = 'vi' | 'en';

/** The same words in both. */
export type Words = Record<Lang, string>;

/** `const say = sayIn(lang)`, then `say('hạn', 'due')`. */
export function sayIn(lang: Lang): (vi: string, en: string) => string {
  return (vi, en) => (lang === 'en' ? en : vi);
}

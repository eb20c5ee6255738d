/** The languages of everything a person reads on the terminal; letters are Vietnamese always. */
export type Lang = 'vi' | 'en';

/** The same words in both. */
export type Words = Record<Lang, string>;

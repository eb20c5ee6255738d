import { sayIn, type Lang } from '../domain/wording/lang';

/** ` Lý do: ….`, to stand behind a sentence; empty without a reason. In English a person's words are quoted. */
export function because(text: string | null, lang: Lang = 'vi'): string {
  if (text === null || text === '') return '';
  return becauseOf(lang === 'en' ? quoted(withoutStop(text)) : text, lang);
}

/** The same of a reason that is in the language of the letter. */
export function becauseOf(words: string | null, lang: Lang): string {
  if (words === null || words === '') return '';
  return ` ${sayIn(lang)('Lý do', 'Reason')}: ${withoutStop(words)}.`;
}

/** In an English letter, what a person wrote in Vietnamese stands in quotation marks. */
export function quotedIn(text: string, lang: Lang): string {
  return lang === 'en' ? quoted(text) : text;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/u, '');
}

import type { PlainDate } from '../../domain/time/instant';
import { shownDate } from '../../domain/wording/dates';
import type { Lang } from './say';

/** What is said of a reader behind the name: ` (để biết)`, ` (thay Bộ Công Thương)`; empty for the one meant. */
export function readerWords({ copy, insteadOf }: { copy?: true; insteadOf?: string }, lang: Lang): string {
  if (insteadOf !== undefined) return lang === 'en' ? ` (instead of ${insteadOf})` : ` (thay ${insteadOf})`;
  return copy === true ? (lang === 'en' ? ' (for information)' : ' (để biết)') : '';
}

/** ` ngày 05/03/2026`, of a letter that came back then. */
export function returnedWords({ returnedOn }: { returnedOn?: PlainDate }, lang: Lang): string {
  if (returnedOn === undefined) return '';
  return `${lang === 'en' ? ' on' : ' ngày'} ${shownDate(returnedOn, lang)}`;
}

import type { Lang } from './say';

const LEADERSHIP = /^Lãnh đạo /u;

/** A mailbox as `mailboxName` gives it: `Lãnh đạo Bộ Công Thương`, in English `leadership of Bộ Công Thương`. */
export function mailboxWords(name: string, lang: Lang): string {
  return lang === 'en' ? name.replace(LEADERSHIP, 'leadership of ') : name;
}

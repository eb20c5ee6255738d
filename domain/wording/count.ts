import type { Lang } from './lang';

/** `3.321`; in English `3,321`. */
export function countText(count: number, lang: Lang = 'vi'): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '.');
}

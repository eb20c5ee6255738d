import type { Via } from '../directive/agency-spellings';

const WORDS: Record<Via, { vi: string; en: string }> = {
  code: { vi: 'đúng mã', en: 'its code' },
  name: { vi: 'đúng tên', en: 'its name' },
  alias: { vi: 'tên khác trong danh bạ', en: 'another name in the directory' },
  abbreviation: { vi: 'tên viết tắt', en: 'an abbreviation' },
  'office-holder': { vi: 'chức danh đại diện cơ quan', en: 'a title that stands for the body' },
  place: { vi: 'địa danh', en: 'a place' },
  former: { vi: 'tên cũ', en: 'a former name' },
};

/** In what a name was recognised: `tên viết tắt`. */
export function viaWords(via: Via, lang: 'vi' | 'en'): string {
  return WORDS[via][lang];
}

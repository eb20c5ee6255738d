import type { ReaderReason } from '../letter/why-reader';
import { shownDate } from './dates';
import type { Lang, Words } from './lang';
import { levelName, outcomeName } from './names';

/** Why a mailbox reads a letter: `đầu mối cơ quan chủ trì`, `đọc thay Bộ Công Thương đến hết ngày 30/04/2026`. */
export function readerReason(reason: ReaderReason, lang: Lang = 'vi'): string {
  return wordsOf(reason)[lang];
}

function wordsOf(reason: ReaderReason): Words {
  switch (reason.rule) {
    case 'lead':
      return { vi: 'đầu mối cơ quan chủ trì', en: 'focal officer of the lead agency' };
    case 'leadership':
      return place({ vi: 'lãnh đạo cơ quan chủ trì', en: 'leadership of the lead agency' }, reason.level);
    case 'standing-agency':
      return place({ vi: 'cơ quan thường trực', en: 'standing agency' }, reason.level);
    case 'office':
      return place({ vi: 'Văn phòng', en: 'office' }, reason.level);
    case 'committee':
      return place({ vi: 'Ban Chỉ đạo', en: 'Steering Committee' }, reason.level);
    case 'secretariat':
      return { vi: 'đơn vị theo dõi, đôn đốc', en: 'secretariat' };
    case 'former-lead':
      return { vi: 'cơ quan chủ trì trước đây', en: 'former lead agency' };
    case 'parent-lead':
      return { vi: 'chủ trì nhiệm vụ cấp trên', en: 'lead of the parent task' };
    case 'deputy':
      return {
        vi: `đọc thay ${reason.of} theo ủy quyền đến hết ngày ${shownDate(reason.until, 'vi')}`,
        en: `reads for ${reason.of} by delegation until ${shownDate(reason.until, 'en')}`,
      };
    case 'coordinating':
      return { vi: 'cơ quan phối hợp, gửi để biết', en: 'coordinating agency, for information' };
    case 'redirected':
      return redirected(reason);
  }
}

function place(name: Words, level: number | null): Words {
  if (level === null) return name;
  return { vi: `${name.vi}, ${levelName(level)}`, en: `${name.en}, ${levelName(level, 'en')}` };
}

function redirected({ from, outcome, on }: Extract<ReaderReason, { rule: 'redirected' }>): Words {
  const why = (lang: Lang): string =>
    outcome === null || on === null ? '' : ` (${outcomeName(outcome, lang)}, ${shownDate(on, lang)})`;
  return {
    vi: `thay cho ${from} không nhận được thư${why('vi')}`,
    en: `in place of ${from}, which cannot be reached${why('en')}`,
  };
}

import type { LetterOutcome, ShownOutcome } from '../letter/letter';
import type { Lang, Words } from './lang';

const OUTCOMES: Record<ShownOutcome, Words> = {
  accepted: { vi: 'máy chủ thư đã nhận', en: 'accepted by the mail server' },
  refused: { vi: 'máy chủ thư từ chối', en: 'refused by the mail server' },
  'no-address': { vi: 'danh bạ chưa có địa chỉ nhận thư', en: 'no address in the directory' },
  unknown: {
    vi: 'mất kết nối khi đang chuyển, chưa rõ đã tới hay chưa',
    en: 'connection lost while handing over, not known whether it arrived',
  },
  bounced: { vi: 'bị trả lại', en: 'returned as undeliverable' },
  suppressed: {
    vi: 'không gửi, địa chỉ này đã trả lại thư trước',
    en: 'not sent, this address has returned letters before',
  },
  superseded: {
    vi: 'không gửi được trong ngày, đã thay bằng thư sau',
    en: 'not sent that day, replaced by a later letter',
  },
  skipped: { vi: 'không gửi vì không còn cần', en: 'not sent, no longer wanted' },
  held: {
    vi: 'không gửi được trong ngày, chờ thư thay',
    en: 'not sent that day, to be replaced by a current letter',
  },
  pending: { vi: 'chưa có kết quả', en: 'pending' },
};

const CAUSES = {
  overdue: { vi: 'quá hạn', en: 'overdue' },
  'no-acknowledgement': { vi: 'chưa tiếp nhận nhiệm vụ', en: 'not acknowledged' },
  'by-hand': { vi: 'yêu cầu của đơn vị theo dõi', en: 'asked for by the secretariat' },
} as const;

const LEVELS: Record<number, Words> = {
  1: { vi: 'lãnh đạo cơ quan chủ trì', en: 'leadership of the lead agency' },
  2: { vi: 'cơ quan thường trực và văn phòng', en: 'standing agency and office' },
  3: { vi: 'Ban Chỉ đạo', en: 'Steering Committee' },
};
const NO_LEVEL: Words = { vi: 'chưa đặt tên', en: 'unnamed' };

/** What became of a letter, in words. */
export function outcomeName(outcome: ShownOutcome, lang: Lang = 'vi'): string {
  return OUTCOMES[outcome][lang];
}

export function isOutcome(text: string): text is LetterOutcome {
  return text in OUTCOMES && text !== 'pending' && text !== 'held';
}

export function escalationCause(cause: keyof typeof CAUSES, lang: Lang = 'vi'): string {
  return CAUSES[cause][lang];
}

/** `cấp 2 (cơ quan thường trực và văn phòng)` */
export function levelName(level: number, lang: Lang = 'vi'): string {
  const name = (LEVELS[level] ?? NO_LEVEL)[lang];
  return `${lang === 'en' ? 'level' : 'cấp'} ${level} (${name})`;
}

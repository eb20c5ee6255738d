import type { LetterOutcome } from '../letter/letter';

const OUTCOMES: Record<LetterOutcome | 'pending', string> = {
  accepted: 'máy chủ thư đã nhận',
  refused: 'máy chủ thư từ chối',
  'no-address': 'danh bạ chưa có địa chỉ nhận thư',
  unknown: 'mất kết nối khi đang chuyển, chưa rõ đã tới hay chưa',
  skipped: 'không gửi vì không còn cần',
  pending: 'chưa có kết quả',
};

const CAUSES = {
  overdue: 'quá hạn',
  'no-acknowledgement': 'chưa tiếp nhận nhiệm vụ',
  'by-hand': 'yêu cầu của đơn vị theo dõi',
} as const;

const LEVELS: Record<number, string> = {
  1: 'lãnh đạo cơ quan chủ trì',
  2: 'cơ quan thường trực và văn phòng',
  3: 'Ban Chỉ đạo',
};

/** What became of a letter, in words. */
export function outcomeName(outcome: LetterOutcome | 'pending'): string {
  return OUTCOMES[outcome];
}

export function isOutcome(text: string): text is LetterOutcome {
  return text in OUTCOMES && text !== 'pending';
}

export function escalationCause(cause: keyof typeof CAUSES): string {
  return CAUSES[cause];
}

/** `cấp 2 (cơ quan thường trực và văn phòng)` */
export function levelName(level: number): string {
  return `cấp ${level} (${LEVELS[level] ?? 'chưa đặt tên'})`;
}

import type { LadderOpening } from '../policy/ladder';
import type { Lang, Words } from './lang';

const OPENINGS: Record<LadderOpening, Words> = {
  ASSIGNED: { vi: 'giao nhiệm vụ', en: 'assigned' },
  EXTENDED: { vi: 'điều chỉnh thời hạn', en: 'deadline changed' },
  RETURNED: { vi: 'trả lại kết quả', en: 'result returned' },
  RESUMED: { vi: 'tiếp tục sau tạm dừng', en: 'resumed' },
  REASSIGNED: { vi: 'đổi cơ quan chủ trì', en: 'lead changed' },
  PERIOD: { vi: 'mở kỳ mới', en: 'next period' },
};

/** What opened a ladder, e.g. `giao nhiệm vụ`. */
export function openingName(opening: LadderOpening, lang: Lang = 'vi'): string {
  return OPENINGS[opening][lang];
}

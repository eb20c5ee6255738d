import type { LinkRemark } from '../../domain/directive/likeness';
import type { RegisterLink } from './known-tasks';

const REMARKS: Record<LinkRemark, { vi: string; en: string }> = {
  'lead-differs': { vi: 'khác cơ quan chủ trì', en: 'the lead differs' },
  'due-differs': { vi: 'khác thời hạn', en: 'the due date differs' },
};
/** Enough words to see why; a task may share a whole sentence. */
const MOST_SHARED = 4;

/** `giống nhiệm vụ 56-TB-VPCP/3c-12 (93%): “lộ trình đàm phán”, …`, without a full stop. */
export function linkText({ known, score, shared, remarks }: RegisterLink): { vi: string; en: string } {
  const percent = `${Math.round(score * 100)}%`;
  const words = [...shared].sort((a, b) => b.length - a.length).slice(0, MOST_SHARED);
  const list = words.map((word) => `“${word}”`).join(', ');
  const but = (lang: 'vi' | 'en') => remarks.map((remark) => `, ${REMARKS[remark][lang]}`).join('');
  return {
    vi: `giống nhiệm vụ ${known.code} (${percent}${but('vi')}): ${list}`,
    en: `like task ${known.code} (${percent}${but('en')}): ${list}`,
  };
}

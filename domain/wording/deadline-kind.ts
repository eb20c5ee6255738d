import type { DeadlineKind } from '../deadline/deadline';
import type { Lang, Words } from './lang';

const NAMES: Record<DeadlineKind, Words> = {
  dated: { vi: 'có thời hạn', en: 'dated' },
  recurring: { vi: 'định kỳ', en: 'recurring' },
  before_event: { vi: 'theo sự kiện', en: 'by an event' },
  on_schedule: { vi: 'theo tiến độ', en: 'on schedule' },
  immediate: { vi: 'thực hiện ngay', en: 'at once' },
  standing: { vi: 'thường xuyên', en: 'standing' },
};

export function deadlineKindName(kind: DeadlineKind, lang: Lang = 'vi'): string {
  return NAMES[kind][lang];
}

/** Every kind, for finding one by its name. */
export const DEADLINE_KINDS = Object.keys(NAMES) as DeadlineKind[];

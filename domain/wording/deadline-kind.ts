import type { DeadlineKind } from '../deadline/deadline';

const NAMES: Record<DeadlineKind, string> = {
  dated: 'có thời hạn',
  recurring: 'định kỳ',
  before_event: 'theo sự kiện',
  on_schedule: 'theo tiến độ',
  immediate: 'thực hiện ngay',
  standing: 'thường xuyên',
};

export function deadlineKindName(kind: DeadlineKind): string {
  return NAMES[kind];
}

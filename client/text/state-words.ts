import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { OfficialStatus } from '../../domain/official-status';
import { DEADLINE_KINDS, deadlineKindName } from '../../domain/wording/deadline-kind';
import type { TaskState } from '../../domain/state';
import { officialStatusName, stageName } from '../../domain/wording/status';
import type { Lang } from './say';

interface StatusWords {
  /** Told by a sign as well as by words. */
  sign: string;
  brief: Record<Lang, string>;
}

const STATUSES: Record<OfficialStatus, StatusWords> = {
  'not-assigned': { sign: '', brief: { vi: 'chưa giao', en: 'not yet' } },
  'done-on-time': { sign: '✓ ', brief: { vi: 'đúng hạn', en: 'on time' } },
  'done-late': { sign: '✓ ', brief: { vi: 'muộn', en: 'late' } },
  'in-progress': { sign: '', brief: { vi: 'trong hạn', en: 'in time' } },
  overdue: { sign: '▲ ', brief: { vi: 'quá hạn', en: 'overdue' } },
  suspended: { sign: '◇ ', brief: { vi: 'tạm dừng', en: 'suspended' } },
  withdrawn: { sign: '', brief: { vi: 'đã rút', en: 'withdrawn' } },
};

/** `▲ đang thực hiện, quá hạn` */
export function statusWords(status: OfficialStatus, lang: Lang): string {
  return `${STATUSES[status].sign}${officialStatusName(status, lang)}`;
}

/** `▲ quá hạn` */
export function briefStatusWords(status: OfficialStatus, lang: Lang): string {
  const { sign, brief } = STATUSES[status];
  return `${sign}${brief[lang]}`;
}

export function kindWords(kind: DeadlineKind, lang: Lang): string {
  return deadlineKindName(kind, lang);
}

/** The way back from the words that Temporal's list holds; null for words of another make. */
export function statusOfName(name: string): OfficialStatus | null {
  return keysOf(STATUSES).find((status) => officialStatusName(status) === name) ?? null;
}

const STAGES: readonly TaskState['status'][] = [
  'unassigned',
  'open',
  'reported',
  'suspended',
  'accepted',
  'withdrawn',
];

export function stageOfName(name: string): TaskState['status'] | null {
  return STAGES.find((stage) => stageName(stage) === name) ?? null;
}

export function kindOfName(name: string): DeadlineKind | null {
  return DEADLINE_KINDS.find((kind) => deadlineKindName(kind) === name) ?? null;
}

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
  return Object.keys(record) as K[];
}

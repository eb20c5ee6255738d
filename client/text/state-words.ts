import type { DeadlineKind } from '../../domain/deadline/deadline';
import type { OfficialStatus } from '../../domain/official-status';
import { deadlineKindName } from '../../domain/wording/deadline-kind';
import { officialStatusName } from '../../domain/wording/status';

type Lang = 'vi' | 'en';

interface StatusWords {
  /** Told by a sign as well as by words. */
  sign: string;
  en: string;
  brief: Record<Lang, string>;
}

const STATUSES: Record<OfficialStatus, StatusWords> = {
  'not-assigned': { sign: '', en: 'not assigned yet', brief: { vi: 'chưa giao', en: 'not yet' } },
  'done-on-time': { sign: '✓ ', en: 'done on time', brief: { vi: 'đúng hạn', en: 'on time' } },
  'done-late': { sign: '✓ ', en: 'done late', brief: { vi: 'muộn', en: 'late' } },
  'in-progress': { sign: '', en: 'in progress, in time', brief: { vi: 'trong hạn', en: 'in time' } },
  overdue: { sign: '▲ ', en: 'in progress, overdue', brief: { vi: 'quá hạn', en: 'overdue' } },
  withdrawn: { sign: '', en: 'withdrawn', brief: { vi: 'đã rút', en: 'withdrawn' } },
};

const KINDS: Record<DeadlineKind, string> = {
  dated: 'dated',
  recurring: 'recurring',
  before_event: 'by an event',
  on_schedule: 'on schedule',
  immediate: 'at once',
  standing: 'standing',
};

/** `▲ đang thực hiện, quá hạn` */
export function statusWords(status: OfficialStatus, lang: Lang): string {
  const { sign, en } = STATUSES[status];
  return `${sign}${lang === 'en' ? en : officialStatusName(status)}`;
}

/** `▲ quá hạn` */
export function briefStatusWords(status: OfficialStatus, lang: Lang): string {
  const { sign, brief } = STATUSES[status];
  return `${sign}${brief[lang]}`;
}

export function kindWords(kind: DeadlineKind, lang: Lang): string {
  return lang === 'en' ? KINDS[kind] : deadlineKindName(kind);
}

/** The way back from the words that Temporal's list holds; null for words of another make. */
export function statusOfName(name: string): OfficialStatus | null {
  return keysOf(STATUSES).find((status) => officialStatusName(status) === name) ?? null;
}

export function kindOfName(name: string): DeadlineKind | null {
  return keysOf(KINDS).find((kind) => deadlineKindName(kind) === name) ?? null;
}

function keysOf<K extends string>(record: Record<K, unknown>): K[] {
  return Object.keys(record) as K[];
}

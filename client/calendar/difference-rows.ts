import type { ChangedDay } from '../../domain/deadline/calendar-difference';
import type { MovedStep } from '../../domain/plan-difference';
import { dateWithWeekday, vietnameseDateTime } from '../../domain/wording/dates';
import { rungName } from '../../domain/wording/rungs';
import type { Column } from '../output/printer';
import type { TaskChange } from './task-changes';

/** One line of a difference: a day that becomes closed or worked, or a step that moves. */
export interface DifferenceRow {
  what: 'day' | 'letter' | 'escalation';
  date: string | null;
  code: string | null;
  lead: string | null;
  rung: string | null;
  before: string | null;
  after: string | null;
}

export function dayRow({ date, before, after }: ChangedDay): DifferenceRow {
  return { what: 'day', date, code: null, lead: null, rung: null, before, after };
}

export function stepRow(
  { code, lead }: Pick<TaskChange, 'code' | 'lead'>,
  { rung, level, before, after }: MovedStep,
): DifferenceRow {
  return { what: level === null ? 'letter' : 'escalation', date: null, code, lead, rung, before, after };
}

/** All of it, for a program. */
export const DATA_COLUMNS: Column<DifferenceRow>[] = (
  ['what', 'date', 'code', 'lead', 'rung', 'before', 'after'] as const
).map((key) => ({ key, vi: key, en: key, value: (r) => r[key] }));

export const DAY_COLUMNS: Column<DifferenceRow>[] = [
  {
    key: 'date',
    vi: 'Ngày',
    en: 'Day',
    value: (r) => r.date,
    text: (r, lang) => (lang === 'en' ? r.date : r.date && dateWithWeekday(r.date)),
  },
  { key: 'before', vi: 'Đang dùng', en: 'In use', value: (r) => r.before, text: closedOrWorked('before') },
  { key: 'after', vi: 'Bản mới', en: 'New', value: (r) => r.after, text: closedOrWorked('after') },
];

export const STEP_COLUMNS: Column<DifferenceRow>[] = [
  { key: 'code', vi: 'Mã', en: 'Code', value: (r) => r.code, yields: { order: 3, atLeast: 14 }, keep: 'end' },
  {
    key: 'lead',
    vi: 'Chủ trì',
    en: 'Lead',
    value: (r) => r.lead,
    width: 28,
    yields: { order: 1, atLeast: 10 },
  },
  {
    key: 'rung',
    vi: 'Kỳ nhắc',
    en: 'Rung',
    value: (r) => r.rung,
    text: (r) => r.rung && rungName(r.rung),
    yields: { order: 2, atLeast: 12 },
  },
  { key: 'before', vi: 'Đang dùng', en: 'In use', value: (r) => r.before, text: timeOf('before') },
  { key: 'after', vi: 'Bản mới', en: 'New', value: (r) => r.after, text: timeOf('after') },
];

function closedOrWorked(side: 'before' | 'after') {
  return (row: DifferenceRow, lang: 'vi' | 'en') => row[side] ?? (lang === 'en' ? 'worked' : 'ngày làm việc');
}

function timeOf(side: 'before' | 'after') {
  return (row: DifferenceRow, lang: 'vi' | 'en') => {
    const at = row[side];
    if (at === null) return lang === 'en' ? 'no letter' : 'không gửi';
    return lang === 'en' ? at.slice(0, 16).replace('T', ' ') : vietnameseDateTime(at);
  };
}

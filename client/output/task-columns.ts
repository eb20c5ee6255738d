import type { Instant } from '../../domain/time/instant';
import type { DeadlineKind } from '../../domain/deadline/deadline';
import { vietnameseDate } from '../../domain/wording/dates';
import { kindWords } from '../text/state-words';
import type { Column } from './column';

/** Which task and whose; the first columns of every table of tasks. */
export function whoseColumns(leadWidth: number): Column<{ code: string; lead: string }>[] {
  return [
    {
      key: 'code',
      vi: 'Mã',
      en: 'Code',
      value: (r) => r.code,
      yields: { order: 3, atLeast: 14 },
      // The end is what names a task in short.
      keep: 'end',
    },
    {
      key: 'lead',
      vi: 'Chủ trì',
      en: 'Lead',
      value: (r) => r.lead,
      width: leadWidth,
      yields: { order: 2, atLeast: 12 },
    },
  ];
}

/** The same with what is to be done; on a narrow terminal the gist yields first, the code last. */
export function taskColumns(widths: { lead: number; gist: number }): Column<{
  code: string;
  lead: string;
  gist: string;
}>[] {
  return [
    ...whoseColumns(widths.lead),
    {
      key: 'gist',
      vi: 'Nhiệm vụ',
      en: 'Task',
      value: (r) => r.gist,
      width: widths.gist,
      yields: { order: 1, atLeast: 10 },
    },
  ];
}

/** The date of the tracking table, or what kind of deadline a task without one has. */
export const DUE_COLUMNS: Column<{ lateAfter: Instant | null; kind: DeadlineKind | null }>[] = [
  {
    key: 'due',
    vi: 'Hạn',
    en: 'Due',
    value: (r) => (r.lateAfter === null ? null : vietnameseDate(r.lateAfter)),
    // The date from which a task counts as late, or what the wording asks for where there is none.
    text: (r, lang, time) =>
      r.lateAfter === null ? r.kind && kindWords(r.kind, lang) : time(r.lateAfter, 'day'),
  },
  { key: 'kind', vi: 'Loại hạn', en: 'Kind', value: (r) => r.kind, dataOnly: true },
];

import { dateOf, isoWeekday, type PlainDate } from '../../domain/time/instant';
import { closedReason } from '../../domain/wording/closed-day';
import { shownDate, shownDateTime, vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import { rungNames } from '../../domain/wording/rungs';
import { rungReason } from '../../domain/wording/rung-reason';
import type { Column } from '../output/printer';
import type { Lang } from '../text/say';
import { briefRungs } from './brief-rungs';
import { addresseeOf, shortCode, type PlannedLetterOf } from './planned-task';
import { mailboxWords } from '../text/mailbox-words';

/** One planned letter as `plan` prints it. */
export interface PlanRow {
  taskId: string;
  code: string;
  /** Rungs of the letter, comma-separated. */
  rung: string;
  rungs: string[];
  at: string;
  to: string;
  recipient: string;
  level: number | null;
  shiftedFrom: string | null;
  /** Why offices are closed on `shiftedFrom`. */
  closedBecause: string | null;
  reason: string;
  reasonEn: string;
}

const WEEKDAYS: Record<Lang, string[]> = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

export const PLAN_COLUMNS: Column<PlanRow>[] = [
  {
    key: 'code',
    vi: 'Mã',
    en: 'Code',
    value: (r) => r.code,
    text: (r) => shortCode(r.code),
    yields: { order: 4, atLeast: 6 },
    keep: 'end',
  },
  {
    key: 'at',
    vi: 'Gửi lúc',
    en: 'At',
    value: (r) => vietnameseDateTime(r.at),
    text: (r, lang) => shownDateTime(r.at, lang),
    brief: (r, lang) => `${WEEKDAYS[lang][isoWeekday(dateOf(r.at)) - 1]} ${shownDate(r.at, lang)}`,
  },
  {
    key: 'rung',
    vi: 'Kỳ nhắc',
    en: 'Rung',
    value: (r) => rungNames(r.rungs),
    text: (r, lang) => rungNames(r.rungs, lang),
    brief: (r, lang) => (lang === 'en' ? rungNames(r.rungs, lang) : briefRungs(r.rungs)),
    yields: { order: 2, atLeast: 16 },
  },
  {
    key: 'to',
    vi: 'Gửi tới',
    en: 'To',
    value: (r) => r.to,
    text: (r, lang) => mailboxWords(r.to, lang),
    brief: (r, lang) => (lang === 'en' ? mailboxWords(r.to, lang) : r.to.replace(/^Lãnh đạo /, 'LĐ ')),
    width: 36,
    yields: { order: 3, atLeast: 12 },
  },
  {
    key: 'shiftedFrom',
    vi: 'Dời từ',
    en: 'Moved from',
    value: (r) => r.shiftedFrom && vietnameseDate(r.shiftedFrom),
    text: (r, lang) => r.shiftedFrom && shownDate(r.shiftedFrom, lang),
    brief: (r, lang) => r.shiftedFrom && withoutYear(r.shiftedFrom, lang),
  },
  {
    key: 'reason',
    vi: 'Lý do',
    en: 'Reason',
    value: (r) => r.reason,
    // The rung stands beside it; what is left to say is why it moved.
    text: (r, lang) => (lang === 'en' ? r.reasonEn : r.reason),
    brief: ({ shiftedFrom, closedBecause }, lang) =>
      shiftedFrom && closedBecause && closedReason(closedBecause, shiftedFrom, lang),
    width: 90,
    yields: { order: 1, atLeast: 8 },
  },
];

export function planRow({ task, step }: PlannedLetterOf): PlanRow {
  const moved = step.rungs.filter(({ shiftedBecause }) => shiftedBecause !== null).at(-1);
  return {
    taskId: step.taskId,
    code: task.code,
    rung: step.rung,
    rungs: step.rungs.map((rung) => rung.id),
    at: step.at,
    to: addresseeOf(step),
    recipient: `${step.to.agency}.${step.to.seat}`,
    level: step.level,
    shiftedFrom: moved?.nominalOn ?? null,
    closedBecause: moved?.shiftedBecause ?? null,
    reason: step.rungs.map((rung) => rungReason(rung)).join('; '),
    reasonEn: step.rungs.map((rung) => rungReason(rung, 'en')).join('; '),
  };
}

function withoutYear(date: PlainDate, lang: Lang): string {
  return lang === 'en' ? date.slice('yyyy-'.length) : vietnameseDate(date).slice(0, 'dd/mm'.length);
}

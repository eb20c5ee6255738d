import { dateOf, isoWeekday } from '../../domain/time/instant';
import { vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import { rungNames } from '../../domain/wording/rungs';
import { rungReason } from '../../domain/wording/rung-reason';
import type { Column } from '../output/printer';
import { briefRungs } from './brief-rungs';
import { addresseeOf, shortCode, type PlannedLetterOf } from './planned-task';

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
}

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

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
    brief: (r) => `${WEEKDAYS[isoWeekday(dateOf(r.at)) - 1]} ${vietnameseDate(r.at)}`,
  },
  {
    key: 'rung',
    vi: 'Kỳ nhắc',
    en: 'Rung',
    value: (r) => rungNames(r.rungs),
    brief: (r) => briefRungs(r.rungs),
    yields: { order: 2, atLeast: 16 },
  },
  {
    key: 'to',
    vi: 'Gửi tới',
    en: 'To',
    value: (r) => r.to,
    brief: (r) => r.to.replace(/^Lãnh đạo /, 'LĐ '),
    width: 36,
    yields: { order: 3, atLeast: 12 },
  },
  {
    key: 'shiftedFrom',
    vi: 'Dời từ',
    en: 'Moved from',
    value: (r) => r.shiftedFrom && vietnameseDate(r.shiftedFrom),
    brief: (r) => r.shiftedFrom && vietnameseDate(r.shiftedFrom).slice(0, 'dd/mm'.length),
  },
  {
    key: 'reason',
    vi: 'Lý do',
    en: 'Reason',
    value: (r) => r.reason,
    // The rung stands beside it; what is left to say is why it moved.
    brief: (r) => r.closedBecause,
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
  };
}

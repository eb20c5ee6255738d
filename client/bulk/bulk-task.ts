import type { CommandPreview } from '../../domain/preview-command';
import type { Refusal } from '../../domain/refusal';
import { isAssigned } from '../../domain/state';
import { vietnameseDate } from '../../domain/wording/dates';
import { stageName } from '../../domain/wording/status';
import { dateOf } from '../../domain/time/instant';
import type { Column } from '../output/printer';
import { whoseColumns } from '../output/task-columns';
import type { Lang } from '../text/say';

/** How it stands with one task: planned, done now, done by an earlier run, refused, or not to be reached. */
export type BulkOutcome = 'to-do' | 'done' | 'done-before' | 'refused' | 'failed' | 'not-tried';

export interface BulkTask {
  taskId: string;
  code: string;
  lead: string;
  outcome: BulkOutcome;
  refusal: Refusal | null;
  /** Why it was refused or failed, or what the command changes. */
  vi: string;
  en: string;
}

const OUTCOMES: Record<BulkOutcome, Record<Lang, string>> = {
  'to-do': { vi: '+ sẽ thực hiện', en: '+ to do' },
  done: { vi: '✓ đã thực hiện', en: '✓ done' },
  'done-before': { vi: '= đã làm từ trước', en: '= done before' },
  refused: { vi: '✗ bị từ chối', en: '✗ refused' },
  failed: { vi: '! lỗi', en: '! failed' },
  'not-tried': { vi: '… chưa làm', en: '… not tried' },
};

export const BULK_COLUMNS: Column<BulkTask>[] = [
  ...whoseColumns(28),
  {
    key: 'outcome',
    vi: 'Kết quả',
    en: 'Outcome',
    value: (r) => r.outcome,
    text: (r, lang) => OUTCOMES[r.outcome][lang],
    alarming: (r) => r.outcome === 'failed' || r.outcome === 'refused',
  },
  {
    key: 'details',
    vi: 'Nội dung',
    en: 'Details',
    value: (r) => r.en,
    text: (r, lang) => r[lang],
    yields: { order: 1, atLeast: 20 },
  },
];

/** What a command would change of a task, in few words. */
export function effectOf(preview: Extract<CommandPreview, { taken: true }>): { vi: string; en: string } {
  const { before, after, steps } = preview;
  const parts: { vi: string; en: string }[] = [];
  if (before.status !== after.status) {
    parts.push({ vi: stageName(after.status), en: stageName(after.status, 'en') });
  }
  if (isAssigned(before) && isAssigned(after)) {
    if (before.due !== after.due && after.due !== null) {
      const was = before.due;
      parts.push({
        vi: `hạn ${was === null ? '–' : vietnameseDate(was)} → ${vietnameseDate(after.due)}`,
        en: `due ${was === null ? '–' : dateOf(was)} → ${dateOf(after.due)}`,
      });
    }
    if (before.level !== after.level) {
      parts.push({
        vi: `cấp ${before.level} → ${after.level}`,
        en: `level ${before.level} → ${after.level}`,
      });
    }
  }
  const changed = steps.filter(({ change }) => change !== 'kept').length;
  if (changed > 0) {
    const en = changed === 1 ? '1 letter changes' : `${changed} letters change`;
    parts.push({ vi: `${changed} thư thay đổi`, en });
  }
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') };
}

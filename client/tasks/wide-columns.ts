import { stageName } from '../../domain/wording/status';
import type { Column } from '../output/printer';
import type { CountedRow } from './chosen-by-filter';

/** What only a wide table and csv have room for. */
export const WIDE_COLUMNS: Column<CountedRow>[] = [
  {
    key: 'stage',
    vi: 'Giai đoạn',
    en: 'Stage',
    value: (r) => r.stage,
    text: (r, lang) => r.stage && stageName(r.stage, lang),
    wideOnly: true,
  },
  {
    key: 'acknowledged',
    vi: 'Tiếp nhận',
    en: 'Acknowledged',
    value: (r) => (r.acknowledged ? 'yes' : 'no'),
    text: (r, lang) => (r.acknowledged ? { vi: 'có', en: 'yes' } : { vi: 'chưa', en: 'no' })[lang],
    wideOnly: true,
  },
  {
    key: 'daysLate',
    vi: 'Quá hạn (ngày l.v.)',
    en: 'Working days late',
    value: (r) => r.daysLate,
    align: 'right',
    wideOnly: true,
  },
  {
    key: 'nextStepAt',
    vi: 'Bước tiếp theo',
    en: 'Next step',
    value: (r) => r.nextStepAt,
    instant: 'minute',
    wideOnly: true,
  },
  { key: 'parent', vi: 'Cấp trên', en: 'Parent', value: (r) => r.parent, wideOnly: true },
];

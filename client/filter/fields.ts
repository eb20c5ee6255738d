import { DEADLINE_KINDS } from '../../domain/wording/deadline-kind';
import type { OfficialStatus } from '../../domain/official-status';
import type { TaskState } from '../../domain/state';

/** What stands behind a field: a figure, one of fixed words, yes or no, an agency, any text, or a task's code. */
export type FieldType =
  | { of: 'number' }
  | { of: 'word'; words: readonly string[] }
  | { of: 'yes-no' }
  | { of: 'agency' }
  | { of: 'text' }
  | { of: 'task' };

const STATUSES: readonly OfficialStatus[] = [
  'in-progress',
  'overdue',
  'done-on-time',
  'done-late',
  'suspended',
  'withdrawn',
  'not-assigned',
];
const STAGES: readonly TaskState['status'][] = [
  'open',
  'reported',
  'suspended',
  'accepted',
  'withdrawn',
  'unassigned',
];
/** The words that a filter can ask by, with what each means in the help. */
export const FIELDS = {
  late: {
    type: { of: 'number' },
    vi: 'số ngày làm việc đã quá hạn (chỉ nhiệm vụ đang quá hạn)',
    en: 'working days late (overdue tasks only)',
  },
  due: {
    type: { of: 'number' },
    vi: 'số ngày còn lại đến hạn (chỉ nhiệm vụ chưa qua ngày đến hạn)',
    en: 'days left (tasks whose due day is not past)',
  },
  level: { type: { of: 'number' }, vi: 'cấp đã báo cáo, 0–3', en: 'level told, 0–3' },
  lead: { type: { of: 'agency' }, vi: 'cơ quan chủ trì (tên hoặc mã)', en: 'lead agency (name or code)' },
  directive: { type: { of: 'text' }, vi: 'số, ký hiệu văn bản', en: 'number of the directive' },
  status: { type: { of: 'word', words: STATUSES }, vi: 'tình trạng', en: 'official status' },
  stage: { type: { of: 'word', words: STAGES }, vi: 'giai đoạn', en: 'stage' },
  kind: { type: { of: 'word', words: DEADLINE_KINDS }, vi: 'loại thời hạn', en: 'kind of deadline' },
  acknowledged: { type: { of: 'yes-no' }, vi: 'đã tiếp nhận: yes, no', en: 'acknowledged: yes, no' },
  letters: {
    type: { of: 'number' },
    vi: 'số thư máy chủ thư đã nhận',
    en: 'letters accepted by mail servers',
  },
  parent: { type: { of: 'task' }, vi: 'mã nhiệm vụ cấp trên', en: 'code of the parent task' },
} as const satisfies Record<string, { type: FieldType; vi: string; en: string }>;

export type Field = keyof typeof FIELDS;
export type NumberField = 'late' | 'due' | 'level' | 'letters';

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=';

/** One condition of a filter, its value as it is compared. */
export type Condition =
  | { field: NumberField; operator: Operator; value: number }
  | { field: 'acknowledged'; operator: '=' | '!='; value: boolean }
  | { field: Exclude<Field, NumberField | 'acknowledged'>; operator: '=' | '!='; value: string };

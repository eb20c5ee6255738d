import type { ReadReport, ReportKind } from '../../contract/bounce-workflow';
import { taskCodeOfId } from '../../contract/task-id';
import type { Words } from '../../domain/wording/lang';
import type { Column } from '../output/printer';

/** One message, or one recipient of it: what was found and what followed. */
export interface BounceRow {
  file: string;
  kind: ReportKind;
  /** Of a bounce: whether the ledger holds the letter. */
  matched: boolean | null;
  address: string | null;
  status: string | null;
  response: string | null;
  /** Codes of the tasks whose letters came back. */
  tasks: string[];
  suppressed: boolean;
}

export function bounceRows(reports: readonly ReadReport[]): BounceRow[] {
  return reports.flatMap(({ name, kind, recipients }): BounceRow[] => {
    if (recipients.length === 0) return [{ ...NOTHING, file: name, kind }];
    return recipients.map(({ address, status, response, letters, suppressed }) => ({
      file: name,
      kind,
      matched: letters.length > 0,
      address,
      status,
      response,
      tasks: letters.map(({ taskId }) => taskCodeOfId(taskId) ?? taskId),
      suppressed,
    }));
  });
}

const NOTHING = {
  matched: null,
  address: null,
  status: null,
  response: null,
  tasks: [],
  suppressed: false,
};

const KINDS: Record<Exclude<ReportKind, 'bounce'>, Words> = {
  'delivery-news': {
    vi: 'tin về chuyển thư, không phải trả lại',
    en: 'news of a delivery, nothing came back',
  },
  'auto-reply': { vi: 'thư trả lời tự động', en: 'an automatic reply' },
  other: { vi: 'không phải báo cáo trả thư', en: 'no delivery report' },
  unreadable: { vi: 'không đọc được hoặc quá lớn', en: 'unreadable or too large' },
};

const RETURNED: Words = { vi: 'thư bị trả lại', en: 'letter came back' };
const UNKNOWN: Words = { vi: 'không khớp thư nào trong sổ', en: 'no such letter in the ledger' };
const CLOSED: Words = { vi: 'không gửi nữa', en: 'closed' };

function found({ kind, matched }: BounceRow): Words {
  if (kind !== 'bounce') return KINDS[kind];
  return matched === true ? RETURNED : UNKNOWN;
}

export const BOUNCE_COLUMNS: Column<BounceRow>[] = [
  {
    key: 'file',
    vi: 'Tệp',
    en: 'File',
    value: (r) => r.file,
    keep: 'end',
    yields: { order: 2, atLeast: 12 },
  },
  { key: 'kind', vi: 'Kết quả', en: 'Found', value: (r) => r.kind, text: (r, lang) => found(r)[lang] },
  { key: 'matched', vi: 'Khớp', en: 'Matched', value: (r) => String(r.matched ?? ''), dataOnly: true },
  { key: 'address', vi: 'Địa chỉ', en: 'Address', value: (r) => r.address },
  { key: 'status', vi: 'Mã', en: 'Status', value: (r) => r.status },
  { key: 'tasks', vi: 'Nhiệm vụ', en: 'Tasks', value: (r) => r.tasks.join(' ') },
  {
    key: 'suppressed',
    vi: 'Hộp thư',
    en: 'Mailbox',
    value: (r) => String(r.suppressed),
    text: (r, lang) => (r.suppressed ? CLOSED[lang] : ''),
  },
  {
    key: 'response',
    vi: 'Máy chủ nói',
    en: 'The server said',
    value: (r) => r.response,
    yields: { order: 1, atLeast: 20 },
  },
];

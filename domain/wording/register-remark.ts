import type { RegisterField } from '../directive/register/fields';
import type { RowDoubt, RowFault } from '../directive/register/remarks';
import { deadlineDoubtName } from './deadline-doubt';
import { vietnameseDate } from './dates';

type Lang = 'vi' | 'en';
type Sentence = Record<Lang, string>;

const FIELDS: Record<RegisterField, Sentence> = {
  number: { vi: 'số thứ tự', en: 'number' },
  clause: { vi: 'điều, khoản', en: 'clause' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  lead: { vi: 'cơ quan chủ trì', en: 'lead' },
  coordinating: { vi: 'cơ quan phối hợp', en: 'coordinating' },
  due: { vi: 'thời hạn', en: 'due' },
  deliverable: { vi: 'sản phẩm', en: 'deliverable' },
  reportTo: { vi: 'cấp trình, báo cáo', en: 'report to' },
  authority: { vi: 'thẩm quyền', en: 'authority' },
  responsibility: { vi: 'trách nhiệm', en: 'responsibility' },
  document: { vi: 'văn bản', en: 'document' },
  partner: { vi: 'đối tác', en: 'partner' },
  signedOn: { vi: 'ngày ký', en: 'signed on' },
  note: { vi: 'ghi chú', en: 'note' },
};

const FAULTS: Record<RowFault, (values: readonly string[]) => Sentence> = {
  'no-task': () => ({ vi: 'không có nội dung nhiệm vụ.', en: 'there is no task.' }),
  'no-lead': () => ({
    vi: 'chưa nêu cơ quan chủ trì; mỗi nhiệm vụ phải có đúng một cơ quan chủ trì.',
    en: 'no lead agency is named; every task has exactly one.',
  }),
  'unknown-lead': ([written = '', ...nearest]) => ({
    vi: `không có cơ quan "${written}" trong danh bạ.${nearest.length > 0 ? ` Gần nhất: ${nearest.join(', ')}.` : ''}`,
    en: `there is no agency "${written}" in the directory.${nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : ''}`,
  }),
  'impossible-date': ([written = '']) => ({
    vi: `"${written}" không phải là một ngày có thật.`,
    en: `"${written}" is not a day of the calendar.`,
  }),
  'cell-error': ([shown = '']) => ({
    vi: `ô báo lỗi hoặc công thức chưa có giá trị (${shown}); nhập lại giá trị.`,
    en: `the cell shows an error or a formula without a value (${shown}); enter the value.`,
  }),
};

const DOUBTS: Record<RowDoubt, (values: readonly string[]) => Sentence> = {
  'several-leads': (others) => ({
    vi: `ô nêu nhiều cơ quan; lấy cơ quan đầu tiên chủ trì, còn lại phối hợp: ${others.join('; ')}`,
    en: `the cell names several agencies; the first leads, the others coordinate: ${others.join('; ')}`,
  }),
  'lead-carried': ([above = '']) => ({
    vi: `chủ trì theo ô gộp ${above}`,
    en: `the lead is that of the merged cell ${above}`,
  }),
  'agency-read': ([vi = '', en = '']) => ({ vi, en }),
  'unknown-coordinating': ([written = '', ...nearest]) => ({
    vi: `phối hợp "${written}" không có trong danh bạ nên chỉ ghi ở "note"${nearest.length > 0 ? `; gần nhất: ${nearest.join(', ')}` : ''}`,
    en: `coordinating "${written}" is not in the directory and stands in "note" only${nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : ''}`,
  }),
  'no-deadline': () => ({ vi: 'bảng không ghi thời hạn', en: 'the table sets no deadline' }),
  'unread-deadline': ([written = '']) => ({
    vi: `không đọc được thời hạn "${written}"; xác định "kind" và "due"`,
    en: `the deadline "${written}" could not be read; fill in "kind" and "due"`,
  }),
  'deadline-doubtful': (doubts) => ({
    vi: doubts.map((doubt) => deadlineDoubtName(doubt as never, 'vi')).join('; '),
    en: doubts.map((doubt) => deadlineDoubtName(doubt as never, 'en')).join('; '),
  }),
  'two-readings': (others) => ({
    vi: `thời hạn có hai cách hiểu; cách đã loại: ${others.map(shownDate).join('; ')}`,
    en: `the deadline can be read two ways; rejected: ${others.join('; ')}`,
  }),
  'several-deadlines': (others) => ({
    vi: `ô ghi nhiều mốc; mới lấy mốc đầu, còn: ${others.join('; ')}`,
    en: `the cell sets several dates; only the first is taken, not: ${others.join('; ')}`,
  }),
  'serial-number': ([number = '', date = '']) => ({
    vi: `ô ghi số ${number}, hiểu là ngày ${vietnameseDate(date)}`,
    en: `the cell holds the number ${number}, read as ${date}`,
  }),
  'text-shortened': ([length = '']) => ({
    vi: `nguyên văn dài ${length} ký tự nên đã rút gọn`,
    en: `the text has ${length} characters and was shortened`,
  }),
  'hidden-row': () => ({
    vi: 'hàng này đang bị ẩn trong bảng tính',
    en: 'the row is hidden in the spreadsheet',
  }),
  'repeated-row': ([first = '']) => ({
    vi: `giống hệt hàng ${first}; bỏ một trong hai nếu là một nhiệm vụ`,
    en: `says the same as row ${first}; drop one if they are one task`,
  }),
  'clause-numbered': ([clause = '']) => ({
    vi: `không hiểu số điều, khoản của bảng; đánh số ${clause}`,
    en: `the clause of the table could not be read; numbered ${clause}`,
  }),
};

function shownDate(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? vietnameseDate(text) : text;
}

export function registerFieldName(field: RegisterField, lang: Lang = 'vi'): string {
  return FIELDS[field][lang];
}

/** Why a row cannot be taken, as a sentence. */
export function rowFaultText(code: RowFault, values: readonly string[]): Sentence {
  return FAULTS[code](values);
}

/** What is to be looked at in a task that was taken, in a sentence without a full stop. */
export function rowDoubtText(code: RowDoubt, values: readonly string[]): Sentence {
  return DOUBTS[code](values);
}

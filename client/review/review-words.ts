import { foldToAscii } from '../../domain/directive/vietnamese-text';
import type { Hindrance } from '../directives/task-doubts';

export type Lang = 'vi' | 'en';

export type Choice = 'accept' | 'edit' | 'drop' | 'back' | 'leave' | 'keep' | 'discard';

/** What may be typed for each choice: a letter, or the word itself with or without its marks. */
const KEYS: Record<Lang, Record<Choice, string[]>> = {
  vi: {
    accept: ['n', 'nhan'],
    edit: ['s', 'sua'],
    drop: ['b', 'bo'],
    back: ['l', 'lui'],
    leave: ['d', 'de sau'],
    keep: ['t', 'thoat', 'thoat giu'],
    discard: ['x', 'thoat bo'],
  },
  en: {
    accept: ['a', 'accept'],
    edit: ['e', 'edit'],
    drop: ['d', 'drop'],
    back: ['b', 'back'],
    leave: ['l', 'later'],
    keep: ['q', 'quit'],
    discard: ['x', 'discard'],
  },
};

/** Null when the person typed something else. */
export function choiceOf(typed: string, lang: Lang): Choice | null {
  const word = foldToAscii(typed).trim();
  const all = Object.entries(KEYS[lang]) as [Choice, string[]][];
  return all.find(([, words]) => words.includes(word))?.[0] ?? null;
}

export const WORDS = {
  vi: {
    menu: '[n]hận  [s]ửa  [b]ỏ  [l]ùi  [d] để sau  [t]hoát giữ  [x] thoát bỏ > ',
    unclear: 'Gõ một trong các chữ trong ngoặc vuông rồi nhấn Enter.',
    whyDrop: 'Lý do bỏ (Enter: thôi) > ',
    field: 'Sửa gì: 1 việc  2 chủ trì  3 phối hợp  4 hạn  5 sản phẩm  6 báo cáo (Enter: thôi) > ',
    task: 'Việc (tối đa 200 ký tự) > ',
    lead: 'Cơ quan chủ trì (Tab: gợi ý) > ',
    coordinating: 'Cơ quan phối hợp, cách nhau bằng dấu chấm phẩy (Tab: gợi ý; -: không có) > ',
    deadline: 'Thời hạn, theo lời văn bản, ví dụ “trước ngày 31/3/2026” (-: không có) > ',
    deliverable: 'Sản phẩm (-: không nêu) > ',
    reportTo: 'Báo cáo ai (-: không nêu) > ',
    tooLong: (most: number) => `Dài quá ${most} ký tự; hãy viết gọn lại.`,
    unreadable: 'Không đọc được thời hạn nào trong lời này; chưa đổi gì.',
    surelyDiscard: 'Bỏ toàn bộ kết quả rà soát? Gõ "bỏ" để xác nhận > ',
  },
  en: {
    menu: '[a]ccept  [e]dit  [d]rop  [b]ack  [l]ater  [q]uit and keep  [x] discard > ',
    unclear: 'Type one of the letters in brackets and press Enter.',
    whyDrop: 'Why drop it (Enter: do not) > ',
    field: 'Edit: 1 task  2 lead  3 coordinating  4 deadline  5 product  6 report to (Enter: none) > ',
    task: 'Task (at most 200 characters) > ',
    lead: 'Lead agency (Tab: candidates) > ',
    coordinating: 'Coordinating agencies, separated by semicolons (Tab: candidates; -: none) > ',
    deadline: 'Deadline as the document words it, e.g. “trước ngày 31/3/2026” (-: none) > ',
    deliverable: 'Product (-: not said) > ',
    reportTo: 'Report to (-: not said) > ',
    tooLong: (most: number) => `Longer than ${most} characters; say it in fewer.`,
    unreadable: 'No deadline can be read in these words; nothing was changed.',
    surelyDiscard: 'Discard the whole review? Type "discard" to confirm > ',
  },
};

const HINDRANCES: Record<Hindrance, Record<Lang, string>> = {
  'no-lead': {
    vi: 'Chưa nhận được: chưa có cơ quan chủ trì. Sửa (s 2), bỏ hoặc để sau.',
    en: 'It cannot be accepted yet: there is no lead. Edit it (e 2), drop it or leave it for later.',
  },
  'lead-unknown': {
    vi: 'Chưa nhận được: cơ quan chủ trì không có trong danh bạ. Sửa (s 2), bỏ hoặc để sau.',
    en: 'It cannot be accepted yet: the lead is not in the directory. Edit it (e 2), drop it or leave it for later.',
  },
  'no-date': {
    vi: 'Chưa nhận được: chưa xác định được ngày đến hạn. Sửa (s 4), bỏ hoặc để sau.',
    en: 'It cannot be accepted yet: its deadline has no date. Edit it (e 4), drop it or leave it for later.',
  },
};

export function hindranceText(hindrance: Hindrance, lang: Lang): string {
  return HINDRANCES[hindrance][lang];
}

export function notInDirectory(name: string, nearest: readonly string[], lang: Lang): string {
  const list = nearest.map((one) => `“${one}”`).join(', ');
  return lang === 'en'
    ? `There is no agency “${name}” in the directory.${list && ` Nearest: ${list}.`}`
    : `Không có cơ quan “${name}” trong danh bạ.${list && ` Gần nhất: ${list}.`}`;
}

import type { Clarity, DraftDoubt, LeftOut } from '../directive/draft/draft';

type Lang = 'vi' | 'en';
type Words = Record<Lang, string>;

/** Beside the draft's own doubts those that only show against the directory. */
export type NamedDoubt = DraftDoubt | 'coordinating-unknown';

/** `brief` fits a column of a table, `full` says what to do about it. */
const DOUBTS: Record<NamedDoubt, { brief: Words; full: Words }> = {
  'lead-inherited': {
    brief: { vi: 'chủ trì theo câu dẫn', en: 'lead from above' },
    full: {
      vi: 'cơ quan chủ trì nêu ở câu dẫn hoặc đề mục phía trên, không nêu lại ở ý này',
      en: 'the lead stands in the sentence or heading above, not in this item',
    },
  },
  'lead-inferred': {
    brief: { vi: 'chủ trì suy ra', en: 'lead inferred' },
    full: {
      vi: 'mục này không nêu cơ quan chủ trì; suy ra từ tiêu đề văn bản, cần xác nhận',
      en: 'the clause names no lead; it is taken from the title and needs confirming',
    },
  },
  'several-leads': {
    brief: { vi: 'nhiều cơ quan chủ trì', en: 'several leads' },
    full: {
      vi: 'văn bản nêu nhiều cơ quan, mỗi nhiệm vụ chỉ có một cơ quan chủ trì: chọn một, các cơ quan còn lại phối hợp',
      en: 'the document names several agencies and a task has one lead: choose one, the others coordinate',
    },
  },
  'lead-unknown': {
    brief: { vi: 'chủ trì ngoài danh bạ', en: 'lead not in directory' },
    full: {
      vi: 'cơ quan chủ trì chưa có trong danh bạ: sửa lại tên, hoặc bổ sung danh bạ',
      en: 'the lead is not in the directory: correct the name, or add it there',
    },
  },
  'lead-former-name': {
    brief: { vi: 'chủ trì ghi tên cũ', en: 'lead by a former name' },
    full: {
      vi: 'văn bản ghi tên cũ của cơ quan chủ trì; ghi nhận cho cơ quan hiện nay',
      en: 'the document uses a former name of the lead; taken for the body of today',
    },
  },
  'lead-local': {
    brief: { vi: 'chủ trì cấp địa phương', en: 'local lead' },
    full: {
      vi: 'văn bản ghi tên sở mà không ghi tỉnh, thành phố nào; cần xác nhận',
      en: 'a provincial department is named without its province; it needs confirming',
    },
  },
  'no-lead': {
    brief: { vi: 'chưa rõ chủ trì', en: 'no lead' },
    full: {
      vi: 'văn bản không nêu cơ quan chủ trì',
      en: 'the document names no lead',
    },
  },
  'coordinating-unknown': {
    brief: { vi: 'phối hợp ngoài danh bạ', en: 'coordinating not in directory' },
    full: {
      vi: 'cơ quan phối hợp chưa có trong danh bạ: sửa lại tên, hoặc bổ sung danh bạ',
      en: 'a coordinating agency is not in the directory: correct the name, or add it there',
    },
  },
  'deadline-inherited': {
    brief: { vi: 'hạn theo câu dẫn', en: 'deadline from above' },
    full: {
      vi: 'thời hạn nêu ở câu dẫn phía trên, áp dụng cho cả các ý bên dưới',
      en: 'the deadline stands in the sentence above and holds for the items below it',
    },
  },
  'deadline-shared': {
    brief: { vi: 'hạn dùng chung', en: 'shared deadline' },
    full: {
      vi: 'một thời hạn dùng chung cho nhiều câu; xem thời hạn có áp dụng cho việc này không',
      en: 'one deadline for several sentences; see whether it holds for this task',
    },
  },
  'deadline-doubtful': {
    brief: { vi: 'hạn cần xem', en: 'doubtful deadline' },
    full: {
      vi: 'thời hạn cần người xem lại',
      en: 'a person should look at the deadline',
    },
  },
  'split-from-sentence': {
    brief: { vi: 'tách từ một câu', en: 'split' },
    full: {
      vi: 'một câu giao nhiều việc, đã tách thành nhiều nhiệm vụ',
      en: 'one sentence assigns several tasks; they were taken apart',
    },
  },
  'same-as': {
    brief: { vi: 'có thể trùng', en: 'maybe known' },
    full: {
      vi: 'có thể là nhiệm vụ mà văn bản khác đã giao',
      en: 'may be a task that another document assigned',
    },
  },
};

const CLARITIES: Record<Clarity, Words> = {
  who: { vi: 'rõ người', en: 'who' },
  what: { vi: 'rõ việc', en: 'what' },
  when: { vi: 'rõ thời gian', en: 'when' },
  responsibility: { vi: 'rõ trách nhiệm', en: 'responsibility' },
  deliverable: { vi: 'rõ sản phẩm', en: 'deliverable' },
  authority: { vi: 'rõ thẩm quyền', en: 'authority' },
};

const LEFT_OUT: Record<LeftOut['why'], Words> = {
  assessment: { vi: 'nhận định, đánh giá', en: 'an assessment' },
  'general-direction': { vi: 'phương hướng chung, không giao việc cụ thể', en: 'a general direction' },
  'closing-formula': { vi: 'câu kết của văn bản', en: 'a closing formula' },
  'no-assignee': { vi: 'không rõ giao cho ai', en: 'assigned to nobody' },
  quotation: { vi: 'trích dẫn văn bản khác', en: 'a quotation of another document' },
  reported: { vi: 'tường thuật việc đã diễn ra', en: 'a report of what has happened' },
};

/** What is to be looked at, in a sentence without a full stop. */
export function draftDoubtName(doubt: NamedDoubt, lang: Lang = 'vi'): string {
  return DOUBTS[doubt].full[lang];
}

/** The same in two to four words. */
export function draftDoubtBrief(doubt: NamedDoubt, lang: Lang = 'vi'): string {
  return DOUBTS[doubt].brief[lang];
}

/** One of the six clarities, as people call it: `rõ sản phẩm`. */
export function clarityName(clarity: Clarity, lang: Lang = 'vi'): string {
  return CLARITIES[clarity][lang];
}

export function leftOutReason(why: LeftOut['why'], lang: Lang = 'vi'): string {
  return LEFT_OUT[why][lang];
}

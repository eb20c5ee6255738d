import type { DirectiveFacts } from '../../client/directives/draft-facts';
import type { DeadlineReading } from '../../domain/deadline/reading';
import type { DirectiveDraft, DraftTask, Evidence } from '../../domain/directive/draft/draft';

/** A sentence that assigns one task, with every field named in it. */
export const SENTENCE =
  'Bộ Công Thương chủ trì, phối hợp với Bộ Ngoại giao lập danh mục thị trường ưu tiên, báo cáo Thủ tướng Chính phủ trước ngày 31/3/2026.';

/** Where the sentence of the sample stands in the text of its document. */
const AT = 40;

export function wordsOf(text: string, sentence = SENTENCE): Evidence {
  const start = sentence.indexOf(text);
  if (start < 0) throw new Error(`not in the sentence: ${text}`);
  return { text, start: AT + start, end: AT + start + text.length };
}

export const BEFORE_31_MARCH: DeadlineReading = {
  phrase: 'trước ngày 31/3/2026',
  start: 0,
  end: 20,
  kind: 'dated',
  due: '2026-03-30T23:59:59+07:00',
  lateAfter: '2026-03-31T23:59:59+07:00',
  recurrence: null,
  rule: 'before-date',
  ambiguous: false,
  doubts: [],
  alternatives: [],
};

export function draftTask(changes: Partial<DraftTask> = {}): DraftTask {
  return {
    clause: '3.c',
    n: 1,
    lead: 'Bộ Công Thương',
    leadCode: 'moit',
    leadGroup: null,
    leads: [{ name: 'Bộ Công Thương', code: 'moit' }],
    coordinating: [{ name: 'Bộ Ngoại giao', code: 'mofa' }],
    task: 'lập danh mục thị trường ưu tiên',
    deliverable: 'danh mục thị trường ưu tiên',
    reportTo: 'Thủ tướng Chính phủ',
    kind: 'dated',
    deadline: BEFORE_31_MARCH,
    quote: SENTENCE,
    at: { start: AT, end: AT + SENTENCE.length },
    missing: ['responsibility', 'authority'],
    doubts: [],
    because: {
      lead: wordsOf('Bộ Công Thương'),
      coordinating: wordsOf('Bộ Ngoại giao'),
      deadline: wordsOf('trước ngày 31/3/2026'),
    },
    ...changes,
  };
}

export function draftOf(tasks: DraftTask[], changes: Partial<DirectiveDraft> = {}): DirectiveDraft {
  return {
    directive: {
      number: '87/TB-VPCP',
      kind: 'thông báo kết luận',
      title: 'Kết luận cuộc họp về mở rộng thị trường',
      issuedOn: '2026-02-03',
      meetingOn: null,
      issuer: 'Văn phòng Chính phủ',
      signer: null,
      conclusionsOf: 'Thủ tướng Chính phủ',
      committee: null,
      because: { issuedOn: { text: 'ngày 03 tháng 02 năm 2026', start: 0, end: 25 } },
    },
    news: false,
    tasks,
    leftOut: [],
    text: '',
    ...changes,
  };
}

export function factsOf(
  { directive }: DirectiveDraft,
  changes: Partial<DirectiveFacts> = {},
): DirectiveFacts {
  return {
    head: directive,
    given: new Set(),
    parties: {
      standingAgency: { name: 'Bộ Ngoại giao', from: 'given' },
      office: { name: 'Văn phòng Chính phủ', from: 'default' },
      committee: { name: 'Ban Chỉ đạo quốc gia về hội nhập quốc tế', from: 'document' },
      secretariat: { name: 'Đầu mối theo dõi, đôn đốc', from: 'default' },
    },
    source: { file: 'thong-bao.docx', sha256: 'ab'.repeat(32) },
    ...changes,
  };
}

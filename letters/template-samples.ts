import type { DigestTask, DigestRow } from './digest-task';
import type { DigestView } from './digest-view';
import type { LetterView } from './letter-view';

/** What no letter can do without: who it is for, which task, until when, and that no person wrote it. */
export interface Sample<View> {
  view: View;
  mustSay: string[];
}

const LINES = [
  { date: '01/01/2026', text: 'Giao nhiệm vụ' },
  { date: null, text: 'Lược bớt' },
];
const CONTACTS = [
  { label: 'Nơi nhận trả lời', name: 'Cơ quan thử', address: 'dau-moi@co-quan.example' },
  { label: 'Đơn vị theo dõi', name: 'Cơ quan thử', address: null },
];
const FRAME = {
  lang: 'vi',
  subject: 'Tiêu đề thử',
  addressee: 'Nơi nhận thử',
  opening: 'Câu mở đầu thử.',
  notes: ['Lời chú thử.'],
  contacts: CONTACTS,
  automatic: 'Câu thử: thư tự động.',
} as const;
const MUST_SAY = ['Nơi nhận thử', 'Nhiệm vụ thử', 'Hạn thử', 'THU/1-1', 'Câu thử: thư tự động.'];

const LETTER: LetterView = {
  ...FRAME,
  notes: [...FRAME.notes],
  facts: [
    { label: 'Nhiệm vụ', value: 'Nhiệm vụ thử' },
    { label: 'Thời hạn', value: 'Hạn thử' },
  ],
  history: { title: 'Diễn biến', lines: LINES },
  request: { sentence: 'Đề nghị:', items: ['một', 'hai'] },
  taskCode: 'THU/1-1',
  rungs: 'nhắc',
};

const TASK: DigestTask = {
  number: 1,
  gist: 'Nhiệm vụ thử',
  why: 'Lý do thử.',
  facts: [{ label: 'Thời hạn', value: 'Hạn thử', first: 'quá hạn' }],
  history: LINES,
  code: 'THU/1-1',
  rungs: 'nhắc',
};
const ROW: DigestRow = {
  number: 2,
  gist: 'Nhiệm vụ khác',
  code: 'THU/1-2',
  rungs: 'nhắc',
  deadline: 'Hạn khác',
};

const DIGEST: DigestView = {
  ...FRAME,
  notes: [...FRAME.notes],
  groups: [{ heading: 'Quá hạn (1)', tone: 'late', tasks: [TASK] }],
  rest: { heading: 'Các nhiệm vụ còn lại', rows: [ROW] },
  requests: [{ heading: 'Đối với nhiệm vụ số 1', sentence: 'Đề nghị:', items: ['một', 'hai'] }],
};

/** Letters with every part and with none of those that may be missing, in both languages. */
export const LETTER_SAMPLES: Sample<LetterView>[] = inBothLanguages([
  LETTER,
  { ...LETTER, notes: [], history: null, request: { sentence: 'Đề nghị.', items: [] }, contacts: [] },
]).map((view) => ({ view, mustSay: MUST_SAY }));

/** As those, of digests. */
export const DIGEST_SAMPLES: Sample<DigestView>[] = [
  ...inBothLanguages([DIGEST]).map((view) => ({
    view,
    mustSay: [...MUST_SAY, 'Nhiệm vụ khác', 'Hạn khác', 'THU/1-2'],
  })),
  ...inBothLanguages<DigestView>([
    {
      ...DIGEST,
      notes: [],
      groups: [{ heading: 'Quá hạn (1)', tone: 'calm', tasks: [{ ...TASK, why: null, history: [] }] }],
      rest: null,
      requests: [{ heading: null, sentence: 'Đề nghị.', items: [] }],
      contacts: [],
    },
  ]).map((view) => ({ view, mustSay: MUST_SAY })),
];

function inBothLanguages<View extends { lang: 'vi' | 'en' }>(views: readonly View[]): View[] {
  return views.flatMap((view) => [view, { ...view, lang: 'en' as const }]);
}

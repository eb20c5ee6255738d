/** What a column of a register can hold. */
export const REGISTER_FIELDS = [
  'number',
  'clause',
  'task',
  'lead',
  'coordinating',
  'due',
  'deliverable',
  'reportTo',
  'authority',
  'responsibility',
  'document',
  'partner',
  'signedOn',
  'note',
] as const;

export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** A heading that names the field, folded to ASCII; the first that fits says why a column was taken. */
interface Naming {
  field: RegisterField;
  /** Vietnamese or English, without accents. */
  pattern: RegExp;
  /** 3: says it outright, 2: usual, 1: only where nothing better is there. */
  strength: 1 | 2 | 3;
}

const name = (field: RegisterField, strength: Naming['strength'], ...words: string[]): Naming[] =>
  words.map((word) => ({ field, strength, pattern: new RegExp(`(?<![a-z0-9])(?:${word})(?![a-z0-9])`) }));

export const NAMINGS: readonly Naming[] = [
  ...name('number', 3, '^(?:stt|s t t|tt|so tt|so thu tu|no|nr|order|item no)$'),
  ...name('clause', 3, '^(?:dieu|khoan|muc|dieu khoan|muc khoan|so muc|clause|article|section)$'),
  ...name('clause', 2, '(?:dieu|muc),? khoan', 'clause', 'article'),
  ...name(
    'task',
    3,
    '^(?:ten )?(?:noi dung )?(?:nhiem vu|cong viec)(?: cu the| duoc giao| giao)?$',
    'tasks?',
  ),
  ...name('task', 3, 'nhiem vu,? giai phap', 'nhiem vu cu the', 'noi dung (?:nhiem vu|cong viec|cam ket)'),
  ...name('task', 2, 'nhiem vu', 'cong viec', 'cam ket', 'thoa thuan', 'assignments?', 'activit(?:y|ies)'),
  ...name('task', 2, 'commitments?', 'ten (?:de an|du an|van ban)', 'de an'),
  ...name('task', 1, 'noi dung', 'description', 'viec', 'work'),
  ...name('lead', 3, 'chu tri', 'lead(?:ing)?(?: agency| ministry)?', 'dau moi', 'responsible'),
  ...name('lead', 2, '(?:co quan|don vi|bo nganh|to chuc)(?: duoc giao)? thuc hien', 'phu trach', 'owner'),
  ...name('lead', 1, 'co quan', 'don vi', 'trach nhiem thuc hien', 'agency', 'ministry'),
  ...name('coordinating', 3, 'phoi hop', 'co-?ordinat\\w*', 'co-?operat\\w*', 'support\\w*'),
  ...name('due', 3, 'thoi han', 'han hoan thanh', 'thoi gian hoan thanh', 'deadline', 'due(?: date)?'),
  ...name('due', 3, '(?:hoan thanh|trinh|bao cao) truoc(?: ngay)?', 'moc thoi gian', 'ngay hoan thanh'),
  ...name('due', 2, 'thoi gian(?: thuc hien| trinh)?', 'tien do', 'lo trinh', 'timeline', 'time ?frame'),
  ...name('due', 1, 'han', 'hoan thanh', 'thoi diem'),
  ...name('deliverable', 3, 'san pham', 'ket qua du kien', 'deliverables?', 'outputs?', 'products?'),
  ...name('deliverable', 2, 'ket qua', 'hinh thuc van ban', 'results?', 'hinh thuc'),
  ...name('reportTo', 3, 'cap trinh', 'noi nhan bao cao', 'bao cao (?:ai|cap|cho)', 'report(?:s|ed)? to'),
  ...name(
    'reportTo',
    2,
    'cap (?:co tham quyen|ban hanh|phe duyet)',
    'trinh (?:ai|cap)',
    'bao cao',
    'cap bao cao',
  ),
  ...name('authority', 3, 'tham quyen', 'cap quyet dinh', 'authority'),
  ...name('responsibility', 3, 'trach nhiem', 'responsibilit(?:y|ies)'),
  ...name('document', 3, 'so(?:,? ky)? hieu', 'so van ban', 'van ban (?:giao|chi dao)', 'so,? ngay van ban'),
  ...name('document', 2, 'van ban', 'can cu', 'nguon', 'document', 'source', 'reference'),
  ...name('partner', 3, 'doi tac', 'nuoc(?: doi tac)?', 'quoc gia', 'partners?', 'countr(?:y|ies)'),
  ...name('signedOn', 3, 'ngay ky(?: ket)?', 'thoi diem ky', 'signed(?: on)?', 'date of signature'),
  ...name('note', 3, 'ghi chu', 'notes?', 'remarks?', 'comments?'),
];

/** Columns that tell how far a task has come: they assign nothing, though their headings sound like it. */
export const STATUS_COLUMN =
  /(?<![a-z0-9])(?:tinh trang|tinh hinh|ket qua thuc hien|tien do thuc hien|da (?:hoan thanh|thuc hien)|danh gia|kho khan|vuong mac|ty le|status|progress)(?![a-z0-9])/;

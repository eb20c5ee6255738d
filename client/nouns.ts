/** What the command line can name first, in both languages. */
interface Entry {
  name: string;
  vi: string;
  en: string;
}

export interface Noun extends Entry {
  example: string;
  /** Each is a file commands/<noun>/<verb>.ts that exports `add`. */
  verbs: readonly string[];
}

export const NOUNS: readonly Noun[] = [
  {
    name: 'directive',
    vi: 'văn bản chỉ đạo: đọc thành dự thảo, xem lịch nhắc, đăng ký, tra cứu',
    en: 'directives: read into a draft, see the reminders, register, look up',
    example: 'npx dondoc directive draft data/sample-directive.txt',
    verbs: ['draft', 'import', 'plan', 'add', 'cascade', 'list', 'show'],
  },
  {
    name: 'task',
    vi: 'nhiệm vụ: tra cứu, ghi nhận tiếp nhận, tiến độ, kết quả, gia hạn',
    en: 'tasks: look up, record receipt, progress, results, new deadlines',
    example: 'npx dondoc task list --late',
    verbs: [
      'list',
      'show',
      'explain',
      'ack',
      'progress',
      'risk',
      'complete',
      'accept',
      'return',
      'request',
      'decide',
      'extend',
      'suspend',
      'resume',
      'reassign',
      'coordinate',
      'contribute',
      'delegate',
      'link',
      'merge',
      'escalate',
      'cascade',
      'withdraw',
    ],
  },
  {
    name: 'letter',
    vi: 'thư nhắc: xem trước, soạn công văn đôn đốc, tra cứu đã gửi cho ai, lúc nào',
    en: 'letters: preview them, draft an official one, look up who was told when',
    example: 'npx dondoc letter preview 3c-12',
    verbs: ['preview', 'draft', 'list', 'show'],
  },
  {
    name: 'mail',
    vi: 'nơi phát thư: hàng đợi, địa chỉ đã trả lại thư',
    en: 'the post office: its backlog, addresses that returned letters',
    example: 'npx dondoc mail status',
    verbs: ['status', 'list', 'suppressed', 'bounce', 'release'],
  },
  {
    name: 'calendar',
    vi: 'lịch làm việc: xem, kiểm tra, so sánh trước khi dùng bản mới',
    en: 'working calendars: see, check, compare before a new one is used',
    example: 'npx dondoc calendar show 2026',
    verbs: ['show', 'check', 'diff'],
  },
  {
    name: 'agency',
    vi: 'danh bạ cơ quan: xem, tra cách hiểu một tên',
    en: 'the directory of agencies: see it, ask how a name is read',
    example: "npx dondoc agency find 'Bộ NN&MT'",
    verbs: ['list', 'show', 'find'],
  },
  {
    name: 'rules',
    vi: 'chính sách nhắc việc và lịch làm việc của nhiệm vụ đang chạy',
    en: 'the policy and the calendar of running tasks',
    example: 'npx dondoc rules adopt --all --dry-run',
    verbs: ['adopt'],
  },
  {
    name: 'ledger',
    vi: 'sổ sự kiện: kiểm tra tính nguyên vẹn, dựng lại từ lịch sử',
    en: 'the ledger of events: check that nothing was changed, rebuild it from histories',
    example: 'npx dondoc ledger verify',
    verbs: ['verify', 'rebuild'],
  },
];

/** Verbs without a noun; each is a file commands/<verb>.ts that exports `add`. */
export const BARE_VERBS: readonly Entry[] = [
  {
    name: 'up',
    vi: 'khởi động hệ thống tại chỗ: máy chủ Temporal, tiến trình xử lý, hộp thư giữ lại',
    en: 'start the stack on this machine: Temporal server, worker, capturing inbox',
  },
  {
    name: 'when',
    vi: 'đọc một câu chữ về thời hạn: hạn là lúc nào, theo quy tắc nào, cách hiểu đã loại, điểm chưa chắc',
    en: 'read the words of a deadline: when it is due, by which rule, rejected readings, what is unsure',
  },
  {
    name: 'report',
    vi: 'báo cáo tình hình tính đến một ngày: việc gì quá hạn, của ai, ai đã được báo, lúc nào',
    en: 'the tracking report as of a day: what is late, whose it is, who was told when',
  },
  {
    name: 'rehearse',
    vi: 'diễn tập: chạy thật các nhiệm vụ của văn bản theo lịch ảo, kèm kịch bản trả lời',
    en: 'rehearse: really run the tasks of directives on a virtual calendar, with scripted answers',
  },
  {
    name: 'views',
    vi: 'bộ lọc có sẵn cho giao diện Temporal: quá hạn theo cơ quan, đến hạn trong tuần, chưa tiếp nhận …',
    en: 'ready filters for the Temporal UI: overdue by ministry, due this week, not acknowledged …',
  },
  {
    name: 'doctor',
    vi: 'kiểm tra dữ liệu, lịch làm việc, sổ sự kiện, máy chủ Temporal, tiến trình xử lý; nói cách khắc phục',
    en: 'check data, calendars, ledger, Temporal server and worker; say how to mend what is wrong',
  },
  {
    name: 'completion',
    vi: 'in đoạn mã để phím Tab gợi ý lệnh, tùy chọn và mã nhiệm vụ đang theo dõi',
    en: 'print the script that lets the Tab key offer commands, flags and live task ids',
  },
];

/** Verbs for programs and for those who build dondoc; help does not show them. */
export const HIDDEN_VERBS: readonly string[] = ['complete', 'reference'];

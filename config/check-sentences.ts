import type { Sentence } from './problem';

/** Words for the checks of the schemas, by the code that a schema gives as its message. */
export const CHECK_SENTENCES: Record<string, Sentence> = {
  blank: { vi: 'chưa có nội dung.', en: 'there is nothing in it.' },
  'control-character': {
    vi: 'có dấu xuống dòng hoặc ký tự điều khiển; trường này chỉ gồm một dòng chữ.',
    en: 'holds a line break or a control character; this field is one line of text.',
  },
  'direction-character': {
    vi: 'có ký tự ẩn đảo chiều chữ; hãy gõ lại nội dung.',
    en: 'holds an invisible character that turns the reading direction; type the text again.',
  },
  'code-format': {
    vi: 'mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
    en: 'a code is made of lower-case ASCII letters, figures and hyphens.',
  },
  'date-format': {
    vi: 'ngày phải viết theo dạng năm-tháng-ngày, ví dụ 2026-03-31.',
    en: 'a date is written year-month-day, e.g. 2026-03-31.',
  },
  'due-format': {
    vi: 'thời hạn phải viết theo dạng 2026-03-31 hoặc 2026-03-31T17:00.',
    en: 'a due date is written 2026-03-31 or 2026-03-31T17:00.',
  },
  'no-such-time': { vi: 'không có giờ này.', en: 'there is no such time of day.' },
  'domain-format': {
    vi: 'tên miền thư viết theo dạng co-quan.example, là phần sau dấu @ của địa chỉ.',
    en: 'a mail domain is written agency.example, as it stands behind the @ of an address.',
  },
  'domain-twice': { vi: 'một tên miền được ghi hai lần.', en: 'a domain is given twice.' },
  'time-format': {
    vi: 'giờ phải viết theo dạng "08:00".',
    en: 'a time of day is written "08:00".',
  },
  'email-format': {
    vi: 'không phải địa chỉ thư điện tử.',
    en: 'this is not an e-mail address.',
  },
  'ends-before-it-starts': { vi: 'kết thúc trước khi bắt đầu.', en: 'ends before it starts.' },
  'not-descending': {
    vi: 'các mốc phải giảm dần, không trùng nhau.',
    en: 'the steps must descend, without repeats.',
  },
  'levels-not-ascending': {
    vi: 'các cấp báo cáo phải tăng dần cả về cấp và số ngày.',
    en: 'the levels must ascend, in level and in days.',
  },
  'state-secret': {
    vi: 'văn bản có dấu hiệu thuộc bí mật nhà nước. Phần mềm này không được dùng cho tài liệu mật; hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
    en: 'the document is marked as a state secret. This software must not hold such documents.',
  },
  'security-level': {
    vi: 'chỉ nhận "thường"; văn bản có độ mật không đưa vào phần mềm này.',
    en: 'only "thường" (ordinary) is taken; classified documents do not belong here.',
  },
  'directive-id': {
    vi: 'mã văn bản chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 56-tb-vpcp.',
    en: 'a directive id is made of lower-case ASCII letters, figures and hyphens, e.g. 56-tb-vpcp.',
  },
  'no-id': {
    vi: 'văn bản không có số thì phải có "id", ví dụ tb-kl-ngoai-giao-kinh-te-2025.',
    en: 'a document without a number needs an "id".',
  },
  sha256: {
    vi: 'mã băm SHA-256 gồm 64 chữ số thập lục phân viết thường.',
    en: 'a SHA-256 has 64 lower-case hexadecimal digits.',
  },
  'clause-format': {
    vi: 'điều khoản phải viết như trong văn bản: "4", "3.c", "5.đ", "5.b(i)", "II.3.a".',
    en: 'a clause is written as in the document: "4", "3.c", "5.đ", "5.b(i)", "II.3.a".',
  },
  'task-code': {
    vi: 'mã nhiệm vụ phải có dạng 56-TB-VPCP/3c-12.',
    en: 'a task code looks like 56-TB-VPCP/3c-12.',
  },
  'due-without-phrase': {
    vi: 'có thời hạn nhưng thiếu "phrase": phải chép nguyên văn cách văn bản nêu thời hạn.',
    en: 'there is a due date but no "phrase": quote how the document words it.',
  },
  'dated-without-due': {
    vi: 'loại "dated" phải có "due".',
    en: 'the kind "dated" needs a "due".',
  },
  'due-of-undated': {
    vi: 'chỉ loại "dated", "recurring" (kỳ đầu tiên) và "before_event" (ngày đã biết) mới có "due".',
    en: 'only the kinds "dated", "recurring" (its first occurrence) and "before_event" (a known day) have a "due".',
  },
  'recurring-without-recurrence': {
    vi: 'loại "recurring" phải có "recurrence" (chu kỳ).',
    en: 'the kind "recurring" needs a "recurrence".',
  },
  'late-without-due': {
    vi: 'có "lateAfter" nhưng thiếu "due".',
    en: 'there is a "lateAfter" but no "due".',
  },
  'late-before-due': {
    vi: '"lateAfter" (mốc tính quá hạn) sớm hơn "due" (thời hạn).',
    en: '"lateAfter" is earlier than "due".',
  },
  'new-due-with-new-date': {
    vi: '"newDue" đi cùng quyết định "new-date", và chỉ với quyết định ấy.',
    en: '"newDue" goes with the decision "new-date" and with no other.',
  },
  'no-evidence': {
    vi: 'báo cáo hoàn thành cần ít nhất một căn cứ: document, link hoặc figure.',
    en: 'a completion needs at least one proof: document, link or figure.',
  },
  'task-or-tasks': {
    vi: 'ghi một trong hai trường "task" hoặc "tasks".',
    en: 'give either "task" or "tasks".',
  },
  'tasks-form': {
    vi: 'phải là all-undated hoặc một danh sách mã nhiệm vụ.',
    en: 'must be all-undated or a list of task codes.',
  },
  'except-without-all': {
    vi: '"except" chỉ đi cùng "tasks: all-undated".',
    en: '"except" goes with "tasks: all-undated" only.',
  },
};

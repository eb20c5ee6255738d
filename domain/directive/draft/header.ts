import { isPlainDate, type PlainDate } from '../../time/instant';
import type { DraftHeader, Evidence } from './draft';
import type { Paragraph } from './paragraphs';

/** Kinds of documents by what their title or their number says (Decree 30/2020/NĐ-CP, article 7). */
const KINDS: readonly [RegExp, string][] = [
  [/^THÔNG BÁO(?=.*KẾT LUẬN)/isu, 'thông báo kết luận'],
  [/^THÔNG BÁO/u, 'thông báo'],
  [/^CÔNG ĐIỆN/u, 'công điện'],
  [/^CHỈ THỊ/u, 'chỉ thị'],
  [/^NGHỊ QUYẾT/u, 'nghị quyết'],
  [/^QUYẾT ĐỊNH/u, 'quyết định'],
  [/^KẾ HOẠCH/u, 'kế hoạch'],
  [/^CHƯƠNG TRÌNH/u, 'chương trình'],
  [/^HƯỚNG DẪN/u, 'hướng dẫn'],
];
const KINDS_BY_NUMBER: readonly [RegExp, string][] = [
  [/\/TB-/u, 'thông báo kết luận'],
  [/\/CĐ-/u, 'công điện'],
  [/\/CT-/u, 'chỉ thị'],
  [/\/NQ-/u, 'nghị quyết'],
  [/\/QĐ-/u, 'quyết định'],
  [/\/KH-/u, 'kế hoạch'],
];
const NUMBER = /(?:^|\s)Số\s*:?\s*((?:\d{1,6}|\.{2,})\s*\/\s*[\p{L}\d.\-–/]{2,40})/u;
const DAY = String.raw`ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`;
const PLACE_AND_DATE = new RegExp(`^[\\p{Lu}][\\p{L}. ]{1,40},\\s*${DAY}`, 'u');
const MEETING = new RegExp(
  `^(?:Ngày|Trong (?:các )?ngày|Sáng ngày|Chiều ngày)\\s+(\\d{1,2})(?:\\s+(?:và|-)\\s+\\d{1,2})?\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})`,
  'u',
);
const ISSUERS =
  /^(?:VĂN PHÒNG CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|ỦY BAN NHÂN DÂN[^-–]*|UBND[^-–]*|BỘ [^-–]*|VĂN PHÒNG[^-–]*|SỞ [^-–]*|BAN [^-–]*|THANH TRA[^-–]*|NGÂN HÀNG[^-–]*)/u;
const CONCLUSIONS = /kết luận của\s+(.+?)(?=\s+tại\s|\s+về\s|\s+-\s|[,.;]|$)/iu;
const CONCLUDES =
  /((?:Phó )?Thủ tướng(?: Thường trực)?(?: Chính phủ)?\s+(?:\p{Lu}\p{Ll}+\s?){2,4})[^.]{0,80}?(?:đã )?(?:kết luận|có ý kiến|chỉ đạo|yêu cầu)/u;
const COMMITTEE =
  /Ban\s+[Cc]hỉ đạo\s+(?:quốc gia|Nhà nước|Trung ương|của Chính phủ|\d{2,4})(?:\s+(?:về|các)?\s*(?!\()[^,;.()“”–-]{3,90}?)?(?=\s*[,;.()“”–-]|\s+(?:đã|chủ trì|tại|để|là)\s|$)/u;
const SIGNED_FOR =
  /^(?:(?:KT|TM|TL|TUQ|Q)\s*\.|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|CHỦ NHIỆM|PHÓ CHỦ)/u;
const PERSON = /((?:\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}+){1,4})\s*$/u;
/** The head of a document is over long before this. */
const HEAD_PARAGRAPHS = 25;

/** Reads what stands around the operative part: number, kind, dates, who issued and who signed. */
export function headerOf(paragraphs: readonly Paragraph[], tail: readonly Paragraph[]): DraftHeader {
  const head = paragraphs.slice(0, HEAD_PARAGRAPHS);
  const because: Record<string, Evidence> = {};
  const take = <T>(field: string, found: { value: T; evidence: Evidence } | null): T | null => {
    if (!found) return null;
    because[field] = found.evidence;
    return found.value;
  };
  const number = take(
    'number',
    firstIn(head, NUMBER, (m) => (m[1] ?? '').replace(/\s+/g, '').replace(/[.\-–]+$/u, '')),
  );
  const issuedOn = take('issuedOn', firstIn(head, PLACE_AND_DATE, dateIn));
  const meetingOn = take('meetingOn', firstIn(head, MEETING, dateIn));
  const title = take('title', titleIn(head));
  const issuer =
    take(
      'issuer',
      firstIn(head.slice(0, 4), ISSUERS, (m) => sentenceCase(m[0].trim())),
    ) ??
    (number?.includes('VPCP') || closes(paragraphs, /Văn phòng Chính phủ (?:xin |trân trọng )?thông báo/u)
      ? 'Văn phòng Chính phủ'
      : null);
  return {
    number: number === null || /^\./.test(number) ? null : number,
    kind: kindOf(title, number, head, paragraphs),
    title,
    issuedOn,
    meetingOn,
    issuer,
    signer: take('signer', signerIn(tail)),
    conclusionsOf:
      take(
        'conclusionsOf',
        firstIn(head, CONCLUDES, (m) => personCase((m[1] ?? '').trim())),
      ) ??
      take(
        'conclusionsOf',
        title === null ? null : firstIn(head, CONCLUSIONS, (m) => personCase((m[1] ?? '').trim())),
      ),
    committee: take(
      'committee',
      firstIn(head, COMMITTEE, (m) => m[0].replace(/^Ban\s+chỉ/u, 'Ban Chỉ').trim()),
    ),
    because,
  };
}

function firstIn<T>(
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
  read: (match: RegExpExecArray) => T | null,
): { value: T; evidence: Evidence } | null {
  for (const { text, start } of paragraphs) {
    const match = pattern.exec(text);
    const value = match ? read(match) : null;
    if (match && value !== null) {
      const from = start + match.index;
      return { value, evidence: { text: match[0].trim(), start: from, end: from + match[0].length } };
    }
  }
  return null;
}

function dateIn(match: RegExpExecArray): PlainDate | null {
  const [, day, month, year] = match;
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}

function titleIn(head: readonly Paragraph[]): { value: string; evidence: Evidence } | null {
  const subject = firstIn(head, /V\/v\s*:?\s*(.{10,300}?)(?=\s*(?:Hà Nội,|$))/u, (m) => (m[1] ?? '').trim());
  if (subject) return subject;
  const at = head.findIndex(({ text }) => KINDS.some(([pattern]) => pattern.test(text)));
  const first = head[at];
  if (!first) return null;
  const second = head[at + 1];
  const text =
    first.text.length < 25 &&
    second &&
    second.text.length < 420 &&
    !/^(?:Ngày|Kính gửi|Căn cứ)/u.test(second.text)
      ? `${first.text} ${second.text}`
      : first.text;
  const value = sentenceCase(text.replace(/\s+/gu, ' ')).replace(/[.:]+$/u, '');
  return { value, evidence: { text, start: first.start, end: first.start + text.length } };
}

function kindOf(
  title: string | null,
  number: string | null,
  head: readonly Paragraph[],
  all: readonly Paragraph[],
): string | null {
  for (const { text } of head) {
    const kind = KINDS.find(([pattern]) => pattern.test(text));
    if (kind)
      return title !== null && /kết luận/iu.test(title) && kind[1] === 'thông báo'
        ? 'thông báo kết luận'
        : kind[1];
  }
  const byNumber = KINDS_BY_NUMBER.find(([pattern]) => number !== null && pattern.test(number));
  if (byNumber) return byNumber[1];
  if (head.some(({ text }) => /^Kính gửi/u.test(text))) return 'công văn';
  return closes(all, /thông báo (?:để|đến)/u) && head.some(({ text }) => /kết luận như sau/u.test(text))
    ? 'thông báo kết luận'
    : null;
}

function closes(paragraphs: readonly Paragraph[], pattern: RegExp): boolean {
  return paragraphs.some(({ text }) => pattern.test(text));
}

function signerIn(tail: readonly Paragraph[]): { value: string; evidence: Evidence } | null {
  const at = tail.findIndex(({ text }) => SIGNED_FOR.test(text));
  if (at === -1) return null;
  for (const { text, start } of tail.slice(at, at + 4)) {
    const match = PERSON.exec(text);
    const name = match?.[1];
    if (match && name && !/^(?:Nơi|Lưu)/u.test(name)) {
      return {
        value: name,
        evidence: { text: name, start: start + match.index, end: start + match.index + name.length },
      };
    }
  }
  return null;
}

/** Capital letters of a title page are set in sentence case; names inside stay as the text gives them. */
function sentenceCase(text: string): string {
  if (/\p{Ll}/u.test(text.slice(0, 200))) return text;
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function personCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/(^|\s)(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase());
}

import { isPlainDate, type PlainDate } from '../../time/instant';
import { committeeOf } from './committee';
import type { DraftHeader, Evidence } from './draft';
import type { Paragraph } from './paragraphs';
import { asSentence } from './title-case';

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
/** Kinds that pass on what somebody concluded or ordered. */
const CONCLUDING_KINDS = ['thông báo kết luận', 'thông báo', 'công văn', 'công điện'];
const KIND_FIRST =
  /^(?:thông báo|công điện|chỉ thị|nghị quyết|quyết định|kế hoạch|chương trình|hướng dẫn)\s*:?\s*(?:về(?: việc)?\s+)?/iu;
const NUMBER =
  /(?:^|\s)Số\s*:?\s*((?:\d{1,6}|\.{2,})\s*\/\s*[\p{L}\d.\-–/]{2,40}(?:\s-\s\p{Lu}[\p{L}.]{1,12})?)/u;
const DAY = String.raw`ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})`;
const PLACE_AND_DATE = new RegExp(
  String.raw`(?:^|\s)(?:TP\.?\s?)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,3},\s*${DAY}`,
  'u',
);
const MEETING =
  /^(?:Ngày|Trong (?:các )?ngày|Sáng ngày|Chiều ngày)\s+(\d{1,2})(?:\s+(?:và|-)\s+\d{1,2})?\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u;
const ISSUERS =
  /^(?:VĂN PHÒNG CHÍNH PHỦ|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|(?:ỦY|UỶ) BAN NHÂN DÂN[^-–]*|UBND[^-–]*|BỘ [^-–]*|VĂN PHÒNG[^-–]*|SỞ [^-–]*|BAN [^-–]*|THANH TRA[^-–]*|NGÂN HÀNG[^-–]*)/u;
/** The other half of a letterhead of two columns. */
const BESIDE_THE_ISSUER = /\s*(?:CỘNG H[ÒO]\p{Lu}*\s|Độc lập).*$/su;
const CONCLUSIONS = /kết luận của\s+(.+?)(?=\s+tại\s|\s+về\s|\s+-\s|[,.;]|$)/iu;
const CONCLUDES =
  /((?:Phó )?Thủ tướng(?: Thường trực)?(?: Chính phủ)?\s+(?:\p{Lu}\p{Ll}+\s?){2,4})[^.]{0,80}?(?:đã )?(?:kết luận|có ý kiến|chỉ đạo|yêu cầu)/u;
const SIGNED_FOR =
  /^(?:(?:KT|TM|TL|TUQ|Q)\s*\.|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|CHỦ NHIỆM|PHÓ CHỦ)/u;
const PERSON = /((?:\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}+){1,4})\s*$/u;
/** The head of a document is over long before this. */
const HEAD_PARAGRAPHS = 25;
/** A letterhead is set in short lines; a date in a longer one belongs to the text. */
const LONGEST_LETTERHEAD = 300;

type FoundFact<T> = { value: T; evidence: Evidence } | null;

/** Reads what stands around the operative part: number, kind, dates, who issued and who signed. */
export function headerOf(paragraphs: readonly Paragraph[], tail: readonly Paragraph[]): DraftHeader {
  const head = paragraphs.slice(0, HEAD_PARAGRAPHS);
  const letterhead = head.filter(({ text }) => text.length < LONGEST_LETTERHEAD);
  const running = paragraphs.map(({ text }) => text).join('\n');
  const proper = (words: string | undefined) => asSentence((words ?? '').trim(), running);
  const because: Record<string, Evidence> = {};
  const take = <T>(field: string, found: FoundFact<T>): T | null => {
    if (found) because[field] = found.evidence;
    return found?.value ?? null;
  };
  const number = take('number', firstIn(head, NUMBER, numberIn));
  const title = take('title', titleIn(head, proper));
  const kind = kindOf(title, number, head, paragraphs);
  const issuer = firstIn(head.slice(0, 4), ISSUERS, (m) =>
    /\p{Ll}/u.test(m[0].replace(BESIDE_THE_ISSUER, '')) ? null : proper(m[0].replace(BESIDE_THE_ISSUER, '')),
  );
  const concludes = kind !== null && CONCLUDING_KINDS.includes(kind);
  const concluder =
    firstIn(head, CONCLUDES, (m) => proper(m[1])) ??
    (title === null ? null : firstIn(head, CONCLUSIONS, (m) => proper(m[1])));
  return {
    number,
    kind,
    title,
    issuedOn: take('issuedOn', firstIn(letterhead, PLACE_AND_DATE, dateIn)),
    meetingOn: take('meetingOn', firstIn(head, MEETING, dateIn)),
    issuer: take('issuer', issuer) ?? (isOfOffice(number, paragraphs) ? 'Văn phòng Chính phủ' : null),
    signer: take('signer', signerIn(tail)),
    conclusionsOf: take('conclusionsOf', concludes ? concluder : null),
    committee: take('committee', committeeOf(paragraphs, kind?.startsWith('thông báo') === true)),
    because,
  };
}

function numberIn(match: RegExpExecArray): string | null {
  const number = (match[1] ?? '').replace(/\s+/g, '').replace(/[.\-–]+$/u, '');
  return number.startsWith('.') ? null : number;
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

function titleIn(head: readonly Paragraph[], proper: (words: string) => string): FoundFact<string> {
  const subject = firstIn(head, /V\/v\s*:?\s*(.{10,300}?)(?=\s*(?:Hà Nội,|$))/u, (m) =>
    asTitle((m[1] ?? '').trim()),
  );
  if (subject) return subject;
  const at = head.findIndex(({ text }) => KINDS.some(([pattern]) => pattern.test(text)));
  const first = head[at];
  if (!first) return null;
  const second = head[at + 1];
  const goesOn =
    second !== undefined && second.text.length < 420 && !/^(?:Ngày|Kính gửi|Căn cứ)/u.test(second.text);
  const text = first.text.length < 25 && goesOn ? `${first.text} ${second.text}` : first.text;
  const value = asTitle(proper(text).replace(KIND_FIRST, ''));
  return { value, evidence: { text, start: first.start, end: first.start + text.length } };
}

function asTitle(words: string): string {
  const title = words.replace(/[\s.:|]+$/u, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function isOfOffice(number: string | null, paragraphs: readonly Paragraph[]): boolean {
  if (number?.includes('VPCP') === true) return true;
  return closes(paragraphs, /Văn phòng Chính phủ (?:xin |trân trọng )?thông báo/u);
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

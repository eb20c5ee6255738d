import { agenciesIn, beginsBody } from './assignees';
import type { DraftAgency, Evidence } from './draft';
import { ACT_INSIDE, matchesAt } from './lexicon';
import type { NameIndex } from './name-index';
import type { Span } from './sentences';

const WITH =
  /(?:phối hợp(?:\s+(?:chặt chẽ|đồng bộ|hiệu quả|tích cực))?(?:\s*,?\s*(?:với|cùng(?: với)?))?|làm việc(?:\s+trực tiếp)? với|cùng với|có sự (?:phối hợp|tham gia) của)\s+(?=[\p{L}])/giu;
/** "báo cáo Thủ tướng Chính phủ", "trình Chính phủ", "gửi Bộ Tài chính". */
const REPORT =
  /(?:^|[\s,;(])(?:(?:tổng hợp|tham mưu|kịp thời|đề xuất)?,?\s*(?:báo cáo|trình|gửi(?: báo cáo)?(?: về)?|tham mưu))\s+(?:kết quả (?:với|cho|lên)?\s*|với\s+|về\s+|lên\s+)?((?:đồng chí\s+)?(?:Chính phủ|Thủ tướng(?: Chính phủ)?|Phó Thủ tướng(?: Thường trực)?(?: Chính phủ)?(?:\s(?!Thường)\p{Lu}\p{Ll}+){0,4}|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|Ban Chỉ đạo[^,;.()]{0,60}?|Trưởng [Bb]an[^,;.()]{0,60}?|Chủ tịch (?:UBND|Ủy ban nhân dân)[^,;.()]{0,40}?|(?:UBND|Ủy ban nhân dân)\s(?:tỉnh|thành phố|Thành phố|huyện|xã)(?:\s\p{Lu}\p{Ll}+){0,3}|Bộ\s\p{Lu}[\p{L} ]{2,40}?|Văn phòng Chính phủ|Sở\s\p{Lu}[\p{L} ]{2,40}?|(?:các )?cấp (?:có )?thẩm quyền|Ban Thường vụ[^,;.()]{0,30}?|Tỉnh ủy|Thành ủy|Hội đồng nhân dân[^,;.()]{0,30}?|Ủy ban châu Âu(?: \(EC\))?))(?=\s*(?:[,;.()]|$|trước|trong|theo|xem xét|để|kết quả|những|về|phương án|ban hành|phê duyệt|quyết định|tình hình|chậm nhất|vào|khi|các|việc|cho|và|tại|định kỳ|hằng|hàng|qua|đề án|Đề án|kế hoạch|giao|thông qua|phương|kèm))/u;
const REPORTS =
  /(?<!\p{L})(?:báo cáo|trình|gửi(?: báo cáo)?(?: về)?|tham mưu)\s+(?:kết quả (?:với|cho|lên|về)?\s*|với\s+|về\s+|lên\s+)?(?=\p{Lu})/gu;
const PRODUCT =
  /(?:xây dựng|hoàn thiện|ban hành|trình|lập|soạn thảo|dự thảo|phê duyệt|báo cáo|gửi|lên|công bố|sửa đổi(?:, bổ sung)?|hoàn thành|rà soát|cập nhật|có|thành lập|tham mưu)\s+(?:(?:Chính phủ|Thủ tướng Chính phủ|UBND tỉnh|cấp có thẩm quyền)\s+)?(?:ban hành\s+|phê duyệt\s+)?((?:các |những |bộ |hệ thống )?(?:Đề án|đề án|Kế hoạch|kế hoạch|Báo cáo|báo cáo|Nghị định|Nghị quyết|Thông tư|Chương trình|chương trình|Quy hoạch|quy hoạch|Quyết định|Chỉ thị|Luật|dự án Luật|hồ sơ|Hồ sơ|lộ trình|Lộ trình|Quy chế|quy chế|quy trình|danh mục|Danh mục|phương án|Phương án|văn bản|cơ sở dữ liệu|Cơ sở dữ liệu|Chiến lược|chiến lược|Hướng dẫn|hướng dẫn|Đề cương|tiêu chí|Bộ tiêu chí|bộ chỉ số|Bộ chỉ số)(?!\s+(?:kết quả|Thủ tướng|Chính phủ))[^,;.()]{0,110}?)(?=\s*(?:[,;.()]|$)|\s+(?:trước ngày|trong tháng|trong quý|trong Quý|trong năm|để|nhằm|chậm nhất|bảo đảm|theo|(?<!giải\s)trình|báo cáo|hoàn thành|đến|vào|trong vòng|trong thời hạn|sau khi|kể từ|trước)\s)/u;
const LEADING =
  /^(?:và|thì|đều|phải|cần|có trách nhiệm|theo (?:chức năng|thẩm quyền)[^,;]{0,60}?(?:được giao|của mình|quy định),?|căn cứ[^,;]{0,60}(?:được giao|của mình),?|chủ trì,?)\s+/iu;
const GIST_LIMIT = 200;

/** Who works with the lead: named after "phối hợp với" and the like. */
export function coordinatingIn(
  predicate: Span,
  names: NameIndex,
): { agencies: DraftAgency[]; evidence: Evidence | null } {
  const agencies: DraftAgency[] = [];
  let evidence: Evidence | null = null;
  for (const match of predicate.text.matchAll(WITH)) {
    const from = match.index + match[0].length;
    if (!/(?:với|cùng|của)\s*$/iu.test(match[0]) && !beginsBody(predicate.text, from, names)) continue;
    const words = listFrom(predicate.text, from, names);
    const named = agenciesIn(words, names).filter(({ name }) => looksLikeBody(name));
    if (named.length === 0) continue;
    agencies.push(...named.filter(({ name }) => agencies.every((other) => other.name !== name)));
    const start = predicate.start + match.index;
    const last = from + words.trimEnd().length;
    evidence ??= { text: predicate.text.slice(match.index, last), start, end: predicate.start + last };
    break;
  }
  return { agencies, evidence };
}

/** Whom the result goes to: a body of the directory, a person or a level that documents name. */
export function reportToIn(predicate: Span, names: NameIndex): Evidence | null {
  for (const match of predicate.text.matchAll(REPORTS)) {
    const at = match.index + match[0].length;
    const name = names.at(predicate.text, at);
    if (name && !name.agency.collective) {
      const start = predicate.start + at;
      return { text: predicate.text.slice(at, at + name.length), start, end: start + name.length };
    }
  }
  const match = REPORT.exec(predicate.text);
  const to = match?.[1]?.trim();
  if (!match || !to) return null;
  const at = match.index + match[0].lastIndexOf(match[1] ?? '');
  return { text: to, start: predicate.start + at, end: predicate.start + at + to.length };
}

export function deliverableIn(predicate: Span): Evidence | null {
  const match = PRODUCT.exec(predicate.text);
  const product = match?.[1]?.trim();
  if (!match || !product || product.split(/\s+/u).length < 2) return null;
  const at = match.index + match[0].lastIndexOf(match[1] ?? '');
  return { text: product, start: predicate.start + at, end: predicate.start + at + product.length };
}

/** What is to be done in the document's words, without who and with whom, at most 200 characters. */
export function gistOf(predicate: Span, withWhom: Evidence | null): string {
  let text = predicate.text;
  if (withWhom && withWhom.start - predicate.start < 60) {
    const rest = text.slice(withWhom.end - predicate.start).replace(/^[\s,;:]+/u, '');
    if (rest.length > 20) text = rest;
  }
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(LEADING, '');
  }
  text = text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:–-]+/u, '')
    .replace(/[\s,;:./–-]+$/u, '');
  return clipped(text.charAt(0).toUpperCase() + text.slice(1));
}

function clipped(text: string): string {
  if (text.length <= GIST_LIMIT) return text;
  const head = text.slice(0, GIST_LIMIT - 1);
  const clause = Math.max(head.lastIndexOf('; '), head.lastIndexOf(', '));
  const end = clause > GIST_LIMIT / 2 ? clause : head.lastIndexOf(' ');
  return `${head.slice(0, end).replace(/[\s,;:]+$/u, '')}…`;
}

/** The names that follow, up to the verb after them. */
function listFrom(text: string, from: number, names: NameIndex): string {
  for (let i = from; i < text.length && i < from + 400; i += 1) {
    const char = text[i] ?? '';
    if (char === '(') {
      const close = text.indexOf(')', i);
      if (close !== -1) {
        i = close;
        continue;
      }
    }
    if (
      char === ':' &&
      /các\s+(?:bộ|tỉnh|sở|cơ quan|địa phương|tỉnh, thành phố|bộ, cơ quan)$/iu.test(text.slice(from, i))
    )
      continue;
    if (/[;.:)]/u.test(char)) return text.slice(from, i);
    if (!/\p{L}/u.test(char) || /[\p{L}\p{M}\p{N}]/u.test(text[i - 1] ?? ' ')) continue;
    const name = names.at(text, i) ?? names.shortAt(text, i);
    if (name) {
      i += name.length - 1;
      continue;
    }
    if (
      i > from &&
      matchesAt(ACT_INSIDE, text, i) &&
      !/(?:cơ quan|đơn vị|lực lượng)\s$/iu.test(text.slice(Math.max(0, i - 10), i))
    ) {
      return text.slice(from, i);
    }
    if (/^(?:để|nhằm|trong|về|tại|theo|khi|nêu|đã|đang)(?!\p{L})/iu.test(text.slice(i, i + 8)))
      return text.slice(from, i);
  }
  return text.slice(from, from + 400);
}

function looksLikeBody(name: string): boolean {
  return name.length > 2 && name.split(/\s+/u).length < 16 && !/^(?:nhau|đó|nó|việc)/iu.test(name);
}

import type { DeadlineReading } from '../../deadline/reading';
import { nextWord, subjectAt, type Subject } from './assignees';
import { ACT, ASSIGNING, matchesAt } from './lexicon';
import type { NameIndex } from './name-index';
import { givesDate, readingsIn } from './readings-in';
import { partsOf, type Span } from './sentences';

/** One piece of work that a sentence gives to somebody; places are in the folded text. */
export interface Assignment {
  /** Those named in the sentence itself; null where the governing words name them. */
  subject: Span | null;
  /** What is to be done, from the first verb. */
  predicate: Span;
  /** Everything: from the name to the end. */
  quote: Span;
  /** Whether it shares its sentence with another. */
  split: boolean;
}

/**
 * Whether the sentence may be about those named above it: no; yes if it begins with a verb; yes whatever verb it
 * begins with, since it is an item under "… các nhiệm vụ sau:".
 */
export type Inheritance = false | 'verbs' | 'any-words';

/** Items that begin so name things instead of ordering something. */
const NOUNS_FIRST =
  /^(?:các|những|một số|việc|công tác|mục tiêu|nhiệm vụ|kết quả|nội dung|số|tổng số|tỷ lệ|tại|ngày|năm|đây|đến nay|hiện|trong đó|kinh phí|về|theo|thời|nơi|như|cơ quan|đơn vị|sản phẩm|hình thức|địa điểm|thành phần|đối tượng|phạm vi|nguồn|mức|quyết định|nghị quyết|nghị định|thông tư|luật|công văn|chỉ thị|kế hoạch|đề án|dự án|chương trình|danh mục|phụ lục|bảng|biểu|trường hợp|khi|nếu|\d|hệ thống|tình hình|bên cạnh|tuy nhiên|do|vì|người|doanh nghiệp)(?![\p{L}])/iu;
const ABBREVIATION_FIRST = /^\p{Lu}{2,}(?!\p{L})/u;
/** Words that lead up to the one who is to act. */
const INTRO =
  /^(?:trên cơ sở|căn cứ|sau khi|trường hợp|trong quá trình|trong thời gian|trong khi|đối với|để|nhằm|với|trước|từ|hằng|hàng|định kỳ|về|theo|khi|nếu|đồng thời|ngoài ra|bên cạnh|riêng|thực hiện|chậm nhất|thời gian tới|hiện nay|ngay|tại|trong|cùng với|qua|nhất là|đặc biệt|năm \d{4})/iu;
const DATED_INTRO =
  /^(?:trong (?:tháng|quý|năm|vòng|thời hạn)|trước (?:ngày|tháng)|chậm nhất|sau khi|hằng|hàng|định kỳ|trên cơ sở|từ ngày|đến ngày)/iu;
const ORDERED_BY =
  /^(?:(?:Thủ tướng|Phó Thủ tướng|Chính phủ|Chủ tịch|Văn phòng|Ban Chỉ đạo|Trưởng ban|Trưởng Ban|UBND|Ủy ban nhân dân|Bộ trưởng|Bộ|Ban Thường vụ)(?:\s[^,;:.]{0,60}?)?\s)?(?<!(?:[Nn]goại|[Bb]àn|[Cc]huyển|được|đã) )(?=(?:yêu cầu|giao|đề nghị|phân công)\s+\p{L})/u;
/** A part that only carries the one before it to its end. */
const CARRIES_ON =
  /^(?:sớm |kịp thời |định kỳ |đồng thời,? )?(?:báo cáo|trình|gửi|hoàn thành|tổ chức|bảo đảm|đảm bảo|công bố|tổng hợp)(?!\p{L})/iu;
/** A part that tells how, not what else. */
const ADDS_TO =
  /^(?:đồng thời,? )?(?:không (?:để|được|làm)|tránh|bảo đảm|đảm bảo|trong đó|nhất là|đặc biệt|lưu ý|chú trọng|ưu tiên|kiên quyết không)(?!\p{L})/iu;
const ROLES = /^(?:đồng thời,? )?(?:chủ trì|phối hợp)(?!\p{L})/iu;
const LINKING = /^(?:đồng thời|trên cơ sở đó|theo đó|trong đó|riêng|ngoài ra|mặt khác)\s*,?\s*/iu;

/** What a sentence assigns; nothing where it only tells. `mayInherit`: whether somebody was named before. */
export function assignmentsOf(
  sentence: Span,
  names: NameIndex,
  deadlines: readonly DeadlineReading[],
  mayInherit: Inheritance,
): Assignment[] {
  const opening = openingOf(sentence.text, names, mayInherit) ?? laterOpening(sentence.text, names);
  if (!opening) return [];
  const predicate = opening.subject?.predicate ?? opening.from;
  const parts = partsOf({ text: sentence.text.slice(predicate), start: sentence.start + predicate });
  const head = parts[0];
  if (!head) return [];
  // "Trong tháng 4/2026, Bộ Xây dựng …": the date before the name belongs to the order.
  const from = opening.subject && DATED_INTRO.test(sentence.text) ? 0 : opening.from;
  parts[0] = { text: sentence.text.slice(from, predicate) + head.text, start: sentence.start + from };
  const groups = groupParts(parts, names, deadlines);
  const assignments = groups.flatMap((group, i) => {
    const own = i === 0 ? opening.subject : ownSubject(group.text, names);
    return splitByDeadlines(asAssignment(group, i === 0 ? shift(own, -from) : own), deadlines, names);
  });
  return assignments.map((one) => ({ ...one, split: assignments.length > 1 }));
}

/** "Đồng ý với đề xuất …; giao Bộ Công an …": the order comes after a semicolon. */
function laterOpening(text: string, names: NameIndex): { from: number; subject: Subject | null } | null {
  for (const part of partsOf({ text, start: 0 }).slice(1)) {
    const subject = ownSubject(part.text, names);
    if (subject) return { from: part.start, subject: shift(subject, part.start) };
  }
  return null;
}

/** Where the assigning words begin: at the start, after a label and a colon, or after an introduction. */
export function openingOf(
  text: string,
  names: NameIndex,
  mayInherit: Inheritance,
): { from: number; subject: Subject | null } | null {
  const starts = [0, ...afterLabel(text), ...(INTRO.test(text) ? afterCommas(text) : [])];
  const candidates = starts.flatMap((at) => {
    const subject = namedAt(text, at, names);
    return subject && subject.predicate !== -1 ? [{ from: at, subject }] : [];
  });
  // In "theo đề nghị của các sở, ban, ngành, Sở Xây dựng …" the one who is to act has a capital.
  const capital = candidates.find(({ from }) => /\p{Lu}/u.test(text[from] ?? ''));
  const chosen = candidates[0]?.from === 0 ? candidates[0] : (capital ?? candidates[0]);
  if (chosen) return chosen;
  if (!mayInherit) return null;
  for (const at of [0, ...afterLabel(text), ...(INTRO.test(text) ? afterCommas(text).slice(0, 2) : [])]) {
    if (startsWithVerb(text, at)) return { from: at, subject: null };
  }
  return mayInherit === 'any-words' &&
    !NOUNS_FIRST.test(text) &&
    !ABBREVIATION_FIRST.test(text) &&
    text.split(/\s+/u).length >= 4
    ? { from: 0, subject: null }
    : null;
}

/** Those named from the index on, with or without "giao", "yêu cầu" and who orders it. */
export function namedAt(text: string, at: number, names: NameIndex): Subject | null {
  const rest = text.slice(at);
  const by = ORDERED_BY.exec(rest)?.[0].length ?? 0;
  const linked = LINKING.exec(rest.slice(by))?.[0].length ?? 0;
  const handed = ASSIGNING.exec(rest.slice(by + linked))?.[0].length ?? 0;
  const from = at + by + linked + handed;
  if (handed > 0) {
    const subject = subjectAt(text, nextWord(text, from), names, true);
    if (subject) return subject;
  }
  return subjectAt(text, at + (LINKING.exec(rest)?.[0].length ?? 0), names);
}

export function startsWithVerb(text: string, at: number): boolean {
  return matchesAt(ACT, text, at);
}

function ownSubject(text: string, names: NameIndex): Subject | null {
  const opening = DATED_INTRO.test(text) ? openingOf(text, names, false) : null;
  const subject = opening?.subject ?? namedAt(text, 0, names);
  return subject && subject.predicate !== -1 ? subject : null;
}

/** Parts belong together unless somebody else is named, other roles are given or another date is set. */
function groupParts(parts: readonly Span[], names: NameIndex, deadlines: readonly DeadlineReading[]): Span[] {
  const groups: Span[] = [];
  let firstOfSubject = true;
  for (const part of parts) {
    const last = groups[groups.length - 1];
    if (!last) {
      groups.push(part);
      continue;
    }
    const named = ownSubject(part.text, names) !== null;
    const lastDated = isDated(last, deadlines);
    const dated = isDated(part, deadlines);
    const begins = startsWithVerb(part.text.replace(LINKING, ''), 0) && !ADDS_TO.test(part.text);
    const apart =
      named ||
      (begins && !dated && !lastDated && urgentAfterAll(last.text)) ||
      (begins && lastDated) ||
      (begins && ROLES.test(part.text) && !firstOfSubject) ||
      (begins && ROLES.test(part.text) && ROLES.test(last.text) === false && /chủ trì/iu.test(part.text)) ||
      (begins && dated && !firstOfSubject && !CARRIES_ON.test(part.text));
    if (apart) {
      groups.push(part);
      firstOfSubject = named;
    } else {
      groups[groups.length - 1] = joined(last, part);
      firstOfSubject = firstOfSubject && groups.length === 1;
    }
  }
  return groups;
}

/** "tiếp tục …, khẩn trương xây dựng …": a standing duty, then one that cannot wait. */
const TURNS_URGENT =
  /(?<=[^,;]{25},\s)khẩn trương(?=\s+(?:xây dựng|ban hành|hoàn thiện|hoàn thành|trình|lập))/iu;

function urgentAfterAll(text: string): boolean {
  return TURNS_URGENT.test(text) && !/^(?:khẩn trương)/iu.test(text);
}

function asAssignment(group: Span, subject: Subject | null): Assignment {
  const linked = LINKING.exec(group.text)?.[0].length ?? 0;
  const from = subject && subject.predicate !== -1 ? subject.predicate : linked;
  return {
    subject: subject
      ? { text: group.text.slice(subject.start, subject.end), start: group.start + subject.start }
      : null,
    predicate: { text: group.text.slice(from), start: group.start + from },
    quote: group,
    split: false,
  };
}

/** A verb between two dates begins another task; so does a bracket that opens with one. */
function splitByDeadlines(
  whole: Assignment,
  deadlines: readonly DeadlineReading[],
  names: NameIndex,
): Assignment[] {
  const dated = datedIn(whole.quote, deadlines);
  const first = dated[0];
  const turn = first ? null : TURNS_URGENT.exec(whole.quote.text);
  if (
    turn &&
    /^(?:và |đồng thời )?(?:tiếp tục|tăng cường|đẩy mạnh|nâng cao|phát huy)/iu.test(whole.predicate.text)
  ) {
    const at = whole.quote.start + turn.index;
    return [
      piece(whole, whole.quote.start, at, whole.subject),
      piece(whole, at, whole.quote.start + whole.quote.text.length, null),
    ];
  }
  if (!first || (dated.length === 1 && !bracketBefore(whole, first))) return [whole];
  const cuts: number[] = [];
  const bracket = bracketBefore(whole, first);
  if (bracket) cuts.push(bracket);
  dated.slice(1).forEach((reading, i) => {
    const from = dated[i]?.end ?? reading.start;
    const cut = verbBetween(whole.quote, from, reading.start, names);
    if (cut) cuts.push(cut);
  });
  if (cuts.length === 0) return [whole];
  const bounds = [...cuts, whole.quote.start + whole.quote.text.length];
  const head: Assignment = piece(whole, whole.quote.start, bounds[0] ?? 0, whole.subject);
  return [
    head,
    ...cuts.map((cut, i) =>
      named(piece(whole, cut, bounds[i + 1] ?? 0, collectorBefore(whole.quote, cut, names)), names),
    ),
  ];
}

/** "gửi về Bộ Xây dựng … để tổng hợp, báo cáo …": who collects is who reports. */
function collectorBefore(quote: Span, cut: number, names: NameIndex): Span | null {
  const before = quote.text.slice(0, cut - quote.start);
  if (!/để\s+tổng hợp,?\s*$/iu.test(before)) return null;
  for (const match of [...before.matchAll(/(?<!\p{L})(?:gửi|về)\s+(?=\p{Lu})/gu)].reverse()) {
    const at = match.index + match[0].length;
    const name = names.at(before, at);
    if (name) return { text: before.slice(at, at + name.length), start: quote.start + at };
  }
  return null;
}

/** A piece that names its own body takes it as its subject. */
function named(one: Assignment, names: NameIndex): Assignment {
  const subject = ownSubjectAt(one.quote.text, 0, names);
  return subject ? { ...asAssignment(one.quote, subject), split: true } : one;
}

function piece(whole: Assignment, from: number, to: number, subject: Span | null): Assignment {
  const text = whole.quote.text
    .slice(from - whole.quote.start, to - whole.quote.start)
    .replace(/[\s,;(]+$|(?:\s+và)\s*$/u, '');
  const clean = text.replace(/\s+và$/u, '');
  const start = Math.max(whole.predicate.start, from);
  return {
    subject,
    quote: { text: clean, start: from },
    predicate: { text: clean.slice(start - from), start },
    split: true,
  };
}

function bracketBefore({ quote, predicate }: Assignment, reading: DeadlineReading): number | null {
  const open = quote.text.lastIndexOf('(', reading.start - quote.start);
  if (open === -1 || quote.start + open <= predicate.start) return null;
  const close = quote.text.indexOf(')', open);
  if (close !== -1 && quote.start + close < reading.start) return null;
  const inside = quote.text.slice(open + 1, close === -1 ? undefined : close);
  const beside = inside.replace(reading.phrase, '').match(/\p{L}+/gu) ?? [];
  // "(hoàn thành trước ngày …)" dates what stands before it.
  return beside.length > 3 && startsWithVerb(quote.text, open + 1) ? quote.start + open + 1 : null;
}

const JOINTS = /(?:[,;]\s*(?:và\s+|đồng thời,?\s+)?|\s+và\s+)(?=\p{L})/gu;

function verbBetween(quote: Span, from: number, to: number, names: NameIndex): number | null {
  JOINTS.lastIndex = Math.max(0, from - quote.start);
  for (let match = JOINTS.exec(quote.text); match; match = JOINTS.exec(quote.text)) {
    const at = match.index + match[0].length;
    if (quote.start + at >= to) return null;
    if (startsWithVerb(quote.text, at) || ownSubjectAt(quote.text, at, names)) return quote.start + at;
  }
  return null;
}

function ownSubjectAt(text: string, at: number, names: NameIndex): Subject | null {
  const named = /\p{Lu}/u.test(text[at] ?? '') ? namedAt(text, at, names) : null;
  return named && named.predicate !== -1 ? named : null;
}

export function datedIn(span: Span, deadlines: readonly DeadlineReading[]): DeadlineReading[] {
  return readingsIn(span, deadlines).filter(givesDate);
}

function isDated(span: Span, deadlines: readonly DeadlineReading[]): boolean {
  return datedIn(span, deadlines).length > 0;
}

function joined(a: Span, b: Span): Span {
  return {
    text: `${a.text}${' '.repeat(Math.max(0, b.start - a.start - a.text.length))}${b.text}`,
    start: a.start,
  };
}

function shift(subject: Subject | null, by: number): Subject | null {
  if (!subject) return null;
  return {
    start: subject.start + by,
    end: subject.end + by,
    predicate: subject.predicate === -1 ? -1 : subject.predicate + by,
  };
}

function afterLabel(text: string): number[] {
  const colon = text.indexOf(':');
  return colon === -1 || colon > 420 || /^\d/u.test(text.slice(colon + 1)) ? [] : [nextWord(text, colon + 1)];
}

function afterCommas(text: string): number[] {
  return [...text.matchAll(/,\s+(?=\p{Lu}|các\s|từng\s|mỗi\s|cơ quan\s|\p{Ll}+\s(?!phương|phố))/gu)]
    .slice(0, 12)
    .map((match) => match.index + match[0].length);
}

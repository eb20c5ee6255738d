import type { Clause } from './clause-tree';
import type { LeftOut } from './draft';
import type { FoundAssignment, Governing } from './governing';
import { REPORTING_SECTIONS, SPIRIT_SECTIONS } from './lexicon';

const CLOSING =
  /(?:thông báo (?:để|đến|tới)|trân trọng cảm ơn|rất mong|căn cứ (?:thông báo|công văn|công điện|kế hoạch|chỉ thị|quyết định|văn bản) này.{0,60}(?:tổ chức|triển khai)? ?thực hiện\s*\.|biết,? (?:và )?(?:tổ chức )?thực hiện|trân trọng thông báo|xin thông báo|yêu cầu .{0,80} nghiêm túc (?:triển khai|thực hiện)\.?\/)/iu;

const RESPONSIBILITY = /^(?:phải )?chịu (?:hoàn toàn )?trách nhiệm(?!.*(?:báo cáo|trước ngày|trong tháng))/iu;

const OBSTACLES =
  /^(?:trong quá trình (?:triển khai|thực hiện|tổ chức)|quá trình (?:triển khai|thực hiện)|nếu có (?:khó khăn|vướng mắc))/iu;

const EXHORTATION =
  /^(?:đề nghị|yêu cầu|thủ tướng chính phủ (?:đề nghị|yêu cầu)).{0,260}(?:quan tâm|quyết liệt|nghiêm túc|tinh thần trách nhiệm|sát sao|nêu trên)/iu;

const PRAISE =
  /^(?:(?:cơ bản )?(?:thống nhất|nhất trí|đồng tình)(?: với| về)|ghi nhận|biểu dương|hoan nghênh|đánh giá cao|cảm ơn|trân trọng|chúc mừng|chia sẻ)(?!\p{L})/iu;
const REPORTS_BELOW =
  /(?:bài học kinh nghiệm|kết quả nổi bật|kết quả (?:quan trọng|tích cực|đạt được)|tồn tại, hạn chế|thành tựu)[^:]{0,20}:\s*$/iu;
/** A heading is shorter than this; a longer first sentence is text. */
const LONGEST_HEADING = 140;

/** Why a sentence assigns nothing whoever it names, by its words alone; null where it may assign. */
export function reasonByWords(sentence: string, dated: boolean): LeftOut['why'] | null {
  if (dated) return null;
  if (PRAISE.test(sentence)) return 'assessment';
  return OBSTACLES.test(sentence) ? 'general-direction' : null;
}

export function isClosing(sentence: string): boolean {
  return CLOSING.test(sentence);
}

/** Why what was found in a sentence is no task; `follows`: in a paragraph after one that assigned. */
export function reasonToLeave(
  first: FoundAssignment,
  sentence: string,
  governing: Governing,
  dated: boolean,
  follows: boolean,
  implied: boolean,
): LeftOut['why'] | null {
  if (dated && governing.section !== 'reporting') return null;
  if (governing.section === 'reporting') return 'assessment';
  if (governing.section === 'spirit' && (first.subject !== null || first.lead === null))
    return 'general-direction';
  if (RESPONSIBILITY.test(first.predicate.text)) return 'general-direction';
  if (follows && EXHORTATION.test(sentence)) return 'general-direction';
  if (first.lead === null && !(implied && governing.duties)) return 'no-assignee';
  return null;
}

/** "II. MỘT SỐ NHIỆM VỤ, GIẢI PHÁP TRONG THỜI GIAN TỚI". */
export function isDuties(heading: string, opens: boolean): boolean {
  return opens && heading.length < LONGEST_HEADING && /nhiệm vụ|giải pháp|công việc/iu.test(heading);
}

/** What kind of section a heading opens; what is above holds where it opens none. */
export function sectionOf(
  heading: string,
  clause: Clause,
  above: Governing['section'],
): Governing['section'] {
  if (REPORTS_BELOW.test(heading)) return 'reporting';
  const title = (heading.split(/[:.]/u)[0] ?? '').trim();
  if (title.length > LONGEST_HEADING) return above;
  if (clause.children.length === 0 && clause.paragraphs.length < 2 && !heading.includes(':')) return above;
  if (REPORTING_SECTIONS.test(title)) return 'reporting';
  if (SPIRIT_SECTIONS.test(title)) return 'spirit';
  return above;
}

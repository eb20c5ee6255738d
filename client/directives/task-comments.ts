import type { AgencyDirectory } from '../../domain/directive/agency-directory';
import { resolveAgency } from '../../domain/directive/agency-name';
import type { DraftDoubt, DraftTask, Evidence } from '../../domain/directive/draft/draft';
import type { LinkRemark } from '../../domain/directive/likeness';
import { vietnameseDate } from '../../domain/wording/dates';
import { beforeDateNote, dueMeaning } from '../../domain/wording/deadline';
import { deadlineRuleName } from '../../domain/wording/deadline-rule';
import { clarityName, draftDoubtName } from '../../domain/wording/draft-doubt';
import { deadlineDoubtName } from '../../domain/wording/deadline-doubt';
import type { DraftLink } from './draft-facts';
import type { TaskAgencies } from './task-agencies';
import { taskDeadline } from './task-deadline';
import { UNNUMBERED } from './task-places';
import { TO_CHECK } from './yaml-comment';

const REMARKS: Record<LinkRemark, string> = {
  'lead-differs': 'khác cơ quan chủ trì',
  'due-differs': 'khác thời hạn',
};

/** What is said beside each field of a drafted task, for the person who checks the file. */
export interface TaskComments {
  clause: string[];
  gist: string[];
  lead: string[];
  coordinating: string[];
  deadline: string[];
  /** After the last field. */
  end: string[];
}

export function taskComments(
  task: DraftTask,
  agencies: TaskAgencies,
  links: readonly DraftLink[],
  place: { clause: string; n: number },
  directory: AgencyDirectory,
): TaskComments {
  return {
    clause: clauseComments(task, place),
    gist: doubtComments(task, ['split-from-sentence']),
    lead: leadComments(task, agencies, directory),
    coordinating: [
      ...(agencies.unknown.length === 0 ? [] : [unknownCoordinating(agencies.unknown)]),
      ...agencies.coordinatingRemarks.map(({ vi }) => vi),
    ],
    deadline: deadlineComments(task),
    end: [...linkComments(links), ...missingComments(task)],
  };
}

function clauseComments({ clause }: DraftTask, place: { clause: string }): string[] {
  if (place.clause !== UNNUMBERED) return [];
  const isNumbered = clause !== '' && clause !== UNNUMBERED;
  return [isNumbered ? `văn bản ghi mục “${clause}”` : 'văn bản không đánh số mục này'];
}

function leadComments(
  task: DraftTask,
  { lead, leadRemarks }: TaskAgencies,
  directory: AgencyDirectory,
): string[] {
  const comments = doubtComments(task, [
    'lead-inherited',
    'lead-inferred',
    'several-leads',
    'lead-former-name',
    'lead-local',
  ]);
  if (lead === null)
    return [...comments, `${TO_CHECK}: ${draftDoubtName('no-lead')}; điền tên hoặc mã trong danh bạ`];
  if (lead.code === null) {
    const nearest = resolveAgency(lead.name, directory).candidates.map(
      ({ name, code }) => `“${name}” (${code})`,
    );
    const candidates = nearest.length === 0 ? '' : `; gần nhất: ${nearest.join(', ')}`;
    return [...comments, `${TO_CHECK}: ${draftDoubtName('lead-unknown')}${candidates}`];
  }
  return [
    ...comments,
    ...leadRemarks.map(({ vi }) => vi),
    ...wordsThatGave(task.because.lead, task, lead.name),
  ];
}

/** The words themselves, where the quote above does not hold them or they name the agency otherwise. */
function wordsThatGave(words: Evidence | undefined, { quote }: DraftTask, name: string): string[] {
  if (words === undefined || words.text === name || quote.includes(words.text)) return [];
  return [`văn bản ghi: “${words.text}”`];
}

function unknownCoordinating(names: readonly string[]): string {
  const list = names.map((name) => `“${name}”`).join(', ');
  return `${TO_CHECK}: ${draftDoubtName('coordinating-unknown')}; chưa đưa vào: ${list}`;
}

function deadlineComments(task: DraftTask): string[] {
  const comments = doubtComments(task, ['deadline-inherited', 'deadline-shared']);
  const { deadline: reading } = task;
  if (reading === null) return comments;
  const deadline = taskDeadline(task);
  for (const doubt of reading.doubts) comments.push(`${TO_CHECK}: ${deadlineDoubtName(doubt)}`);
  if (reading.doubts.length === 0 && task.doubts.includes('deadline-doubtful')) {
    comments.push(`${TO_CHECK}: ${draftDoubtName('deadline-doubtful')}`);
  }
  if (deadline.kind === 'dated' && deadline.due === null) {
    comments.push(
      `${TO_CHECK}: chưa xác định được ngày; điền "due", hoặc đổi "kind" thành before_event nếu phụ thuộc sự kiện`,
    );
  }
  if (reading.ambiguous || reading.doubts.length > 0) {
    for (const { due, rule } of reading.alternatives) {
      const meaning = due === null ? 'không ấn định ngày' : dueMeaning(due);
      comments.push(`cách hiểu đã loại: ${meaning} (${deadlineRuleName(rule)})`);
    }
  }
  if (deadline.kind === 'recurring' && deadline.due !== null) {
    comments.push(`"due" là kỳ đầu tiên: ${vietnameseDate(deadline.due)}`);
  }
  const tracked = beforeDateNote(deadline);
  return tracked === null ? comments : [...comments, tracked];
}

function linkComments(links: readonly DraftLink[]): string[] {
  return links.flatMap(({ code, likeness, shared, remarks }) => {
    const beside = [`giống ${percent(likeness)}`, ...remarks.map((remark) => REMARKS[remark])].join(', ');
    const words = shared.map((expression) => `“${expression}”`).join(', ');
    return [
      `${TO_CHECK}: có thể là nhiệm vụ ${code} (${beside}): ${words}. Nếu đúng, bỏ dấu # ở dòng sau`,
      `sameAs: [${code}]`,
    ];
  });
}

function missingComments({ missing }: DraftTask): string[] {
  if (missing.length === 0) return [];
  return [`văn bản chưa nêu: ${missing.map((clarity) => clarityName(clarity)).join(', ')}`];
}

function doubtComments({ doubts }: DraftTask, named: readonly DraftDoubt[]): string[] {
  return doubts
    .filter((doubt) => named.includes(doubt))
    .map((doubt) => `${TO_CHECK}: ${draftDoubtName(doubt)}`);
}

/** `0,87` as people write it: 87%. */
function percent(likeness: number): string {
  return `${Math.round(likeness * 100)}%`;
}

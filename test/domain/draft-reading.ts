import { packagedDataDir } from '../../config/data-dir';
import { loadAgencies } from '../../config/load-agencies';
import type { DirectiveDraft, DraftTask, Evidence } from '../../domain/directive/draft/draft';
import { draftDirective } from '../../domain/directive/draft/draft-directive';
import type { PlainDate } from '../../domain/time/instant';
import { CALENDAR } from '../support/rules';
import { brief } from './deadline-reading';

export const DIRECTORY = loadAgencies(packagedDataDir());

export function drafted(text: string, known: { number?: string; issuedOn?: PlainDate } = {}): DirectiveDraft {
  return draftDirective(text, { directory: DIRECTORY, calendar: CALENDAR, beforeDate: 'official', ...known });
}

/** A notice of 10 March 2026 with these lines between its head and its foot. */
export function notice(...lines: string[]): string {
  return [
    'VĂN PHÒNG CHÍNH PHỦ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 91/TB-VPCP',
    'Hà Nội, ngày 10 tháng 3 năm 2026',
    'THÔNG BÁO',
    'Kết luận của Phó Thủ tướng Trần Văn Minh tại cuộc họp về phát triển cảng cá',
    'Ngày 06 tháng 3 năm 2026, tại Trụ sở Chính phủ, Phó Thủ tướng Trần Văn Minh đã chủ trì cuộc họp về phát triển cảng cá. Sau khi nghe các ý kiến phát biểu, Phó Thủ tướng Trần Văn Minh kết luận như sau:',
    ...lines,
    'Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.',
    'Nơi nhận:',
    '- Thủ tướng Chính phủ;',
    '- Lưu: VT, TH (3).',
    'KT. BỘ TRƯỞNG, CHỦ NHIỆM',
    'PHÓ CHỦ NHIỆM',
    'Lê Thị Hòa',
  ].join('\n');
}

/** The tasks of a notice that has these clauses. */
export function tasksOf(...lines: string[]): DraftTask[] {
  return drafted(notice(...lines)).tasks;
}

/** One task as "clause | who leads | due or recurrence or kind". A group or several stand in braces. */
export function line(task: DraftTask): string {
  const { clause, lead, leadGroup } = task;
  return `${clause} | ${lead ?? (leadGroup === null ? '?' : `{${leadGroup}}`)} | ${dueOf(task)}`;
}

export function linesOf(...lines: string[]): string[] {
  return tasksOf(...lines).map(line);
}

/** The day or the minute of the due instant, with the rule of a recurrence; else the kind. */
export function dueOf({ deadline, kind }: DraftTask): string {
  const due = brief(deadline?.due ?? null);
  const recurrence = deadline?.recurrence ?? null;
  return [due, recurrence].filter((one) => one !== null).join(' ') || kind;
}

export function namesOf(agencies: readonly { name: string }[]): string[] {
  return agencies.map(({ name }) => name);
}

/** Every piece of evidence of a draft, with the field that it is for. */
export function evidenceOf({ directive, tasks }: DirectiveDraft): [field: string, Evidence][] {
  return [
    ...Object.entries(directive.because),
    ...tasks.flatMap(({ because, clause, n }) =>
      Object.entries(because).map(([field, found]): [string, Evidence] => [`${clause}-${n} ${field}`, found]),
    ),
  ].filter((one): one is [string, Evidence] => one[1] !== undefined);
}

import type { TaskView } from '../../domain/view';
import { citation } from '../../domain/wording/citation';
import { vietnameseDate, vietnameseDateTime } from '../../domain/wording/dates';
import { beforeDateNote, dueMeaning, undatedMeaning } from '../../domain/wording/deadline';
import { deadlineRuleName } from '../../domain/wording/deadline-rule';
import { levelName, outcomeName } from '../../domain/wording/names';
import { rungNames } from '../../domain/wording/rungs';
import { officialStatusName, stageName } from '../../domain/wording/status';
import { nextStepWords } from '../../domain/wording/steps';

const MISSING = '◌ chưa nêu trong văn bản';

/** One screen that answers: what, who, due, what happened, what comes next and why, who was told. */
export function taskPage(view: TaskView, link: string | null): string {
  const { task } = view;
  const head: [string, string][] = [
    ['Rõ việc', task.gist],
    ['Rõ người', `chủ trì ${task.lead.name}${coordinatingWords(view)}`],
    ['Rõ thời gian', task.deadline.phrase === null ? MISSING : `“${task.deadline.phrase}”`],
    ['Rõ trách nhiệm', task.responsibility ?? MISSING],
    ['Rõ sản phẩm', task.deliverable ?? MISSING],
    ['Rõ thẩm quyền', task.authority ?? MISSING],
    ['Nguồn', citation(task.directive, task.clause)],
    ['Hạn', dueWords(view)],
    ['Tình trạng', `${officialStatusName(view.officialStatus)} (${stageName(view.status)})`],
    ['Cấp báo cáo', view.level === 0 ? 'chưa báo cáo cấp nào' : levelName(view.level)],
    ['Tiếp theo', view.closedAt === null ? nextStepWords(view.next) : 'không còn bước nào'],
  ];
  const width = Math.max(...head.map(([name]) => name.length));
  const lines = head.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  const page = [view.code, '', ...lines, '', 'Đã diễn ra', ...happenings(view)];
  if (link !== null) page.push('', `Temporal: ${link}`);
  return page.join('\n');
}

function coordinatingWords({ task }: TaskView): string {
  const names = task.coordinating.map((agency) => agency.name);
  return names.length === 0 ? '' : `; phối hợp ${names.join(', ')}`;
}

function dueWords(view: TaskView): string {
  if (view.due === null) return undatedMeaning(view.task.deadline);
  const note = beforeDateNote({ ...view.task.deadline, due: view.due, lateAfter: view.lateAfter });
  const rule =
    view.extensionDocument === null
      ? `quy tắc: ${deadlineRuleName(view.task.deadline.rule)}`
      : `gia hạn theo ${view.extensionDocument}`;
  return [dueMeaning(view.due), note, rule].filter((part) => part !== null).join('; ');
}

function happenings(view: TaskView): string[] {
  const lines: [string, string][] = [];
  const add = (at: string | null, text: string) => at !== null && lines.push([at, text]);
  add(view.assignedAt, 'giao nhiệm vụ');
  const promised = view.promisedOn === null ? '' : `, cam kết xong ${vietnameseDate(view.promisedOn)}`;
  add(view.acknowledgedAt, `đã tiếp nhận${promised}`);
  if (view.progress) add(view.progress.at, `báo cáo tiến độ: ${view.progress.summary}`);
  for (const letter of view.letters) {
    const to = letter.seat === 'leadership' ? `lãnh đạo ${letter.to}` : letter.to;
    add(letter.at, `thư ${rungNames(letter.rungs)} → ${to}: ${outcomeName(letter.outcome)}`);
  }
  if (view.report) {
    const { document, figure, link } = view.report.evidence;
    add(view.report.at, `báo cáo hoàn thành: ${[document, figure, link].filter(Boolean).join('; ')}`);
  }
  add(view.closedAt, view.status === 'withdrawn' ? 'rút nhiệm vụ' : 'xác nhận hoàn thành');
  return lines
    .sort(([a], [b]) => Date.parse(a) - Date.parse(b))
    .map(([at, text]) => `  ${vietnameseDateTime(at)}  ${text}`);
}

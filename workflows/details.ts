import { taskDetails } from '../contract/task-presentation';
import { isAssigned, type AssignedTask, type TaskState } from '../domain/state';
import { vietnameseDate, vietnameseDateTime } from '../domain/wording/dates';
import { beforeDateNote, dueMeaning, undatedMeaning } from '../domain/wording/deadline';
import { markdownTable } from '../domain/wording/markdown-table';
import { levelName, outcomeName } from '../domain/wording/names';
import { rungNames } from '../domain/wording/rungs';
import { officialStatusName, stageName } from '../domain/wording/status';
import { stepAndReason } from '../domain/wording/step-reason';
import type { TaskView } from '../domain/view';
import { specialRows } from './special-rows';

/**
 * The live table of a task in the Temporal UI: Markdown, no HTML. A run that continued as new shows the
 * assignment, too: the server keeps static summary and details for the first run only.
 */
export function currentDetails(view: TaskView, state: TaskState, isFirstRun: boolean): string {
  const rows: [string, string][] = [
    ['Chủ trì', view.task.lead.name],
    ['Nhiệm vụ', view.task.gist],
    ['Thời hạn', deadlineWords(view)],
    ['Tình trạng', `${officialStatusName(view.officialStatus)} (${stageName(view.status)})`],
    ['Tiếp nhận', acknowledgementWords(view)],
    ['Cấp báo cáo', view.level === 0 ? 'chưa báo cáo cấp nào' : levelName(view.level)],
    ['Thư gần nhất', isAssigned(state) ? lastLetterWords(state) : 'chưa có'],
    ['Bước tiếp theo', nextWords(view)],
    ...specialRows(view),
  ];
  if (view.report !== null) {
    const { document, figure, link } = view.report.evidence;
    const evidence = [document, figure, link].filter((part) => part !== null).join('; ');
    rows.push(['Kết quả', `${vietnameseDate(view.report.at)}: ${evidence}`]);
  }
  const live = `**${view.code}**\n\n${markdownTable(rows)}`;
  return isFirstRun ? live : `${live}\n\n${taskDetails(view.task)}`;
}

/** `24/03/2026 08:00 · nhắc trước 7 ngày` */
function nextWords(view: TaskView): string {
  const words = stepAndReason(view) ?? 'không còn';
  return view.next === null ? words : `${vietnameseDateTime(view.next.at)} · ${words}`;
}

function deadlineWords(view: TaskView): string {
  if (view.due === null) return undatedMeaning(view.task.deadline);
  const note = beforeDateNote({ ...view.task.deadline, due: view.due, lateAfter: view.lateAfter });
  return [dueMeaning(view.due), note, view.extensionDocument && `gia hạn theo ${view.extensionDocument}`]
    .filter(Boolean)
    .join('; ');
}

function acknowledgementWords(view: TaskView): string {
  if (view.acknowledgedAt === null) return 'chưa tiếp nhận';
  const promised = view.promisedOn === null ? '' : `, cam kết xong ${vietnameseDate(view.promisedOn)}`;
  return `${vietnameseDateTime(view.acknowledgedAt)}${promised}`;
}

function lastLetterWords(state: AssignedTask): string {
  const last = state.letters[state.letters.length - 1];
  if (!last) return 'chưa có';
  const { letter, fate } = last;
  return `${vietnameseDateTime(letter.at)} · ${rungNames(letter.rungs)} · ${letter.recipient.name} · ${outcomeName(fate?.outcome ?? 'pending')}`;
}

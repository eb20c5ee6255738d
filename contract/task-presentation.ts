import type { Task } from '../domain/task';
import { citation } from '../domain/wording/citation';
import { clip } from '../domain/wording/clip';
import { deadlineBrief } from '../domain/wording/deadline';
import { markdownTable } from '../domain/wording/markdown-table';
import { recurrenceMeaning } from '../domain/wording/recurrence';

/** `Bộ Công Thương · Lộ trình đàm phán FTA · hạn 31/03/2026`: the line by which operators know a task. */
export function taskSummary(task: Task): string {
  return `${task.lead.name} · ${clip(task.gist, 60)} · ${deadlineOf(task)}`;
}

/** Of a recurring duty its rule: the line stays for years, and a first date would soon be a wrong one. */
function deadlineOf({ deadline }: Task): string {
  const { kind, phrase, recurrence } = deadline;
  if (kind !== 'recurring' || recurrence === null) return deadlineBrief(deadline);
  return `định kỳ: ${phrase === null ? recurrenceMeaning(recurrence) : clip(phrase, 40)}`;
}

/** What does not change: the assignment, and which of the six clarities the document leaves open. */
export function taskDetails(task: Task): string {
  const missing = 'chưa nêu trong văn bản';
  const coordinating = task.coordinating.map((agency) => agency.name).join(', ');
  return markdownTable([
    ['Mã nhiệm vụ', task.code],
    ['Văn bản', citation(task.directive, task.clause)],
    ['Rõ người', `chủ trì: ${task.lead.name}${coordinating === '' ? '' : `; phối hợp: ${coordinating}`}`],
    ['Rõ việc', task.gist],
    ['Rõ thời gian', task.deadline.phrase === null ? missing : `“${task.deadline.phrase}”`],
    ['Rõ trách nhiệm', task.responsibility ?? missing],
    ['Rõ sản phẩm', task.deliverable ?? missing],
    ['Rõ thẩm quyền', task.authority ?? missing],
  ]);
}

import { taskDetails } from '../contract/task-presentation';
import { rulesInForce, sinceEdition, type TaskRules } from '../domain/decide/decision';
import { mailboxName } from '../domain/letter/recipients';
import { letterWindow } from '../domain/post/window';
import type { TaskState } from '../domain/state';
import type { Instant } from '../domain/time/instant';
import { vietnameseDate, vietnameseDateTime } from '../domain/wording/dates';
import { beforeDateNote, dueMeaning, undatedMeaning } from '../domain/wording/deadline';
import { LETTER_SIGNS, lastLetter } from '../domain/wording/last-letter';
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
export function currentDetails(
  view: TaskView,
  state: TaskState,
  rules: TaskRules,
  isFirstRun: boolean,
): string {
  const rows: [string, string][] = [
    ['Chủ trì', view.task.lead.name],
    ['Nhiệm vụ', view.task.gist],
    ['Thời hạn', deadlineWords(view)],
    ['Tình trạng', statusWords(view)],
    ['Tiếp nhận', acknowledgementWords(view)],
    ['Cấp báo cáo', view.level === 0 ? 'chưa báo cáo cấp nào' : levelName(view.level)],
    ['Thư gần nhất', lastLetterWords(view, state, rules)],
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

/** The official class knows no result that waits to be accepted; the other stages are part of it. */
function statusWords({ officialStatus, status }: TaskView): string {
  const official = officialStatusName(officialStatus);
  return status === 'reported' ? `${official} (${stageName(status)})` : official;
}

function lastLetterWords(view: TaskView, state: TaskState, rules: TaskRules): string {
  const last = lastLetter(view.letters);
  if (last === null) return 'chưa có';
  const { at, rungs, to, seat, insteadOf, outcome } = last;
  const reader = mailboxName({ agency: '', name: to, seat });
  const readers = insteadOf === undefined ? reader : `${reader} (thay ${insteadOf})`;
  const fate = outcome === 'pending' ? waitingWords(rules, state, at) : outcomeName(outcome);
  return `${vietnameseDateTime(at)} · ${rungNames(rungs)} · ${readers} · ${fate}`;
}

/** Since edition 3 a letter waits in one place for its hour and for the mail server, until its day is over. */
function waitingWords(rules: TaskRules, state: TaskState, at: Instant): string {
  if (!sinceEdition(rules, 3)) return LETTER_SIGNS.underway;
  const { policy, calendar } = rulesInForce(rules, state);
  const { from, until } = letterWindow(policy, calendar, at);
  return `chờ ở bưu phòng, gửi từ ${vietnameseDateTime(from)} đến ${vietnameseDateTime(until)}`;
}
